import { sql } from 'kysely';
import type { Stage } from './deeds.ts';

/** Who had a seat and who waited when it was last looked, and how many seats of each day were taken. */
export type Seated = {
  readonly in: Set<string>;
  readonly waiting: Set<string>;
  readonly taken: Map<string, number>;
};

export const nobodySeated = (): Seated => ({ in: new Set(), waiting: new Set(), taken: new Map() });

type Row = {
  id: string;
  day: string;
  state: 'in' | 'waiting' | 'withdrawn';
  party: number;
  told: boolean;
  taken: number;
  seats: number | null;
  isOn: boolean;
};

/**
 * What one deed did wrong with seats, in words; takes note of who sits where from now on. Seats may be fewer than those
 * taken once they were made fewer: then nobody gets one, and nobody loses one.
 */
export async function wrongSeats({ db, town }: Stage, before: Seated): Promise<string[]> {
  const townId = town.town.id;
  const { rows } = await sql<Row>`
    select s.id, o.id as day, s.state, s.party, s.told, coalesce(o.capacity, g.capacity) as seats,
      o.state not in ('cancelled', 'moved') and coalesce(o.last_day, o.day) >= ${town.as('doi').today}::date as is_on,
      sum(s.party) filter (where s.state = 'in') over (partition by o.id)::int as taken
    from gatherings.signup s
      join gatherings.occurrence o on o.town_id = s.town_id and o.id = s.occurrence_id
      join gatherings.gathering g on g.town_id = o.town_id and g.id = o.gathering_id
    where s.town_id = ${townId}`.execute(db.kysely);
  const wrong = rows.flatMap((row) => wrongAbout({ ...row, taken: row.taken ?? 0 }, before));
  const { rows: passed } = await sql<{ day: string }>`
    select distinct early.occurrence_id as day from gatherings.signup early
      join gatherings.signup late on late.town_id = early.town_id and late.occurrence_id = early.occurrence_id
    where early.town_id = ${townId} and early.state = 'waiting' and late.state = 'in'
      and late.signed_at > early.signed_at and late.party >= early.party`.execute(db.kysely);
  note(rows, before);
  return [
    ...new Set([
      ...wrong,
      ...passed.map(({ day }) => `${day}: somebody who came later passed somebody who waits`),
    ]),
  ];
}

function wrongAbout({ id, day, state, party, told, taken, seats, isOn }: Row, before: Seated): string[] {
  const fits = seats === null || taken + party <= seats;
  const most = Math.max(seats ?? Number.POSITIVE_INFINITY, before.taken.get(day) ?? 0);
  return [
    ...(state === 'waiting' && isOn && fits ? [`${day}: ${id} waits, and would fit`] : []),
    ...(state === 'waiting' && before.in.has(id) ? [`${day}: ${id} had a seat and lost it`] : []),
    ...(state === 'in' && told && before.waiting.has(id)
      ? [`${day}: ${id} moved up, and need not be told`]
      : []),
    ...(taken <= most ? [] : [`${day}: ${taken} of ${seats} seats`]),
  ];
}

function note(rows: readonly Row[], seated: Seated): void {
  for (const { id, day, state, taken } of rows) {
    seated.in.delete(id);
    seated.waiting.delete(id);
    if (state !== 'withdrawn') seated[state].add(id);
    seated.taken.set(day, taken ?? 0);
  }
}
