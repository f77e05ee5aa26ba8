import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../../../../db/types.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { MeetingFacts, MeetingLine } from './meeting.rules.ts';

type New<T extends keyof DB> = Omit<Insertable<DB[T]>, 'townId' | 'id' | keyof LockColumns>;

const columns = [
  'id',
  'kind',
  'title',
  'heldOn',
  'startsAt',
  'placeId',
  'placeWords',
  'subcommitteeId',
  'quorum',
  'quorumMet',
  'lockId',
  'version',
] as const;

export const meetingById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('networks.meeting')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

export type Meeting = NonNullable<Awaited<ReturnType<typeof meetingById>>>;

/** Meetings of networks, the latest first. */
export const meetingsOf = (tx: Tx, networkIds: readonly string[], limit = 30): Promise<Meeting[]> =>
  networkIds.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('networks.meeting')
        .select(columns)
        .where('townId', '=', tx.townId)
        .where('id', 'in', (e) =>
          e
            .selectFrom('networks.meeting_network')
            .select('meetingId')
            .where('townId', '=', tx.townId)
            .where('networkId', 'in', [...networkIds]),
        )
        .orderBy('heldOn', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();

/** Meetings of a day of networks that these posts keep, the earliest first. */
export const meetingsKeptOn = (tx: Tx, postIds: readonly string[], day: LocalDate, limit: number) =>
  tx.db
    .selectFrom('networks.meeting')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('heldOn', '=', day)
    .where('id', 'in', (e) =>
      e
        .selectFrom('networks.meeting_network as l')
        .innerJoin('networks.network_post as p', (join) =>
          join.onRef('p.townId', '=', 'l.townId').onRef('p.networkId', '=', 'l.networkId'),
        )
        .select('l.meetingId')
        .where('l.townId', '=', tx.townId)
        .where('p.postId', 'in', [...postIds])
        .where('p.endedOn', 'is', null),
    )
    .orderBy('startsAt')
    .orderBy('id')
    .limit(limit)
    .execute();

export async function networkIdsOf(tx: Tx, meetingId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('networks.meeting_network')
    .select('networkId')
    .where('townId', '=', tx.townId)
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute();
  return rows.map(({ networkId }) => networkId);
}

export async function insertMeeting(
  tx: Tx,
  facts: MeetingFacts,
  kept: { lockId: string; enteredBy: string; networkIds: readonly string[] },
): Promise<string> {
  const [id, townId] = [newId(tx.now.getTime()), tx.townId];
  const { lockId, enteredBy } = kept;
  await tx.db
    .insertInto('networks.meeting')
    .values({ ...facts, id, townId, lockId, enteredBy })
    .execute();
  for (const networkId of kept.networkIds)
    await tx.db
      .insertInto('networks.meeting_network')
      .values({ townId, id: newId(tx.now.getTime()), meetingId: id, networkId })
      .execute();
  return id;
}

/** Changes a meeting unless somebody else changed it since `version` was read; answers whether it did. */
export async function updateMeeting(
  tx: Tx,
  id: string,
  version: number,
  facts: MeetingFacts,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('networks.meeting')
    .set({ ...facts, version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

export const agendaOf = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('networks.agenda_item')
    .select(['id', 'words', 'themeId'])
    .where('townId', '=', tx.townId)
    .where('struckAt', 'is', null)
    .where('meetingId', '=', meetingId)
    .orderBy('sort')
    .orderBy('id')
    .execute();

const lineTables: Readonly<Record<MeetingLine, Line | 'networks.action'>> = {
  agenda: 'networks.agenda_item',
  decision: 'networks.decision',
  action: 'networks.action',
};

/** Strikes a line out that was entered by mistake; whether it stood there. */
export async function strikeLine(
  tx: Tx,
  { meetingId, line, id }: { meetingId: string; line: MeetingLine; id: string },
): Promise<boolean> {
  const { rows } = await sql`update ${sql.table(lineTables[line])} set struck_at = ${tx.now}
    where town_id = ${tx.townId} and meeting_id = ${meetingId} and id = ${id} and struck_at is null
    returning id`.execute(tx.db);
  return rows.length === 1;
}

type Line = 'networks.agenda_item' | 'networks.decision';

/** The place after the last line. */
async function nextSort(tx: Tx, table: Line, meetingId: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(sort), 0) + 1 as next from ${sql.table(table)}
    where town_id = ${tx.townId} and meeting_id = ${meetingId}`.execute(tx.db);
  return Number(rows[0]?.next ?? 1);
}

/** A new line after the others of its meeting. */
const atTheEnd = async <Row extends { readonly meetingId: string }>(tx: Tx, table: Line, row: Row) => ({
  ...row,
  townId: tx.townId,
  id: newId(tx.now.getTime()),
  sort: await nextSort(tx, table, row.meetingId),
});

export const insertAgendaItem = async (tx: Tx, row: Omit<New<'networks.agenda_item'>, 'sort'>) =>
  await tx.db
    .insertInto('networks.agenda_item')
    .values(await atTheEnd(tx, 'networks.agenda_item', row))
    .execute();

export const decisionsOf = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('networks.decision')
    .select(['id', 'words'])
    .where('townId', '=', tx.townId)
    .where('struckAt', 'is', null)
    .where('meetingId', '=', meetingId)
    .orderBy('sort')
    .orderBy('id')
    .execute();

export const insertDecision = async (tx: Tx, row: Omit<New<'networks.decision'>, 'sort'>) =>
  await tx.db
    .insertInto('networks.decision')
    .values(await atTheEnd(tx, 'networks.decision', row))
    .execute();

export const attendanceOf = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('networks.attendance')
    .select(['id', 'organizationId', 'bodyName', 'people'])
    .where('townId', '=', tx.townId)
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute();

/** Names of who came, as far as this session may see them. */
export const attendeesOf = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('networks.attendee')
    .select(['id', 'attendanceId', 'name'])
    .where('townId', '=', tx.townId)
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute();

export async function insertAttendance(tx: Tx, row: New<'networks.attendance'>): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.db
    .insertInto('networks.attendance')
    .values({ ...row, id, townId: tx.townId })
    .execute();
  return id;
}

export const insertAttendee = (
  tx: Tx,
  row: { meetingId: string; attendanceId: string; name: string },
  lock: LockColumns,
) =>
  tx.db
    .insertInto('networks.attendee')
    .values({ ...row, ...lock, townId: tx.townId, id: newId(tx.now.getTime()) })
    .execute();

const actionColumns = [
  'id',
  'meetingId',
  'words',
  'ownerWords',
  'postId',
  'dueOn',
  'doneOn',
  'doneWords',
] as const;

export const actionsOfMeeting = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('networks.action')
    .select(actionColumns)
    .where('townId', '=', tx.townId)
    .where('struckAt', 'is', null)
    .where('meetingId', '=', meetingId)
    .orderBy('dueOn')
    .orderBy('id')
    .execute();

export type Action = Awaited<ReturnType<typeof actionsOfMeeting>>[number];

/** What a network agreed to do and has not done, the first due first; of liaison meetings too. */
export const openActionsOf = (tx: Tx, networkId: string): Promise<Action[]> =>
  tx.db
    .selectFrom('networks.action')
    .select(actionColumns)
    .where('townId', '=', tx.townId)
    .where('struckAt', 'is', null)
    .where('doneOn', 'is', null)
    .where('meetingId', 'in', (e) =>
      e
        .selectFrom('networks.meeting_network')
        .select('meetingId')
        .where('townId', '=', tx.townId)
        .where('networkId', '=', networkId),
    )
    .orderBy('dueOn')
    .orderBy('id')
    .execute();

export const insertAction = (tx: Tx, row: New<'networks.action'>) =>
  tx.db
    .insertInto('networks.action')
    .values({ ...row, townId: tx.townId, id: newId(tx.now.getTime()) })
    .execute();

export const actionById = (tx: Tx, id: string): Promise<Action | undefined> =>
  tx.db
    .selectFrom('networks.action')
    .select(actionColumns)
    .where('townId', '=', tx.townId)
    .where('struckAt', 'is', null)
    .where('id', '=', id)
    .executeTakeFirst();

export const endAction = (tx: Tx, id: string, doneWords: string) =>
  tx.db
    .updateTable('networks.action')
    .set({ doneOn: tx.today, doneWords })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();
