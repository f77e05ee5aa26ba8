import { sql } from 'kysely';
import { holidayWayWords } from '../../src/modules/gatherings/gathering/gathering.rules.ts';
import {
  addDay,
  aSchedule,
  cancelDay,
  changeGathering,
  confirmDay,
  enterCount,
  enterSignup,
  makeGathering,
  moveDay,
  noteTold,
  readGatheringToKeep,
  type Schedule,
  signUp,
  someGathering,
  strikeSignup,
  tally,
  withdrawSignup,
} from '../../src/modules/gatherings/testing.ts';
import type { TestTown, Who } from '../support/town.ts';
import type { Stage } from './deeds.ts';

type Chance = { below(bound: number): number; one<T>(of: readonly T[]): T | undefined };
type Move = (town: TestTown) => Promise<unknown>;

type Day = { id: string; day: string; state: string; version: number };
type Known = {
  readonly gatherings: readonly { id: string; version: number }[];
  /** Those near today. */
  readonly days: readonly Day[];
  /** The first of them that are still to come: whoever signs up has to meet others there. */
  readonly open: readonly Day[];
  /** Those on which somebody may have come. */
  readonly begun: readonly Day[];
  /** Those that stand, of days that are called off too. */
  readonly signups: readonly { id: string; code: string }[];
  readonly signed: number;
};

const none = '00000000-0000-7000-8000-000000000000';

/** Most seats of a gathering of a history, and gatherings of a town: few, so that people wait for the same days. */
const [SEATS, GATHERINGS] = [5, 3];

const codeOf = (no: number): string => String(no).padStart(12, '0');

/** What stands of gatherings in a town, as far as a random deed may touch it. */
export async function knownGatherings({ db, town }: Stage): Promise<Known> {
  const townId = town.town.id;
  const today = town.as('doi').today;
  const { rows: gatherings } = await sql<{ id: string; version: number }>`
    select id, version from gatherings.gathering where town_id = ${townId} order by id`.execute(db.kysely);
  const { rows: days } = await sql<Day>`
    select id, day, state, version from gatherings.occurrence
    where town_id = ${townId} and day between ${today}::date - 2 and ${today}::date + 14
    order by day, id limit 9`.execute(db.kysely);
  const { rows: signups } = await sql<{ id: string; no: string; isOut: boolean }>`
    select id, note as no, state = 'withdrawn' as is_out from gatherings.signup
    where town_id = ${townId} order by signed_at, id`.execute(db.kysely);
  const standing = signups.filter(({ isOut }) => !isOut);
  const isOpen = ({ day, state }: Day) => day >= today && (state === 'confirmed' || state === 'tentative');
  return {
    gatherings,
    days,
    open: days.filter(isOpen).slice(0, 3),
    begun: days.filter(({ day, state }) => day <= today && state !== 'cancelled'),
    signups: standing.map(({ id, no }) => ({ id, code: codeOf(Number(no)) })),
    signed: signups.length,
  };
}

/** What may happen to gatherings, by keepers, staff who keep none of them, and neighbours. */
export function gatheringMoves(known: Known, chance: Chance): Record<string, Move> {
  const keepers: readonly Who[] = ['doi', 'aoki'];
  const who = () => chance.one([...keepers, ...keepers, 'clerk', 'manager'] as const) ?? 'doi';
  const nothing = { id: none, day: '', state: '', version: 1 };
  const anyDay = () => chance.one(known.days) ?? nothing;
  /** Those that are off more often than there are: they come back, and find who waited. */
  const offDay = () => chance.one(known.days.filter(({ state }) => state === 'cancelled')) ?? anyDay();
  const begun = () => chance.one(known.begun)?.id ?? none;
  const schedule = (town: TestTown): Schedule =>
    aSchedule(town.as('doi'), {
      rule: `FREQ=WEEKLY;BYDAY=${chance.one(['MO', 'TH', 'SA,SU', 'MO,WE,FR'])}`,
      onHoliday: chance.one(holidayWayWords) ?? 'ask',
    });
  const seats = () => 1 + chance.below(SEATS);
  const facts = (town: TestTown) =>
    someGathering(town.as('doi'), { signup: 'required', capacity: seats(), schedule: schedule(town) });
  const keptBy = (town: TestTown) => ({
    postIds: keepers.filter(() => chance.below(4) > 0).map((one) => town.ids.post(one)),
  });
  const wish = (town: TestTown) => ({
    day: town.as('doi').today.replace(/\d\d$/, String(10 + chance.below(19))),
    ...{ startsAt: '10:00', endsAt: '11:30', placeId: null },
  });
  const beginnings: Record<string, Move> = {
    makeGathering: (town) => makeGathering(town.as(who()), facts(town), keptBy(town)),
  };
  return {
    ...(known.gatherings.length < GATHERINGS ? beginnings : {}),
    ...signupMoves(known, chance),
    changeSeries: async (town) => {
      const of = chance.one(known.gatherings);
      return await changeGathering(
        town.as(who()),
        of?.id ?? none,
        of?.version ?? 1,
        facts(town),
        keptBy(town),
      );
    },
    changeSeats: async (town) => {
      const { id = none, version = 1 } = chance.one(known.gatherings) ?? {};
      const read = await readGatheringToKeep(town.as('doi'), id);
      if (!read.ok) return read;
      const { id: _, lockId, sourceId, version: stands, ...facts } = read.value.gathering;
      const capacity = chance.below(6) ? seats() : null;
      return await changeGathering(town.as(who()), id, version, { ...facts, capacity }, keptBy(town));
    },
    addDay: (town) =>
      addDay(town.as(who()), chance.one(known.gatherings)?.id ?? none, {
        ...wish(town),
        capacity: chance.below(2) ? seats() : null,
      }),
    confirmDay: (town) => {
      const { id, version } = chance.below(2) ? offDay() : anyDay();
      return confirmDay(town.as(who()), id, version);
    },
    cancelDay: (town) => {
      const { id, version } = anyDay();
      return cancelDay(town.as(who()), id, version, '大雪のため');
    },
    moveDay: (town) => {
      const { id, version } = anyDay();
      return moveDay(town.as(who()), id, version, { ...wish(town), reason: '会場の都合' });
    },
    moveHour: (town) => {
      const { id, version, day } = chance.below(2) ? offDay() : anyDay();
      const hour = { startsAt: '15:00', endsAt: '16:30' };
      return moveDay(town.as(who()), id, version, { ...wish(town), ...hour, day, reason: '会場の都合' });
    },
    tally: (town) =>
      tally(town.as(who()), begun(), {
        band: chance.one(['child', 'elder'] as const) ?? 'elder',
        firstTime: null,
        people: chance.below(3) ? 1 : -1,
      }),
    count: (town) =>
      enterCount(
        town.as(who()),
        begun(),
        { child: chance.below(3), adult: 1, elder: chance.below(9), unknown: 0, helpers: 2 },
        'count',
      ),
  };
}

