import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { type LockColumns, lockColumns, makeLock } from '../../../kernel/walls/lock.ts';
import type { CaseState } from '../casefile/casefile.rules.ts';
import type { ClosingRequest } from './closing.store.ts';

/** The lock of a request to close. It opens to nobody until `relockCases` has computed it. */
export const makeClosingLock = (tx: Tx): Promise<LockColumns> => makeLock(tx, 'closing', []);

/** The lock a request lies under: the asked agency's own window onto the person, while it has not answered. */
export const closingLockId = (tx: Tx, requestId: string): Promise<string | undefined> =>
  asKeeper(tx, async (owner) => {
    const row = await owner
      .selectFrom('cases.closing_request')
      .select('lockId')
      .where('townId', '=', tx.townId)
      .where('id', '=', requestId)
      .executeTakeFirst();
    return row?.lockId;
  });

/** The closing being asked on a case, past every wall. */
export const requestOfCase = (
  tx: Tx,
  caseId: string,
): Promise<{ id: string; fromState: CaseState } | undefined> =>
  asKeeper(tx, (owner) =>
    owner
      .selectFrom('cases.closing_request')
      .select(['id', 'fromState'])
      .where('townId', '=', tx.townId)
      .where('caseId', '=', caseId)
      .where('ended', 'is', null)
      .executeTakeFirst(),
  ) as Promise<{ id: string; fromState: CaseState } | undefined>;

type RequestChange = {
  leadAnswer?: 'accepted' | 'declined';
  leadWords?: string;
  leadAt?: Date;
  leadBy?: string;
  approverPostId?: string;
  approvedBy?: string;
  approvedAt?: Date;
  ended?: 'closed' | 'takenBack' | 'declined';
};

/** Writes an answer to a request, after the rule has said that it may be given. */
export const keepRequest = (tx: Tx, id: string, change: RequestChange): Promise<void> =>
  asKeeper(tx, async (owner) => {
    await owner
      .updateTable('cases.closing_request')
      .set({ ...change, version: sql<number>`version + 1` })
      .where('townId', '=', tx.townId)
      .where('id', '=', id)
      .execute();
  });

/** Writes the end of an episode. Whoever may open it afterwards follows from what stands here (A26). */
export const closeEpisode = (
  tx: Tx,
  request: ClosingRequest,
  by: { approvedBy: string; coordinatorPostId: string | null },
): Promise<void> =>
  asKeeper(tx, async (owner) => {
    await owner
      .updateTable('cases.episode')
      .set({
        closedAt: tx.now,
        closeReason: request.reason,
        closeWords: request.words,
        leadAfterPostId: request.leadAfterPostId,
        leadAcceptedAt: request.leadAt,
        remainingRisk: request.remainingRisk,
        reopenTriggers: request.reopenTriggers,
        personInformedOn: request.personInformedOn,
        closedBy: request.askedBy,
        ...by,
        version: sql<number>`version + 1`,
      })
      .where('townId', '=', tx.townId)
      .where('caseId', '=', request.caseId)
      .where('no', '=', request.episodeNo)
      .execute();
  });

/** Days to look in again, under the lock of the closed episode. Answers the rows made. */
export async function insertFollowUps(
  tx: Tx,
  file: { id: string; lockId: string; episodeNo: number },
  days: readonly string[],
): Promise<{ id: string; dueOn: string }[]> {
  const lock = await lockColumns(tx, file.lockId);
  const rows = days.map((dueOn) => ({ id: newId(), dueOn }));
  await asKeeper(tx, async (owner) => {
    for (const row of rows)
      await owner
        .insertInto('cases.follow_up')
        .values({ townId: tx.townId, ...row, caseId: file.id, episodeNo: file.episodeNo, ...lock })
        .execute();
  });
  return rows;
}

/** Follow-ups of cases that are no longer wanted: the case is open again, or the person has died. Answers which. */
export const cancelFollowUps = (tx: Tx, caseIds: readonly string[]): Promise<string[]> =>
  caseIds.length === 0
    ? Promise.resolve([])
    : asKeeper(tx, async (owner) => {
        const rows = await owner
          .updateTable('cases.follow_up')
          .set({ outcome: 'cancelled', doneAt: tx.now })
          .where('townId', '=', tx.townId)
          .where('caseId', 'in', [...caseIds])
          .where('outcome', 'is', null)
          .returning('id')
          .execute();
        return rows.map((row) => row.id);
      });
