import { addDays, type LocalDate, recurrenceDays, weekdayName, weekdayOf } from '../../../kernel/time.ts';
import { type Occurrence, occurrenceStates } from '../occurrence/occurrence.rules.ts';
import type { GatheringFacts, HolidayWay, HoursOfWeekday, Schedule } from './gathering.rules.ts';
import { scheduleWords } from './words.rules.ts';

/** A schedule in the words of RFC 5545 as open data tells it (community.md §2e); left out is what is not known. */
export type ToldSchedule = {
  readonly placeId: string | null;
  readonly freq?: 'WEEKLY' | 'MONTHLY';
  readonly interval?: number;
  readonly byday?: string;
  readonly bymonthday?: string;
  readonly wkst?: string;
  readonly count?: number;
  readonly until?: string;
  readonly dtstart?: string;
  readonly valid_from?: string;
  readonly valid_to?: string;
  readonly opens_at?: string;
  readonly closes_at?: string;
  readonly timezone?: number;
  readonly description?: string;
  readonly notes?: string;
};

/** What of a gathering its schedule is told from. */
export type ScheduleFacts = Pick<GatheringFacts, 'displayText' | 'placeId' | 'placeNote' | 'schedule'>;

/** Tokyo, where no clock is ever put forward. */
const [offset, hoursAhead] = ['+09:00', 9];

/** Coming days told by name: the next quarter or so. */
const MOST_DAYS = 12;

const holidayWords: Readonly<Record<HolidayWay, string>> = {
  ask: '祝日や会場の休みの日に開くかどうかは、そのつど決めます',
  hold: '祝日も開きます',
  cancel: '祝日や会場の休みの日は開きません',
  shift: '祝日や会場の休みの日にあたるときは、1週間後に開きます',
  nextOpenDay: '祝日や会場の休みの日にあたるときは、次の開いている日に開きます',
};

/**
 * The schedules of a gathering: its rule where HSDS can say it, its hours weekday by weekday, else words alone with the
 * days that are known. Coming days that are not as the rule says, moved or cancelled, are notes: a rule never claims
 * them, and they never become rules. `days` are those from today on.
 */
export function toldSchedules(
  facts: ScheduleFacts,
  days: readonly Occurrence[],
  today: LocalDate,
): ToldSchedule[] {
  const { schedule, placeId } = facts;
  const about = known({
    description: wordsOf(facts),
    notes: sentences(schedule.kind === 'dates' ? comingDays(days) : exceptions(facts, days)),
  });
  const valid = known({ valid_from: schedule.startsOn, valid_to: schedule.repeatsUntil ?? '' });
  if (schedule.kind === 'hours')
    return weekly(schedule).map((each) => ({ placeId, ...each, ...valid, timezone: hoursAhead, ...about }));
  if (schedule.kind === 'dates') return about.description || about.notes ? [{ placeId, ...about }] : [];
  const rule = ruleParts(schedule);
  const times = {
    opens_at: `${schedule.startsAt}${offset}`,
    closes_at: `${schedule.endsAt}${offset}`,
    timezone: hoursAhead,
  };
  if (rule) return [{ placeId, ...rule, ...dtstart(schedule, today), ...valid, ...times, ...about }];
  // A rule with no words of HSDS (every other year, the last working day): words, and the days themselves.
  return [{ placeId, ...valid, ...times, ...about, notes: sentences(comingDays(days)) }];
}

const known = <T extends Readonly<Record<string, string>>>(parts: T): Partial<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== '')) as Partial<T>;

const sentences = (words: readonly string[]): string => words.map((word) => `${word}。`).join('');

function wordsOf({ schedule, displayText, placeNote }: ScheduleFacts): string {
  const said = scheduleWords(schedule, displayText) || (schedule.kind === 'rule' ? schedule.rule : '');
  const onHoliday = schedule.kind === 'dates' ? '' : holidayWords[schedule.onHoliday];
  return sentences([said, onHoliday, placeNote].filter((word) => word !== ''));
}

/** Parts of a rule that HSDS has a field for. */
const fields = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'WKST', 'COUNT', 'UNTIL', 'BYSETPOS']);

