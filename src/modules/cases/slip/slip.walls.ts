import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { isHidden } from '../../people/index.ts';
import { type KnownCase, knownCase } from '../casefile/case.walls.ts';

export type NewSlip = {
  readonly id: string;
  readonly caseId: string;
  readonly accountId: string;
  readonly kind: 'emergency' | 'closedCase';
  readonly token: string;
  readonly reason: string;
  readonly untilAt: Date;
  readonly dutyAccountId: string | null;
  readonly reviewerPostId: string | null;
  readonly reviewDueAt: Date | null;
};

/** A slip makes a key, so no session writes one; the deed has asked reason and rule first. */
export const insertSlip = (tx: Tx, slip: NewSlip): Promise<void> =>
  asKeeper(tx, async (owner) => {
    await owner
      .insertInto('cases.slip')
      .values({ townId: tx.townId, ...slip, fromAt: tx.now })
      .execute();
  });

export type SlipRow = {
  id: string;
  caseId: string;
  caseNo: string;
  focalPersonId: string;
  accountId: string;
  accountName: string | null;
  dutyName: string | null;
  kind: 'emergency' | 'closedCase';
  reason: string;
  fromAt: Date;
  untilAt: Date;
  reviewerPostId: string | null;
  reviewDueAt: Date | null;
  reviewedAt: Date | null;
  reviewVerdict: 'justified' | 'notJustified' | null;
  reviewWords: string | null;
};

/** A slip by its identifier, past the walls: only for whoever reviews it. */
export const slipById = (tx: Tx, id: string): Promise<SlipRow | undefined> =>
  asKeeper(tx, (owner) =>
    owner
      .selectFrom('cases.slip as slip')
      .innerJoin('cases.case_file as file', (join) =>
        join.onRef('file.townId', '=', 'slip.townId').onRef('file.id', '=', 'slip.caseId'),
      )
      .leftJoin('auth.account as opener', (join) =>
        join.onRef('opener.townId', '=', 'slip.townId').onRef('opener.id', '=', 'slip.accountId'),
      )
      .leftJoin('auth.account as duty', (join) =>
        join.onRef('duty.townId', '=', 'slip.townId').onRef('duty.id', '=', 'slip.dutyAccountId'),
      )
      .select(['slip.id', 'slip.caseId', 'file.caseNo', 'file.focalPersonId'])
      .select(['slip.accountId', 'opener.name as accountName'])
      .select(['duty.name as dutyName', 'slip.kind', 'slip.reason', 'slip.fromAt', 'slip.untilAt'])
      .select(['slip.reviewerPostId', 'slip.reviewDueAt', 'slip.reviewedAt', 'slip.reviewVerdict'])
      .select('slip.reviewWords')
      .where('slip.townId', '=', tx.townId)
      .where('slip.id', '=', id)
      .executeTakeFirst(),
  );

/** Writes the verdict of a review. */
export const keepReview = (
  tx: Tx,
  id: string,
  review: { reviewedBy: string; reviewVerdict: 'justified' | 'notJustified'; reviewWords: string },
): Promise<void> =>
  asKeeper(tx, async (owner) => {
    await owner
      .updateTable('cases.slip')
      .set({ ...review, reviewedAt: tx.now })
      .where('townId', '=', tx.townId)
      .where('id', '=', id)
      .execute();
  });

/** Running slips of an account on a case: the page says until when it stays open. */
export const runningSlip = async (
  tx: Tx,
  caseId: string,
  accountId: string,
): Promise<{ kind: 'emergency' | 'closedCase'; untilAt: Date } | undefined> =>
  asKeeper(tx, (owner) =>
    owner
      .selectFrom('cases.slip')
      .select(['kind', 'untilAt'])
      .where('townId', '=', tx.townId)
      .where('caseId', '=', caseId)
      .where('accountId', '=', accountId)
      .where('untilAt', '>', tx.now)
      .orderBy('untilAt', 'desc')
      .executeTakeFirst(),
  );

/** Whether an account is shut out of a case whatever else it holds. */
const isNever = (tx: Tx, lockId: string): Promise<boolean> =>
  asKeeper(tx, async (owner) => {
    const row = await owner
      .selectFrom('walls.lock')
      .select('never')
      .where('townId', '=', tx.townId)
      .where('id', '=', lockId)
      .executeTakeFirst();
    return row?.never.some((token) => tx.ring.keys.includes(token)) ?? false;
  });

/**
 * The open case an emergency may open (A21). A hidden person's case is found by the safety post alone, which needs no
 * slip; one its asker is in conflict with is not found either. To everybody else the answer is that there is none.
 */
export async function emergencyCase(
  tx: Tx,
  by: { id: string } | { caseNo: string },
): Promise<KnownCase | undefined> {
  const file = await knownCase(tx, by);
  if (!file || file.state === 'closed') return undefined;
  if (await isHidden(tx, file.focalPersonId)) return undefined;
  return (await isNever(tx, file.lockId)) ? undefined : file;
}

/** A closed episode a reason would open: its case, and what the reason hands out. */
export type ClosedDoor = {
  readonly caseId: string;
  readonly caseNo: string;
  readonly token: string;
  readonly lockId: string;
  readonly open: boolean;
};

/**
 * Whether the actor may open the closed episodes of a case with a reason (A26): they hold everything but the reason.
 * Undefined for everybody else, and for a case that was never closed.
 */
export const closedDoor = (tx: Tx, caseId: string): Promise<ClosedDoor | undefined> =>
  asKeeper(tx, async (owner) => {
    const rows = await owner
      .selectFrom('cases.episode as episode')
      .innerJoin('cases.case_file as file', (join) =>
        join.onRef('file.townId', '=', 'episode.townId').onRef('file.id', '=', 'episode.caseId'),
      )
      .select(['episode.caseId', 'file.caseNo', 'file.closedKey as token', 'file.state', 'episode.lockId'])
      .select(['episode.readers', 'episode.never', 'episode.needs'])
      .where('episode.townId', '=', tx.townId)
      .where('episode.caseId', '=', caseId)
      .where('episode.closedAt', 'is not', null)
      .orderBy('episode.no', 'desc')
      .execute();
    const keys = tx.ring.keys;
    const row = rows.find(
      ({ readers, never, needs, token }) =>
        readers.some((key) => keys.includes(key)) &&
        !never.some((key) => keys.includes(key)) &&
        needs.every((need) => need === token || keys.includes(need)),
    );
    return row && { ...row, open: row.state !== 'closed' };
  });
