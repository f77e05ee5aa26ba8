import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { anyOf } from '../../../kernel/db/any-of.ts';
import { newId } from '../../../kernel/ids.ts';
import { lastOf, type Pair, type PairState } from './pair.rules.ts';
import type { Candidate, Conflict, SameReason } from './same-place.rules.ts';

const select = (tx: Tx) =>
  tx.db
    .selectFrom('resources.duplicate_pair')
    .select([
      'id',
      'aId',
      'bId',
      'strength',
      'reasons',
      'conflicts',
      'metres',
      'state',
      'note',
      'keptId',
      'movedServices',
      'movedItems',
      'movedAlong',
      'decidedAt',
      'version',
    ])
    .where('townId', '=', tx.townId);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const asPair = (row: Row): Pair => ({
  ...row,
  reasons: row.reasons as SameReason[],
  conflicts: row.conflicts as Conflict[],
  movedAlong: row.movedAlong as Pair['movedAlong'],
});

/** A pair, or null; `lock` keeps others from deciding it until this deed ends. */
export async function pairById(tx: Tx, id: string, lock = false): Promise<Pair | null> {
  const row = await select(tx)
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? asPair(row) : null;
}

/** Pairs of one state, strong ones first, from a place on. */
export async function pairsOf(tx: Tx, state: PairState, offset = 0, limit = 50): Promise<Pair[]> {
  const rows = await select(tx)
    .where('state', '=', state)
    .orderBy('strength')
    .orderBy(sql`cardinality(conflicts)`, 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(asPair);
}

/** How many pairs are in which state. */
export async function countPairs(tx: Tx): Promise<Readonly<Record<PairState, number>>> {
  const rows = await tx.db
    .selectFrom('resources.duplicate_pair')
    .select((e) => ['state', e.fn.countAll<number>().as('count')])
    .where('townId', '=', tx.townId)
    .groupBy('state')
    .execute();
  const counts: Record<PairState, number> = { open: 0, later: 0, same: 0, different: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}

/**
 * Writes what was found; how many pairs are new. A decision that stands is left as it is (A37). `touched`: places that
 * were looked at anew, so that undecided pairs of theirs which match no more are taken away.
 */
export async function keepPairs(
  tx: Tx,
  found: readonly Candidate[],
  touched: readonly string[],
): Promise<number> {
  const before = await countPairs(tx);
  await sql`delete from resources.duplicate_pair
    where town_id = ${tx.townId} and state in ('open', 'later') and (a_id = any(${[...touched]}::uuid[]) or b_id = any(${[...touched]}::uuid[]))
      and not exists (select from jsonb_to_recordset(${pairsJson(found)}::jsonb) as f (a_id uuid, b_id uuid)
        where f.a_id = duplicate_pair.a_id and f.b_id = duplicate_pair.b_id)`.execute(tx.db);
  for (let from = 0; from < found.length; from += 500)
    await tx.db
      .insertInto('resources.duplicate_pair')
      .values(
        found.slice(from, from + 500).map(({ a, b, strength, reasons, conflicts, metres }) => ({
          townId: tx.townId,
          id: newId(tx.now.getTime()),
          aId: a,
          bId: b,
          strength,
          reasons: [...reasons],
          conflicts: [...conflicts],
          metres,
          foundAt: tx.now,
        })),
      )
      .onConflict((clash) =>
        clash
          .columns(['townId', 'aId', 'bId'])
          .doUpdateSet((e) => ({
            strength: e.ref('excluded.strength'),
            reasons: e.ref('excluded.reasons'),
            conflicts: e.ref('excluded.conflicts'),
            metres: e.ref('excluded.metres'),
          }))
          .where(sql<boolean>`duplicate_pair.state in ('open', 'later')`),
      )
      .execute();
  const after = await countPairs(tx);
  return Math.max(0, after.open - before.open);
}

const pairsJson = (found: readonly Candidate[]): string =>
  JSON.stringify(found.map(({ a, b }) => ({ a_id: a, b_id: b })));

type Decision = {
  readonly state: PairState;
  readonly note: string;
  readonly decidedBy: string;
  readonly keptId?: string | null;
  readonly movedServices?: readonly string[];
  readonly movedItems?: readonly string[];
  readonly movedAlong?: Pair['movedAlong'];
};

/** Writes what a person decided about a pair. */
export const decidePair = (
  tx: Tx,
  id: string,
  { movedServices = [], movedItems = [], movedAlong = {}, keptId = null, ...decision }: Decision,
) =>
  tx.db
    .updateTable('resources.duplicate_pair')
    .set({
      ...decision,
      keptId,
      movedServices: [...movedServices],
      movedItems: [...movedItems],
      movedAlong: JSON.stringify(movedAlong),
      decidedAt: tx.now,
    })
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();

/** Undecided pairs of places that stand no more ask nothing. */
export const dropPairsOf = (tx: Tx, placeIds: readonly string[]) =>
  tx.db
    .deleteFrom('resources.duplicate_pair')
    .where('townId', '=', tx.townId)
    .where('state', 'in', ['open', 'later'])
    .where(touches(placeIds))
    .execute();

/** Undecided pairs of places that a file of a list brought ask nothing once it is taken back. */
export const dropPairsOfRun = (tx: Tx, runId: string) =>
  sql`delete from resources.duplicate_pair d
    where d.town_id = ${tx.townId} and d.state in ('open', 'later') and exists (
      select from resources.import_item i
      where i.town_id = d.town_id and i.place_id in (d.a_id, d.b_id) and i.first_run_id = ${runId})`.execute(
    tx.db,
  );

const touches = (placeIds: readonly string[]) => {
  const ids = anyOf(placeIds);
  return sql<boolean>`(a_id = ${ids} or b_id = ${ids})`;
};

/** Whether any of these places was joined with another: as the one that stayed or as the one that ended. */
export async function areJoined(tx: Tx, placeIds: readonly string[]): Promise<boolean> {
  const joined = await tx.db
    .selectFrom('resources.duplicate_pair')
    .select('id')
    .where('townId', '=', tx.townId)
    .where('state', '=', 'same')
    .where(touches(placeIds))
    .executeTakeFirst();
  return joined !== undefined;
}

/** Places that ended because they were joined with another, each with the one that stands for it now. */
export async function joinedInto(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db
    .selectFrom('resources.duplicate_pair')
    .select(['aId', 'bId', 'keptId'])
    .where('townId', '=', tx.townId)
    .where('state', '=', 'same')
    .execute();
  return lastOf(rows.map(({ aId, bId, keptId }) => (keptId === aId ? [bId, aId] : [aId, bId])));
}

/** Moves services of one place to another; answers which were moved. One that is at both already is there. */
export async function moveServices(
  tx: Tx,
  from: string,
  to: string,
  only?: readonly string[],
): Promise<string[]> {
  const { townId } = tx;
  const there = tx.db
    .selectFrom('resources.service_at_place as other')
    .select('other.serviceId')
    .where('other.townId', '=', townId)
    .where('other.placeId', '=', to);
  const moved = await tx.db
    .updateTable('resources.service_at_place')
    .set({ placeId: to })
    .where('townId', '=', townId)
    .where('placeId', '=', from)
    .where('serviceId', 'not in', there)
    .$if(only !== undefined, (query) => query.where('serviceId', 'in', [...(only ?? [])]))
    .returning('serviceId')
    .execute();
  return moved.map(({ serviceId }) => serviceId);
}

/** Moves what sources say of one place to another; answers which. `owns`: whether they tell the place they move to. */
export async function moveItems(
  tx: Tx,
  { from, to, owns, only }: { from: string; to: string; owns: boolean; only?: readonly string[] },
): Promise<string[]> {
  const moved = await tx.db
    .updateTable('resources.import_item')
    .set({ placeId: to, ownsPlace: owns })
    .where('townId', '=', tx.townId)
    .where('placeId', '=', from)
    .$if(only !== undefined, (query) => query.where('id', 'in', [...(only ?? [])]))
    .returning('id')
    .execute();
  return moved.map(({ id }) => id);
}
