import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { anyOf } from '../../../kernel/db/any-of.ts';

/** From one place to another; `only`: of these alone. */
export type Way = { readonly from: string; readonly to: string; readonly only?: readonly string[] };

/**
 * Moves gatherings to another place; answers which. A form that is open is told that it is stale. What a list brought
 * stays as its list left it: nobody has edited it.
 */
export async function moveGatherings(tx: Tx, { from, to, only }: Way): Promise<string[]> {
  await sql`update gatherings.listing l set left_version = l.left_version + 1
    from gatherings.gathering g
    where l.town_id = ${tx.townId} and g.town_id = l.town_id and g.id = l.gathering_id
      and g.place_id = ${from} and g.version = l.left_version
      and ${only === undefined ? sql`true` : sql`g.id = ${anyOf(only)}`}`.execute(tx.db);
  const moved = await tx.db
    .updateTable('gatherings.gathering')
    .set({ placeId: to })
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('placeId', '=', from)
    .$if(only !== undefined, (query) => query.where('id', '=', anyOf(only ?? [])))
    .returning('id')
    .execute();
  return moved.map(({ id }) => id);
}

/** Moves days to another place, as changes that calendars hear of; without `only` those that are not over. */
export async function moveDays(tx: Tx, { from, to, only }: Way): Promise<string[]> {
  const moved = await tx.db
    .updateTable('gatherings.occurrence')
    .set({ placeId: to, changedAt: tx.now })
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('placeId', '=', from)
    .where((e) =>
      only === undefined
        ? e.or([e('day', '>=', tx.today), e('lastDay', '>=', tx.today)])
        : e('id', '=', anyOf(only)),
    )
    .returning('id')
    .execute();
  return moved.map(({ id }) => id);
}

/** Moves the station of a place to another that has none; answers it, with its rooms and bookings it is elsewhere now. */
export async function moveStation(tx: Tx, { from, to, only }: Way): Promise<string[]> {
  const moved = await tx.db
    .updateTable('gatherings.station')
    .set({ placeId: to })
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('placeId', '=', from)
    .$if(only !== undefined, (query) => query.where('id', '=', anyOf(only ?? [])))
    .returning('id')
    .execute();
  return moved.map(({ id }) => id);
}

/** Which of these places are stations. */
export async function stationsAt(tx: Tx, placeIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.db
    .selectFrom('gatherings.station')
    .select('placeId')
    .where('townId', '=', tx.townId)
    .where('placeId', '=', anyOf(placeIds))
    .execute();
  return new Set(rows.map(({ placeId }) => placeId));
}
