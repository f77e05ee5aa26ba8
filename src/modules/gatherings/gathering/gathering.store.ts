import type { Selectable } from 'kysely';
import type { DB } from '../../../../db/types.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { anyOf } from '../../../kernel/db/any-of.ts';
import { addDays, type LocalDate } from '../../../kernel/time.ts';
import type { Gathering, GatheringFacts, GatheringState, HoursOfWeekday } from './gathering.rules.ts';

const columns = [
  'id',
  'name',
  'kana',
  'alias',
  'organizerId',
  'organizerName',
  'districtId',
  'placeId',
  'placeNote',
  'venueAsPrinted',
  'printedIn',
  'needsReview',
  'lead',
  'feeYen',
  'feeNote',
  'targetGroups',
  'allAges',
  'newcomers',
  'signup',
  'capacity',
  'tallyOnly',
  'contactName',
  'contactPhone',
  'contactExtension',
  'url',
  'scheduleKind',
  'rule',
  'hours',
  'startsOn',
  'repeatsUntil',
  'startsAt',
  'endsAt',
  'displayText',
  'perMonthMin',
  'perMonthMax',
  'onHoliday',
  'state',
  'lockId',
  'sourceId',
  'version',
] as const;

/** Gatherings by identifier. */
export async function gatheringsById(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Gathering>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('gatherings.gathering')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, gatheringOf(row)]));
}

export const gatheringById = async (tx: Tx, id: string): Promise<Gathering | null> =>
  (await gatheringsById(tx, [id])).get(id) ?? null;

/** Every gathering in some states, by name. */
export async function gatheringsInStates(tx: Tx, states: readonly GatheringState[]): Promise<Gathering[]> {
  const rows = await tx.db
    .selectFrom('gatherings.gathering')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('state', 'in', [...states])
    .orderBy('kana')
    .orderBy('name')
    .execute();
  return rows.map(gatheringOf);
}

/** Identifiers alone of the gatherings in some states. */
export async function idsInStates(tx: Tx, states: readonly GatheringState[]): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('gatherings.gathering')
    .select('id')
    .where('townId', '=', tx.townId)
    .where('state', 'in', [...states])
    .orderBy('kana')
    .orderBy('name')
    .execute();
  return rows.map(({ id }) => id);
}

/** Series whose days the clock keeps ahead. */
export const runningSeries = (tx: Tx): Promise<{ id: string }[]> =>
  tx.db
    .selectFrom('gatherings.gathering')
    .select('id')
    .where('townId', '=', tx.townId)
    .where('state', '=', 'running')
    .where('scheduleKind', '<>', 'dates')
    .orderBy('id')
    .execute();

export const insertGathering = (tx: Tx, id: string, lockId: string, facts: GatheringFacts) =>
  tx.db
    .insertInto('gatherings.gathering')
    .values({ ...asColumns(facts), townId: tx.townId, id, lockId })
    .execute();

/** A gathering as an import leaves it; `key`: its identifier in the list. */
export type ListedGathering = {
  readonly id: string;
  readonly lockId: string;
  readonly version: number;
  readonly sourceId: string;
  readonly key: string;
  readonly attribution: string;
  readonly facts: GatheringFacts;
};

const AT_ONCE = 500;

/** Writes many gatherings of a list: new ones, and those that stand already as the list tells them now. */
export async function putListed(tx: Tx, gatherings: readonly ListedGathering[]): Promise<void> {
  for (let at = 0; at < gatherings.length; at += AT_ONCE)
    await tx.db
      .insertInto('gatherings.gathering')
      .values(
        gatherings.slice(at, at + AT_ONCE).map(({ facts, key, ...row }) => ({
          ...asColumns(facts),
          ...row,
          sourceKey: key,
          townId: tx.townId,
        })),
      )
      .onConflict((clash) =>
        clash.columns(['townId', 'id']).doUpdateSet((e) => ({
          ...Object.fromEntries(toldColumns.map((column) => [column, e.ref(`excluded.${column}`)])),
          version: e.ref('excluded.version'),
        })),
      )
      .execute();
}

