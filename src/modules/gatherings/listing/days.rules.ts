import type { LocalDate, LocalTime } from '../../../kernel/time.ts';
import { endDay, type Occurrence } from '../occurrence/occurrence.rules.ts';

/** Why a coming day is not sure once its list names it no more; residents read it. */
export const goneReason = 'もとの一覧に、いまは載っていません';

/** Why a day for which people signed up is not held once its list names other days. */
export const changedReason = 'もとの一覧で、日が変わりました';

/** Farther than any list looks back or ahead. */
export const [everSince, forEver] = ['1000-01-01', '9999-12-31'] as const;

/** A day as a list prints it; hours are '' where it tells none. */
export type ListedDay = {
  readonly day: LocalDate;
  readonly lastDay: LocalDate | null;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly note: string;
};

/** What a list prints as one occurrence. */
type Printed = {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly startsAt: LocalTime | null;
  readonly endsAt: LocalTime | null;
  readonly note: string;
};

/**
 * Days as a calendar can hold them. An end without a beginning, or one past midnight, is told in words beside; a day
 * printed twice is one.
 */
export function listedDays(occurrences: readonly Printed[]): ListedDay[] {
  const days = new Map<string, ListedDay>();
  for (const printed of occurrences) {
    const day = listedDay(printed);
    const key = identityOf(day);
    if (!days.has(key)) days.set(key, day);
  }
  return [...days.values()].sort((a, b) => identityOf(a).localeCompare(identityOf(b)));
}

function listedDay({ startsOn, endsOn, startsAt, endsAt, note }: Printed): ListedDay {
  const from = startsAt && startsAt !== '24:00' ? startsAt : '';
  const until = from !== '' && endsAt && endsAt > from ? endsAt : '';
  const odd = endsAt && until === '' && endsAt !== from ? `${endsAt}まで` : '';
  return {
    day: startsOn,
    lastDay: endsOn > startsOn ? endsOn : null,
    startsAt: from,
    endsAt: until,
    note: [odd, note].filter((part) => part !== '').join('　'),
  };
}

const identityOf = ({ day, lastDay, startsAt }: Pick<ListedDay, 'day' | 'lastDay' | 'startsAt'>): string =>
  `${day} ${lastDay ?? ''} ${startsAt}`;

/** What has to be done so that the calendar says what the list says. */
export type ListedTodo = {
  readonly add: readonly ListedDay[];
  readonly change: readonly { readonly id: string; readonly day: ListedDay }[];
  /** Days nobody heard of: they go. */
  readonly drop: readonly string[];
  /** Days for which people signed up: they stay in sight, as not held. */
  readonly cancel: readonly string[];
};

/**
 * Compares what a list prints with the days that stand. What is past, held, or decided by a person stays as it is, and is
 * not doubled; a coming day whose hour changed stays the same day, so that calendars follow it.
 */
export function reconcileListed(
  wanted: readonly ListedDay[],
  standing: readonly Occurrence[],
  placeId: string | null,
  today: LocalDate,
): ListedTodo {
  const kept = standing.filter((day) => isKept(day, today));
  const free = standing.filter((day) => !isKept(day, today));
  const keptDays = new Set(kept.map(({ day }) => day));
  const open = wanted.filter(({ day }) => !keptDays.has(day));
  const pairs = pair(open, free);
  const used = new Set(pairs.values());
  const gone = free.filter((day) => !used.has(day));
  return {
    add: open.filter((day) => !pairs.has(day)),
    change: [...pairs].flatMap(([day, stands]) =>
      differs(day, stands, placeId) ? [{ id: stands.id, day }] : [],
    ),
    drop: gone.filter((day) => !day.wanted).map(({ id }) => id),
    cancel: gone.filter((day) => day.wanted && day.state !== 'cancelled').map(({ id }) => id),
  };
}

const isKept = (day: Occurrence, today: LocalDate): boolean =>
  day.byHand || day.state === 'held' || day.state === 'moved' || endDay(day) < today;

/** The same day and hour first; then what is left of a day, one by one. */
function pair(wanted: readonly ListedDay[], free: readonly Occurrence[]): Map<ListedDay, Occurrence> {
  const pairs = new Map<ListedDay, Occurrence>();
  const left = new Set(free);
  const agree = [identityOf, ({ day }: ListedDay | Occurrence) => day] as const;
  for (const keyOf of agree)
    for (const day of wanted) {
      if (pairs.has(day)) continue;
      const stands = [...left].find((one) => keyOf(one) === keyOf(day));
      if (!stands) continue;
      pairs.set(day, stands);
      left.delete(stands);
    }
  return pairs;
}

const differs = (day: ListedDay, stands: Occurrence, placeId: string | null): boolean =>
  stands.state !== 'confirmed' ||
  stands.lastDay !== day.lastDay ||
  stands.startsAt !== day.startsAt ||
  stands.endsAt !== day.endsAt ||
  stands.note !== day.note ||
  stands.placeId !== placeId;

/** Days of something its list names no more that ask for a decision: coming, and decided by nobody. */
export const unsureDays = <Day extends Pick<Occurrence, 'day' | 'lastDay' | 'state' | 'byHand'>>(
  days: readonly Day[],
  today: LocalDate,
): Day[] => days.filter((day) => day.state === 'tentative' && !day.byHand && endDay(day) >= today);
