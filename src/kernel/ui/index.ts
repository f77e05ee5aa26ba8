/** The look of the house: everything a page may draw with. */
export { Actions, Button } from './button.tsx';
export { Checkbox, Checkboxes, type Option, type OptionRow, Radios, Select } from './choice.tsx';
export {
  CallClock,
  Card,
  Cards,
  Cluster,
  Code,
  Columns,
  ContactBox,
  Disclosure,
  type DoorCard,
  Doors,
  PageHead,
  PrintButton,
  Prose,
  Quote,
  Restricted,
  Section,
  Stack,
} from './content.tsx';
export { ErrorSummary } from './error-summary.tsx';
export { type FieldProps, Fieldset, fieldId, RequiredMark } from './field.tsx';
export { DeedButton, Form, Hidden } from './form.tsx';
export { Icon, type IconName } from './icon.tsx';
export { document, Layout, renderDocument } from './layout.tsx';
export { Link, PhoneLink } from './link.tsx';
export { LinkedData, schemaOrg } from './linked-data.tsx';
export { Banner, type BannerKind, EmergencyBanner, EmptyState, SafetyBanner } from './message.tsx';
export { OwnWords } from './own-words.tsx';
export { type Resource, ResourceList, type Task, TaskList } from './resource-list.tsx';
export { SearchBox } from './search-box.tsx';
export { type StateKind, StatusChip, Tag } from './state.tsx';
export { SummaryList, type SummaryRow } from './summary-list.tsx';
export { Table, type TableHead } from './table.tsx';
export { DateField, TextArea, TextField, TimeField } from './text-field.tsx';
export { Due, Time } from './time.tsx';
export { type EntryKind, Timeline, TimelineDay, TimelineEntry } from './timeline.tsx';
export { addressIn, type Door, type Locale, useSay, useView, type View, ViewContext } from './view.ts';
export { BackLink, Breadcrumbs, Pager, type Step, Steps, type Tab, Tabs } from './wayfinding.tsx';
