import { type Dated, firstDay, lastDay } from '../dated.rules.ts';
import type { Status } from '../words.rules.ts';

/** One entry of how far a network had come. `known` by: it had come about by then, nothing tells since when. */
export type StatusEntry = {
  readonly id: string;
  readonly status: Status;
  readonly dated: Dated;
  readonly known: 'on' | 'by';
  readonly evidence: string;
  readonly nextStep: string;
  readonly enteredAt: Date;
};

/** How a network stands on a day. */
export type Standing = {
  readonly status: Status;
  /** The entry it rests on; null before the first. */
  readonly by: StatusEntry | null;
  /** The day lies within the month or year of that entry, so it may have come about a little later. */
  readonly around: boolean;
  /** The next thing known, where nothing tells since when: it may have been so already. */
  readonly mayBe: StatusEntry | null;
};

/** The first day on which an entry counts: the beginning of what it may mean, or the day by which it is known. */
export const countsFrom = ({ dated, known }: Pick<StatusEntry, 'dated' | 'known'>): string =>
  known === 'on' ? firstDay(dated) : lastDay(dated);

const inOrder = (entries: readonly StatusEntry[]): StatusEntry[] =>
  [...entries].sort(
    (a, b) => countsFrom(a).localeCompare(countsFrom(b)) || a.enteredAt.getTime() - b.enteredAt.getTime(),
  );

/** How a network stands on a day, by its entries that were not struck (community.md R6). */
export function standingOn(entries: readonly StatusEntry[], day: string): Standing {
  const sorted = inOrder(entries);
  const by = sorted.filter((entry) => countsFrom(entry) <= day).at(-1) ?? null;
  const next = sorted.find((entry) => countsFrom(entry) > day) ?? null;
  const status = by?.status ?? 'notStarted';
  return {
    status,
    by,
    around: by !== null && by.known === 'on' && lastDay(by.dated) > day,
    mayBe: next?.known === 'by' && next.status !== status ? next : null,
  };
}

/** Days on which something changed, in order, each once. */
export const changeDays = (entries: readonly StatusEntry[]): string[] =>
  [...new Set(entries.map(countsFrom))].sort();

/** The entry of its establishment; null while it was never established. */
export const establishment = (entries: readonly StatusEntry[]): StatusEntry | null =>
  inOrder(entries).find(({ status }) => status === 'established') ?? null;

/** What is told of a network. */
export type NetworkFacts = {
  readonly name: string;
  readonly kana: string;
  readonly alias: string;
  readonly about: string;
  readonly secretariat: string;
  readonly phone: string;
  readonly extension: string;
  readonly url: string;
  readonly responsiblePostId: string | null;
};

/** A network to register. */
export type NewNetwork = NetworkFacts & { readonly districtId: string };

/** An entry as somebody makes it. */
export type NewStatus = Pick<StatusEntry, 'status' | 'dated' | 'known' | 'evidence' | 'nextStep'>;