/** What a list tells; the rest of a gathering is as it was made. */
const toldColumns = [
  'name',
  'kana',
  'organizerName',
  'placeId',
  'venueAsPrinted',
  'lead',
  'feeYen',
  'feeNote',
  'contactName',
  'contactPhone',
  'contactExtension',
  'url',
  'startsOn',
  'state',
  'attribution',
] as const;

/** Gatherings of a list by their identifiers there. */
export async function listedByKey(
  tx: Tx,
  sourceId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Pick<Gathering, 'id' | 'lockId' | 'version'>>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('gatherings.gathering')
    .select(['id', 'lockId', 'version', 'sourceKey'])
    .where('townId', '=', tx.townId)
    .where('sourceId', '=', sourceId)
    .where('sourceKey', 'in', [...keys])
    .execute();
  return new Map(rows.map(({ sourceKey, ...row }) => [sourceKey, row]));
}

/** Changes a gathering unless somebody else did since `version` was read; answers whether it did. */
export async function updateGathering(
  tx: Tx,
  id: string,
  version: number,
  facts: GatheringFacts,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gatherings.gathering')
    .set({ ...asColumns(facts), version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Posts that keep gatherings today. */
export async function keepersOf(
  tx: Tx,
  gatheringIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (gatheringIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('gatherings.keeper')
    .select(['gatheringId', 'postId'])
    .where('townId', '=', tx.townId)
    .where('gatheringId', '=', anyOf(gatheringIds))
    .where('fromOn', '<=', tx.today)
    .where((e) => e.or([e('toOn', 'is', null), e('toOn', '>=', tx.today)]))
    .orderBy('id')
    .execute();
  const byGathering = Map.groupBy(rows, ({ gatheringId }) => gatheringId);
  return new Map([...byGathering].map(([id, kept]) => [id, kept.map(({ postId }) => postId)]));
}

/** Gives a gathering these keepers from today on, instead of those it had. */
export async function replaceKeepers(
  tx: Tx,
  gatheringId: string,
  rows: readonly { readonly id: string; readonly postId: string }[],
): Promise<void> {
  const { townId, today } = tx;
  await tx.db
    .updateTable('gatherings.keeper')
    .set({ toOn: addDays(today, -1) })
    .where('townId', '=', townId)
    .where('gatheringId', '=', gatheringId)
    .where((e) => e.or([e('toOn', 'is', null), e('toOn', '>=', today)]))
    .execute();
  if (rows.length === 0) return;
  await tx.db
    .insertInto('gatherings.keeper')
    .values(rows.map((row) => ({ ...row, townId, gatheringId, fromOn: today })))
    .execute();
}

type Row = Pick<Selectable<DB['gatherings.gathering']>, (typeof columns)[number]>;

function gatheringOf(row: Row): Gathering {
  const { scheduleKind, rule, hours, startsOn, repeatsUntil, startsAt, endsAt, onHoliday, ...facts } = row;
  const schedule = { kind: scheduleKind, rule, startsOn, repeatsUntil, startsAt, endsAt, onHoliday };
  return {
    ...facts,
    schedule: { ...schedule, hours: hours as readonly HoursOfWeekday[], placeId: row.placeId },
  };
}

function asColumns({ schedule, targetGroups, ...facts }: GatheringFacts) {
  const { kind, hours, placeId: _same, ...when } = schedule;
  return {
    ...facts,
    ...when,
    scheduleKind: kind,
    hours: JSON.stringify(hours),
    targetGroups: [...targetGroups],
  };
}

/** The last day of a series is put off: it goes on. */
export async function putOffEnd(
  tx: Tx,
  id: string,
  version: number,
  repeatsUntil: LocalDate,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gatherings.gathering')
    .set({ repeatsUntil, version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