/** Neighbours come and go: twice as many sign up as withdraw, alone or in pairs. */
function signupMoves(known: Known, chance: Chance): Record<string, Move> {
  const no = known.signed + 1;
  const wish = () => ({ name: `ご近所${no}`, phone: '', party: 1 + chance.below(2), note: String(no) });
  const signup = () => chance.one(known.signups) ?? { id: none, code: codeOf(0) };
  const day = () => chance.one(known.open)?.id ?? none;
  const sign: Move = async (town) => {
    town.clock.pass(1);
    return await signUp(town.as('resident'), day(), wish(), codeOf(no));
  };
  return {
    tell: (town) => noteTold(town.as('doi'), signup().id),
    signUp: sign,
    signUpAgain: sign,
    signUpToo: sign,
    signUpByPhone: async (town) => {
      town.clock.pass(1);
      return await enterSignup(town.as('clerk'), day(), wish(), 'phone', codeOf(no));
    },
    withdrawSignup: (town) => withdrawSignup(town.as('resident'), signup().code),
    strikeSignup: (town) => strikeSignup(town.as('doi'), signup().id),
  };
}

/** Days that have to stand for ever, once seen: those held, and those somebody signed up for. */
export type Kept = { readonly held: Set<string>; readonly wanted: Set<string> };

/** What is wrong with the gatherings of a town, in words; takes note of the days that may not be lost from now on. */
export async function wrongGatherings({ db, town }: Stage, kept: Kept): Promise<string[]> {
  const townId = town.town.id;
  const { rows: days } = await sql<{
    id: string;
    state: string;
    wanted: boolean;
    taken: number;
    waiting: number;
    partyIn: number;
    partyWaiting: number;
    people: number;
    least: number;
    entries: number;
    visits: number;
    helpers: number;
  }>`
    select o.id, o.state, o.wanted, o.seats_taken as taken, o.seats_waiting as waiting,
      s.party_in, s.party_waiting,
      a.people, a.least, a.entries, f.visits, f.helpers
    from gatherings.occurrence o
      join facts.gathering_day f on f.town_id = o.town_id and f.occurrence_key = md5(o.id::text)
      cross join lateral (select coalesce(sum(party) filter (where state = 'in'), 0)::int as party_in,
        coalesce(sum(party) filter (where state = 'waiting'), 0)::int as party_waiting
        from gatherings.signup where town_id = o.town_id and occurrence_id = o.id) s
      cross join lateral (select coalesce(sum(people), 0)::int as people, coalesce(min(people), 0)::int as least,
        count(*)::int as entries from (select sum(people) as people from gatherings.attendance
          where town_id = o.town_id and occurrence_id = o.id group by band, part) b) a
    where o.town_id = ${townId}`.execute(db.kysely);
  const states = new Map(days.map(({ id, state }) => [id, state]));
  const lost = [
    ...[...kept.held].filter((id) => states.get(id) !== 'held').map((id) => `${id}: was held, and is not`),
    ...[...kept.wanted]
      .filter((id) => !states.has(id))
      .map((id) => `${id}: somebody signed up, and it is gone`),
  ];
  for (const { id, state, wanted } of days) {
    if (state === 'held') kept.held.add(id);
    if (wanted) kept.wanted.add(id);
  }
  return [
    ...lost,
    ...days.flatMap((day) => [
      ...(day.taken === day.partyIn ? [] : [`${day.id}: ${day.taken} seats taken, ${day.partyIn} signed up`]),
      ...(day.waiting === day.partyWaiting
        ? []
        : [`${day.id}: ${day.waiting} wait, not ${day.partyWaiting}`]),
      ...(day.people === day.visits + day.helpers
        ? []
        : [`${day.id}: the count is not the sum of its entries`]),
      ...(day.least >= 0 ? [] : [`${day.id}: fewer than nobody came`]),
      ...(day.entries === 0 || day.state === 'held' ? [] : [`${day.id}: counted, and not held`]),
    ]),
  ];
}
