import type { PersonCard } from '../person/person.rules.ts';
import type { Address, OtherName, Person, Phone } from '../person/person.store.ts';
import type { MergeStep } from './merge.store.ts';

export type { RecordedRow } from './merge.store.ts';

export type StepSeen = MergeStep & {
  readonly byName: string;
  readonly other: PersonCard | null;
  readonly askedBy: { readonly name: string; readonly organizationName: string } | null;
  /** Whether a question still waits for this person's owner. */
  readonly waits: boolean;
};

export type MergesView = {
  readonly card: PersonCard;
  readonly aliases: readonly { readonly id: string; readonly name: string; readonly kana: string }[];
  readonly possible: readonly { readonly card: PersonCard; readonly why: readonly string[] }[];
  readonly unseen: boolean;
  readonly steps: readonly StepSeen[];
};

export type Side = {
  readonly card: PersonCard;
  readonly person: Person;
  readonly names: readonly OtherName[];
  readonly phones: readonly Phone[];
  readonly addresses: readonly Address[];
};

export type Beside = { readonly one: Side; readonly other: Side };
