import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { ActivityFacts } from './activity.rules.ts';

const columns = [
  'id',
  'networkId',
  'subcommitteeId',
  'kind',
  'name',
  'purpose',
  'stage',
  'pillars',
  'targetGroups',
  'layer',
  'started',
  'ended',
  'gatheringId',
  'meetingId',
  'fromConcerns',
  'reviewOn',
  'whatChanged',
  'toldOn',
  'version',
] as const;

export const activityById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('networks.activity')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

export type Activity = NonNullable<Awaited<ReturnType<typeof activityById>>>;

/** Activities of networks: what goes on before what has ended, the oldest first. */
export const activitiesOf = (tx: Tx, networkIds: readonly string[]): Promise<Activity[]> =>
  networkIds.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('networks.activity')
        .select(columns)
        .where('townId', '=', tx.townId)
        .where('networkId', 'in', [...networkIds])
        .orderBy((e) => e('stage', '=', 'ended'))
        .orderBy('started')
        .orderBy('id')
        .execute();

/** Every activity of the town that goes on. */
export const goingActivities = (tx: Tx): Promise<Activity[]> =>
  tx.db
    .selectFrom('networks.activity')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('stage', '<>', 'ended')
    .execute();

export async function insertActivity(
  tx: Tx,
  facts: ActivityFacts,
  of: { readonly networkId: string; readonly meetingId: string | null; readonly fromConcerns: boolean },
): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.db
    .insertInto('networks.activity')
    .values({ ...written(facts), ...of, id, townId: tx.townId })
    .execute();
  return id;
}

const written = ({ pillars, targetGroups, ...facts }: ActivityFacts) => ({
  ...facts,
  pillars: [...pillars],
  targetGroups: [...targetGroups],
});

/** Changes an activity unless somebody else changed it since `version` was read; answers whether it did. */
export async function updateActivity(
  tx: Tx,
  id: string,
  version: number,
  facts: ActivityFacts,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('networks.activity')
    .set({ ...written(facts), version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

export const writeStory = (tx: Tx, id: string, whatChanged: string) =>
  tx.db
    .updateTable('networks.activity')
    .set((e) => ({ whatChanged, toldOn: tx.today, version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();

/** Whether it answers themes: said to everybody, without telling which. */
export const writeFromConcerns = (tx: Tx, id: string, fromConcerns: boolean) =>
  tx.db
    .updateTable('networks.activity')
    .set({ fromConcerns })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();
