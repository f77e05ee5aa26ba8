import type { Problem, Repair } from './notes.rules.ts';
import type { ImportRecord } from './record.rules.ts';
import type { Change } from './run.rules.ts';

/** One thing of a file as it stands in its run. */
export type StoredEntry = {
  readonly id: string;
  readonly no: number;
  readonly lines: readonly number[];
  readonly key: string;
  readonly title: string;
  readonly change: Change;
  readonly fingerprint: string;
  readonly record: ImportRecord | null;
  readonly extra: Readonly<Record<string, string>>;
  readonly cells: readonly (readonly string[])[];
  readonly repairs: readonly Repair[];
  readonly problems: readonly Problem[];
  readonly itemId: string | null;
};

/** Which things of a file a page shows. */
export type EntryFilter = Change | 'repaired' | 'warned' | 'all';

const filters: readonly string[] = [
  'added',
  'changed',
  'unchanged',
  'edited',
  'broken',
  'vanished',
  'repaired',
  'warned',
  'all',
];

/** Whether a word of an address names a sort of things. */
export const isEntryFilter = (word: string): word is EntryFilter => filters.includes(word);
