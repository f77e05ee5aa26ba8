import type { Consent } from '../consent/consent.store.ts';
import type { HouseholdSeen, RelationSeen } from '../household/seen.ts';
import type { MergeStep } from '../merge/merge.store.ts';
import type { PanelRow } from './panels.ts';
import type { PersonCard } from './person.rules.ts';
import type { Address, Marker, OtherName, Person, Phone } from './person.store.ts';

export type { Address, Marker, Person } from './person.store.ts';

/** What a person's page is drawn from. */
export type PersonStory = {
  readonly person: Person;
  readonly card: PersonCard;
  readonly names: readonly OtherName[];
  /** Other records that were merged into this one, as they were written. */
  readonly mergedNames: readonly { readonly id: string; readonly name: string }[];
  readonly phones: readonly Phone[];
  readonly addresses: readonly Address[];
  /** Whether an address is kept apart, and the ones among them the reader may see (A16). */
  readonly concealed: { readonly any: boolean; readonly seen: readonly Address[] };
  readonly markers: readonly Marker[];
  /** Whether the reader is cleared for health data: without it the field shows restricted, held or not (A14). */
  readonly mayReadHealth: boolean;
  readonly households: readonly HouseholdSeen[];
  readonly relations: readonly RelationSeen[];
  readonly consents: readonly Consent[];
  readonly story: readonly MergeStep[];
  readonly panels: readonly {
    readonly title: string;
    readonly empty: string;
    readonly rows: readonly PanelRow[];
    readonly more: { readonly label: string; readonly href: string } | null;
  }[];
};

/** What stands on an envelope. Concealed addresses go only where the reader may see them. */
export type Letter = {
  readonly card: PersonCard;
  readonly name: string;
  readonly language: string;
  readonly postcode: string;
  readonly address: string | null;
  /** Whether an address is kept apart that this reader must ask the safety post about. */
  readonly apart: boolean;
  readonly warnings: readonly ('deceased' | 'noMailWithOrgName' | 'doNotContact')[];
};
