import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { Confirmer, MinutesState } from '../words.rules.ts';
import type { Passage } from './naming.rules.ts';

const columns = [
  'id',
  'meetingId',
  'no',
  'state',
  'body',
  'confirmedBy',
  'confirmedOn',
  'enteredBy',
  'enteredAt',
  'version',
] as const;

/** Minutes of a meeting this session may see, the latest number first. */
export const minutesOf = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('networks.minutes')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('meetingId', '=', meetingId)
    .orderBy('no', 'desc')
    .execute();

export type Minutes = Awaited<ReturnType<typeof minutesOf>>[number];

export const insertMinutes = (
  tx: Tx,
  row: { meetingId: string; no: number; body: string; enteredBy: string },
  lock: LockColumns,
) =>
  tx.db
    .insertInto('networks.minutes')
    .values({
      ...row,
      ...lock,
      ...{ townId: tx.townId, id: newId(tx.now.getTime()), state: 'draft', enteredAt: tx.now },
    })
    .execute();

export type MinutesChange = {
  readonly state?: MinutesState;
  readonly body?: string;
  readonly enteredBy?: string;
  readonly enteredAt?: Date;
  readonly confirmedBy?: Confirmer;
  readonly confirmedOn?: string;
};

/** Changes minutes unless somebody else changed them since they were read; answers whether it did. */
export async function updateMinutes(
  tx: Tx,
  { id, version }: Pick<Minutes, 'id' | 'version'>,
  change: MinutesChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('networks.minutes')
    .set({ ...change, version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Everything that was decided about passages of minutes, in the order of time and place. */
export const removalsOf = (tx: Tx, minutesId: string) =>
  tx.db
    .selectFrom('networks.removal')
    .select(['id', 'round', 'startsAt', 'passage', 'kind', 'verdict', 'decidedBy', 'decidedAt'])
    .where('townId', '=', tx.townId)
    .where('minutesId', '=', minutesId)
    .orderBy('round')
    .orderBy('startsAt')
    .execute();

export type Removal = Awaited<ReturnType<typeof removalsOf>>[number];

export type Decided = Passage & { readonly verdict: 'removed' | 'stays' };

export async function insertRemovals(
  tx: Tx,
  minutesId: string,
  round: number,
  decided: readonly Decided[],
  by: { readonly accountId: string; readonly lock: LockColumns },
): Promise<void> {
  if (decided.length === 0) return;
  const { townId, now } = tx;
  await tx.db
    .insertInto('networks.removal')
    .values(
      decided.map(({ startsAt, passage, kind, verdict }) => ({
        ...by.lock,
        ...{ townId, id: newId(now.getTime()), minutesId, round, startsAt, passage, kind, verdict },
        ...{ decidedBy: by.accountId, decidedAt: now },
      })),
    )
    .execute();
}

/** Minutes as everybody may read them. */
export const publicationOf = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('networks.publication')
    .select(['id', 'meetingId', 'minutesNo', 'body', 'removed', 'publishedOn'])
    .where('townId', '=', tx.townId)
    .where('meetingId', '=', meetingId)
    .executeTakeFirst();

export type Publication = NonNullable<Awaited<ReturnType<typeof publicationOf>>>;

/** What everybody may know of meetings of networks, the latest first. */
export const openMeetingsOf = (tx: Tx, networkIds: readonly string[], limit = 20) =>
  networkIds.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('networks.open_meeting')
        .select(['meetingId', 'networkId', 'kind', 'title', 'heldOn'])
        .where('townId', '=', tx.townId)
        .where('networkId', 'in', [...networkIds])
        .orderBy('heldOn', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();

/** The same for one meeting, once for each of its networks. */
export const openMeeting = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('networks.open_meeting')
    .select(['meetingId', 'networkId', 'kind', 'title', 'heldOn'])
    .where('townId', '=', tx.townId)
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute();

export type OpenMeeting = {
  readonly meetingId: string;
  readonly networkIds: readonly string[];
  readonly kind: string;
  readonly title: string;
  readonly heldOn: string;
};

export async function insertPublication(
  tx: Tx,
  meeting: OpenMeeting,
  text: { readonly minutesNo: number; readonly body: string; readonly removed: number },
): Promise<void> {
  const { townId } = tx;
  const { meetingId, networkIds, kind, title, heldOn } = meeting;
  await tx.db
    .insertInto('networks.publication')
    .values({ ...text, townId, id: newId(tx.now.getTime()), meetingId, publishedOn: tx.today })
    .execute();
  for (const networkId of networkIds)
    await tx.db
      .insertInto('networks.open_meeting')
      .values({ townId, id: newId(tx.now.getTime()), meetingId, networkId, kind, title, heldOn })
      .execute();
}

/** Takes minutes out of everybody's sight: what was found in them must not stay anywhere open. */
export async function deletePublication(tx: Tx, meetingId: string): Promise<void> {
  for (const table of ['networks.publication', 'networks.open_meeting'] as const)
    await tx.db
      .deleteFrom(table)
      .where('townId', '=', tx.townId)
      .where('meetingId', '=', meetingId)
      .execute();
}
