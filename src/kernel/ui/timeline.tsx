import type { Child } from 'hono/jsx';
import type { LocalDate } from '../time.ts';
import { Icon, type IconName } from './icon.tsx';
import { Time } from './time.tsx';

export type EntryKind =
  | 'visit'
  | 'call'
  | 'note'
  | 'mail'
  | 'message'
  | 'handover'
  | 'decision'
  | 'meeting'
  | 'received'
  | 'done'
  | 'alert';

const shapes: Record<EntryKind, IconName> = {
  visit: 'visit',
  call: 'phone',
  note: 'note',
  mail: 'mail',
  message: 'speech',
  handover: 'arrow',
  decision: 'flag',
  meeting: 'people',
  received: 'speech',
  done: 'check',
  alert: 'alert',
};

/** What happened, newest first. */
export function Timeline({ label, children }: { label: string; children: Child }) {
  return (
    <ol class="ts-timeline" aria-label={label}>
      {children}
    </ol>
  );
}

type TimelineEntryProps = {
  kind: EntryKind;
  /** The kind in words: 「訪問」. Read before the title. */
  kindWord: Child;
  at: Date | LocalDate;
  title: Child;
  by?: Child;
  children?: Child;
  level?: 3 | 4 | undefined;
  id?: string | undefined;
};

/** One event. Hand-overs and decisions stand in a frame. */
export function TimelineEntry({
  kind,
  kindWord,
  at,
  title,
  by,
  children,
  level = 3,
  id,
}: TimelineEntryProps) {
  const Heading = level === 3 ? 'h3' : 'h4';
  const framed = kind === 'handover' || kind === 'decision';
  return (
    <li class="ts-entry" data-framed={framed ? 'yes' : undefined}>
      <span class="ts-entry-mark">
        <Icon name={shapes[kind]} size={20} />
      </span>
      <article id={id}>
        <p class="ts-entry-when">
          <Time at={at} as="near" />
          <span class="ts-entry-kind">{kindWord}</span>
        </p>
        <Heading class="ts-entry-title">{title}</Heading>
        {children && <div class="ts-entry-body">{children}</div>}
        {by && <p class="ts-entry-by">{by}</p>}
      </article>
    </li>
  );
}

/** A day between entries; it sticks while its entries pass. */
export const TimelineDay = ({ day }: { day: LocalDate }) => (
  <li class="ts-entry-day">
    <Time at={day} />
  </li>
);
