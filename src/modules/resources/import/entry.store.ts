import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { anyOf } from '../../../kernel/db/any-of.ts';
import type { DatasetKind } from './dataset.rules.ts';
import type { EntryFilter, StoredEntry } from './entry.rules.ts';
import type { Problem, Repair } from './notes.rules.ts';
import type { ImportRecord } from './record.rules.ts';
import type { Change } from './run.rules.ts';
import type { NamedTown } from './town.rules.ts';

/** Writes many things of a file in one statement. */
export async function insertEntries(tx: Tx, runId: string, entries: readonly StoredEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ itemId, ...entry }) => ({
    ...entry,
    item_id: itemId,
    repair_count: entry.repairs.length,
    warning_count: entry.problems.filter(({ level }) => level === 'warning').length,
  }));
  await sql`
    insert into resources.import_entry (town_id, id, run_id, no, lines, key, title, change, fingerprint, record, extra,
      cells, repairs, problems, repair_count, warning_count, item_id)
    select ${tx.townId}, e.id, ${runId}, e.no, e.lines, e.key, e.title, e.change, e.fingerprint, e.record, e.extra,
      e.cells, e.repairs, e.problems, e.repair_count, e.warning_count, e.item_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e (id uuid, no integer, lines integer[], key text,
      title text, change text, fingerprint text, record jsonb, extra jsonb, cells jsonb, repairs jsonb, problems jsonb,
      repair_count integer, warning_count integer, item_id uuid)`.execute(tx.db);
}

const columns = [
  'id',
  'no',
  'lines',
  'key',
  'title',
  'change',
  'fingerprint',
  'record',
  'extra',
  'cells',
  'repairs',
  'problems',
  'itemId',
] as const;

const select = (tx: Tx, runId: string) =>
  tx.db
    .selectFrom('resources.import_entry')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('runId', '=', runId)
    .orderBy('no');

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const asEntry = (row: Row): StoredEntry => ({
  ...row,
  record: row.record as ImportRecord | null,
  extra: row.extra as Record<string, string>,
  cells: row.cells as string[][],
  repairs: row.repairs as Repair[],
  problems: row.problems as Problem[],
});

/** Things of a file of one sort, in the order of the file: from a place on, or those after the one numbered `after`. */
export async function entriesOf(
  tx: Tx,
  runId: string,
  filter: EntryFilter,
  { offset = 0, limit = 50, after = -1 } = {},
): Promise<StoredEntry[]> {
  const rows = await filtered(select(tx, runId), filter)
    .where('no', '>', after)
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(asEntry);
}

/** The next things of a file from a number on, whatever becomes of them; those it names no more are none of them. */
export async function nextOf(
  tx: Tx,
  runId: string,
  { from, until, most }: { readonly from: number; readonly until: number; readonly most: number },
): Promise<{ readonly no: number; readonly change: Change; readonly itemId: string | null }[]> {
  return await tx.db
    .selectFrom('resources.import_entry')
    .select(['no', 'change', 'itemId'])
    .where('townId', '=', tx.townId)
    .where('runId', '=', runId)
    .where('no', '>=', from)
    .where('no', '<', until)
    .orderBy('no')
    .limit(most)
    .execute();
}

/** What somebody edited here after the file was read stays as they left it. */
export const markEdited = (tx: Tx, ids: readonly string[]) =>
  tx.db
    .updateTable('resources.import_entry')
    .set({ change: 'edited' })
    .where('townId', '=', tx.townId)
    .where('id', '=', anyOf(ids))
    .execute();

/** New things of a file between two numbers (the second left out) that became nothing yet. */
export const newBetween = async (
  tx: Tx,
  runId: string,
  from: number,
  until: number,
): Promise<StoredEntry[]> =>
  (
    await filtered(select(tx, runId), 'added')
      .where('itemId', 'is', null)
      .where('no', '>=', from)
      .where('no', '<', until)
      .execute()
  ).map(asEntry);

type Query = ReturnType<typeof select>;

const filtered = (query: Query, filter: EntryFilter): Query => {
  if (filter === 'all') return query;
  if (filter === 'repaired') return query.where('repairCount', '>', 0);
  if (filter === 'warned') return query.where('warningCount', '>', 0).where('change', '<>', 'broken');
  return query.where('change', '=', filter);
};

/** How many things of a file were mended, and how many are doubtful though they come along. */
export async function countNoticed(tx: Tx, runId: string): Promise<{ repaired: number; warned: number }> {
  const row = await tx.db
    .selectFrom('resources.import_entry')
    .select((e) => [
      e.fn.countAll<number>().filterWhere('repairCount', '>', 0).as('repaired'),
      e.fn
        .countAll<number>()
        .filterWhere('warningCount', '>', 0)
        .filterWhere('change', '<>', 'broken')
        .as('warned'),
    ])
    .where('townId', '=', tx.townId)
    .where('runId', '=', runId)
    .executeTakeFirstOrThrow();
  return { repaired: Number(row.repaired), warned: Number(row.warned) };
}

/** Forgets what was read of a file, to read it anew. */
export const dropEntries = (tx: Tx, runId: string) =>
  tx.db
    .deleteFrom('resources.import_entry')
    .where('townId', '=', tx.townId)
    .where('runId', '=', runId)
    .execute();

