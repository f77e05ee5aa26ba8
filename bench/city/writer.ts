import type { Dice } from '../../src/kernel/fold/variants.ts';
import type { LockBook } from './book.ts';
import type { Offices } from './offices.ts';
import type { Sink } from './sink.ts';

/** What everything in a town is written with. */
export type Writer = {
  readonly townId: string;
  readonly sink: Sink;
  readonly book: LockBook;
  readonly dice: Dice;
  readonly idOf: (at: Date) => string;
  readonly offices: Offices;
  /** The instant at which the town stands. */
  readonly now: Date;
};

export const DAY_MS = 86_400_000;

/** An instant so many days before another, within office hours. */
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);