/** A rule as fields of HSDS, which knows weeks and months alone; null where it says more. */
function ruleParts({ rule }: Schedule): Partial<ToldSchedule> | null {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const freq = parts.get('FREQ');
  if ((freq !== 'WEEKLY' && freq !== 'MONTHLY') || [...parts.keys()].some((name) => !fields.has(name)))
    return null;
  const byday = weekdaysOf(parts);
  const until = parts.get('UNTIL');
  if (byday === null || (until && !/^\d{8}/.test(until))) return null;
  return {
    freq,
    ...(parts.has('INTERVAL') ? { interval: Number(parts.get('INTERVAL')) } : {}),
    ...(byday === '' ? {} : { byday }),
    ...(parts.has('BYMONTHDAY') ? { bymonthday: parts.get('BYMONTHDAY') ?? '' } : {}),
    ...(parts.has('WKST') ? { wkst: parts.get('WKST') ?? '' } : {}),
    ...(parts.has('COUNT') ? { count: Number(parts.get('COUNT')) } : {}),
    ...(until ? { until: until.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3') } : {}),
  };
}

/** '4TH'; the fourth of Thursdays said as BYDAY=TH;BYSETPOS=4 too. Null where a position counts among several days. */
function weekdaysOf(parts: ReadonlyMap<string, string>): string | null {
  const [byday, position] = [parts.get('BYDAY') ?? '', parts.get('BYSETPOS')];
  if (!position) return byday;
  const isPlain = /^(?:MO|TU|WE|TH|FR|SA|SU)$/.test(byday) && parts.get('FREQ') === 'MONTHLY';
  return isPlain && /^-?\d$/.test(position) ? `${position}${byday}` : null;
}

/** The first day the rule names, so that `dtstart` is one of its days (RFC 5545 §3.8.5.3). */
function dtstart({ rule, startsOn, repeatsUntil }: Schedule, today: LocalDate): { dtstart?: string } {
  const last = repeatsUntil ?? today;
  for (let from = startsOn; from <= last; from = addDays(from, 62)) {
    const [first] = recurrenceDays(rule, startsOn, from, addDays(from, 61));
    if (first) return { dtstart: first };
  }
  return {};
}

const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

function weekly({ hours }: Schedule): Partial<ToldSchedule>[] {
  const stretches = Map.groupBy(hours, ({ from, until }) => `${from}-${until}`);
  return [...stretches.values()].map((its) => {
    const [first] = its as [HoursOfWeekday];
    return {
      freq: 'WEEKLY',
      byday: its.map(({ weekday }) => codes[weekday]).join(','),
      opens_at: `${first.from}${offset}`,
      closes_at: `${first.until}${offset}`,
    };
  });
}

const named = (day: LocalDate): string => `${day}（${weekdayName(weekdayOf(day))}）`;

const comingDays = (days: readonly Occurrence[]): string[] => {
  const open = days.filter(({ state }) => state !== 'cancelled' && state !== 'moved').slice(0, MOST_DAYS);
  return open.map(({ day, startsAt, endsAt, state }) =>
    [named(day), `${startsAt}–${endsAt}`, state === 'tentative' ? occurrenceStates.tentative : '']
      .filter((word) => word !== '')
      .join(' '),
  );
};

/** Coming days on which the rule is not to be believed, and days besides it. */
function exceptions({ schedule, placeId }: ScheduleFacts, days: readonly Occurrence[]): string[] {
  const byId = new Map(days.map((each) => [each.id, each]));
  const arrivals = new Set(days.flatMap(({ movedToId }) => movedToId ?? []));
  return days
    .flatMap(({ id, day, state, reason, movedToId, ruleDay, startsAt, endsAt, placeId: there }) => {
      const why = reason === '' ? '' : `（${reason}）`;
      const to = byId.get(movedToId ?? '')?.day;
      if (state === 'moved')
        return [`${named(day)}は${to ? `${named(to)}に移しました` : '移しました'}${why}`];
      if (state === 'cancelled') return [`${named(day)}は中止${why}`];
      if (state === 'tentative') return [`${named(day)}は${occurrenceStates.tentative}${why}`];
      const besides = ruleDay === null && !arrivals.has(id);
      const at = schedule.kind === 'rule' && (startsAt !== schedule.startsAt || endsAt !== schedule.endsAt);
      if (besides || at) return [`${named(day)}は${startsAt}–${endsAt}`];
      return there === placeId ? [] : [`${named(day)}は会場がちがいます`];
    })
    .slice(0, MOST_DAYS);
}