/** Rows of a file by the municipality they name, as a code of six digits and in words; those that name none are left out. */
export async function townsIn(tx: Tx, runId: string): Promise<NamedTown[]> {
  const { rows } = await sql<NamedTown>`
    select coalesce(e.record ->> 'code', '') as code, coalesce(e.record ->> 'city', '') as city,
      sum(cardinality(e.lines))::int as rows
    from resources.import_entry e
    where e.town_id = ${tx.townId} and e.run_id = ${runId} and e.record is not null
      and (e.record ->> 'code' <> '' or e.record ->> 'city' <> '')
    group by 1, 2 order by 3 desc, 1, 2`.execute(tx.db);
  return rows;
}

/** How often each kind of repair was proposed in a file, and how often it was refused. */
export async function countRepairs(tx: Tx, runId: string) {
  const { rows } = await sql<{ kind: string; count: number; refused: number }>`
    select r ->> 'kind' as kind, count(*)::int as count, (count(*) filter (where (r -> 'refused')::boolean))::int as refused
    from resources.import_entry e, jsonb_array_elements(e.repairs) as r
    where e.town_id = ${tx.townId} and e.run_id = ${runId} and e.repair_count > 0
    group by 1 order by 2 desc, 1`.execute(tx.db);
  return rows;
}

/** Repairs of one kind in a file, in its order, from a place on. */
export async function repairsOf(tx: Tx, runId: string, kind: string, offset: number, limit: number) {
  const { rows } = await sql<Repair & { title: string }>`
    select e.title, (r ->> 'line')::int as line, r ->> 'field' as field, r ->> 'kind' as kind, r ->> 'before' as before,
      r ->> 'after' as after, (r -> 'refused')::boolean as refused
    from resources.import_entry e, jsonb_array_elements(e.repairs) with ordinality as x(r, at)
    where e.town_id = ${tx.townId} and e.run_id = ${runId} and e.repair_count > 0 and r ->> 'kind' = ${kind}
    order by e.no, x.at offset ${offset} limit ${limit}`.execute(tx.db);
  return rows;
}

/** What is known of the things of a source: for comparing a file with them. */
export type KnownItem = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly kind: DatasetKind;
  readonly fingerprint: string;
  readonly placeId: string | null;
  readonly ownsPlace: boolean;
  readonly placeVersion: number | null;
  readonly serviceVersion: number | null;
  readonly serviceStands: number | null;
  readonly sinkId: string | null;
};

/** Things of a source that were taken over, by key; `serviceStands`: the version of its service now. */
export async function knownItems(
  tx: Tx,
  sourceId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KnownItem>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('resources.import_item as i')
    .leftJoin('resources.service as s', (join) =>
      join.onRef('s.townId', '=', 'i.townId').onRef('s.id', '=', 'i.serviceId'),
    )
    .select([
      'i.id',
      'i.key',
      'i.title',
      'i.kind',
      'i.fingerprint',
      'i.placeId',
      'i.ownsPlace',
      'i.placeVersion',
      'i.serviceVersion',
      'i.sinkId',
      's.version as serviceStands',
    ])
    .where('i.townId', '=', tx.townId)
    .where('i.sourceId', '=', sourceId)
    .where('i.key', 'in', [...new Set(keys)])
    .execute();
  return new Map(rows.map((row) => [row.key, row]));
}

/** A thing of a source that stands still, as far as a file that names it no more has to tell. */
export type StandingItem = Pick<KnownItem, 'id' | 'key' | 'title' | 'fingerprint'>;

/** Things of a source that are not gone, some at a time in the order of their keys: those after a key. */
export const itemsAfter = (tx: Tx, sourceId: string, key: string, limit: number): Promise<StandingItem[]> =>
  tx.db
    .selectFrom('resources.import_item')
    .select(['id', 'key', 'title', 'fingerprint'])
    .where('townId', '=', tx.townId)
    .where('sourceId', '=', sourceId)
    .where('vanishedAt', 'is', null)
    .where('key', '>', key)
    .orderBy('key')
    .limit(limit)
    .execute();

/** Keys a file has named, each with the line it was named on first: where another process read the rest of it. */
export async function keysSaid(tx: Tx, runId: string): Promise<Map<string, number>> {
  const rows = await tx.db
    .selectFrom('resources.import_entry')
    .select(['key', 'lines'])
    .where('townId', '=', tx.townId)
    .where('runId', '=', runId)
    .orderBy('no')
    .execute();
  const first = new Map<string, number>();
  for (const { key, lines } of rows) if (!first.has(key)) first.set(key, lines[0] ?? 0);
  return first;
}

/** What is wrong in a file, in its order: the first ones, and how many there are in all. */
export async function problemsOf(tx: Tx, runId: string, limit: number) {
  const { rows } = await sql<Problem & { total: number }>`
    select (p ->> 'line')::int as line, p ->> 'field' as field, p ->> 'kind' as kind, p ->> 'level' as level,
      p ->> 'value' as value, (count(*) over ())::int as total
    from resources.import_entry e, jsonb_array_elements(e.problems) with ordinality as x(p, at)
    where e.town_id = ${tx.townId} and e.run_id = ${runId} and (e.warning_count > 0 or e.change = 'broken')
    order by e.no, x.at limit ${limit}`.execute(tx.db);
  return { problems: rows, total: rows[0]?.total ?? 0 };
}
