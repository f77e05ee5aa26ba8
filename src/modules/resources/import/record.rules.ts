import type { LocalDate, LocalTime } from '../../../kernel/time.ts';
import type { Mark } from './cell.rules.ts';
import type { DatasetKind } from './dataset.rules.ts';
import type { Hazard } from './hazard.rules.ts';
import type { Problem, Repair } from './notes.rules.ts';
import type { OpeningText } from './opening-text.rules.ts';
import type { Point } from './point.rules.ts';

/** Where something is, as the list says it. `city` as written; whether it is the town's own is decided when it is laid down. */
export type PlaceRecord = {
  readonly code: string;
  readonly prefecture: string;
  readonly city: string;
  readonly address: string;
  readonly addressLine2: string;
  readonly postalCode: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly phone: string;
  readonly extension: string;
  readonly url: string;
  readonly note: string;
};

export type FacilityRecord = PlaceRecord & {
  readonly kind: 'facility';
  readonly name: string;
  readonly kana: string;
  readonly alias: string;
  readonly corporateNumber: string;
  readonly organization: string;
  readonly opening: OpeningText | null;
  readonly openDays: string;
  readonly openFrom: LocalTime | null;
  readonly openUntil: LocalTime | null;
  readonly openingNote: string;
  readonly description: string;
  readonly access: readonly string[];
};

export type ShelterRecord = PlaceRecord & {
  readonly kind: 'shelter';
  readonly name: string;
  readonly kana: string;
  readonly elevation: number | null;
  /** Marks of the hazards that the list has a column for. */
  readonly marks: Readonly<Partial<Record<Hazard, Mark>>>;
  readonly isShelterToo: Mark;
  readonly capacity: number | null;
  readonly neighbourhoods: readonly string[];
  readonly responsible: string;
};

/** One time an event takes place, or a stretch of days. `lines`: where the file says so. */
export type Occurrence = {
  readonly line: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly startsAt: LocalTime | null;
  readonly endsAt: LocalTime | null;
  readonly note: string;
};

/** An event with all its occurrences: rows of one name and address on the web are one event. */
export type EventRecord = PlaceRecord & {
  readonly kind: 'event';
  readonly name: string;
  readonly kana: string;
  readonly nameEn: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly description: string;
  readonly occurrences: readonly Occurrence[];
  readonly past: readonly LocalDate[];
  readonly venue: string;
  readonly meetingPoint: string;
  readonly points: readonly Point[];
  readonly fee: string;
  readonly feeNote: string;
  readonly contactName: string;
  readonly contactMail: string;
  readonly organizer: string;
  readonly partners: string;
  readonly target: string;
  readonly capacity: string;
  readonly applyUntil: string;
  readonly applyUntilAt: string;
  readonly apply: string;
  readonly access: string;
  readonly parking: string;
  readonly eventKind: string;
};

export type ImportRecord = FacilityRecord | ShelterRecord | EventRecord;

/** What became of one thing of a file: its rows, the key it is known by, and everything that was noticed. */
export type Entry = {
  readonly lines: readonly number[];
  /** Known again by this in the next file of the same source; '' where the row cannot be read. */
  readonly key: string;
  readonly title: string;
  readonly record: ImportRecord | null;
  readonly extra: Readonly<Record<string, string>>;
  readonly cells: readonly (readonly string[])[];
  readonly repairs: readonly Repair[];
  readonly problems: readonly Problem[];
};

/** What is asked once for a whole file, before it can be taken over. */
export type FileQuestion = 'noHazardFlagged' | 'noYear';

/** A file read to its end. */
export type Reading = {
  readonly kind: DatasetKind;
  readonly entries: readonly Entry[];
  /** Lines that held nothing but a running number. */
  readonly skipped: readonly number[];
  readonly questions: readonly FileQuestion[];
  /** Whether the numbers of the file are those of its rows, so that they name nothing. */
  readonly runningNumbers: boolean;
};

/** Whether an entry stays out: something about it is an error. */
export const isBroken = ({ problems, record }: Pick<Entry, 'problems' | 'record'>): boolean =>
  record === null || problems.some(({ level }) => level === 'error');
