import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { endItems } from '../../work/index.ts';
import { moveConsultation } from './consultation.rules.ts';
import {
  changeConsultation,
  consultationById,
  insertStep,
  lockOf,
  subjectsOf,
} from './consultation.store.ts';

export type ForCase = {
  readonly id: string;
  readonly lockId: string;
  readonly receiptNo: string;
  readonly worry: string;
  readonly wish: string;
  readonly ownerPostId: string;
  /** Persons it is about now. */
  readonly subjectIds: readonly string[];
};

/** What a case is opened from, as far as the opener may see it; null where they may not. */
export async function consultationForCase(tx: Tx, id: string): Promise<ForCase | null> {
  const row = await consultationById(tx, id);
  if (!row) return null;
  const subjects = await subjectsOf(tx, id);
  const subjectIds = [...new Set(subjects.filter((one) => one.movedTo === null).map((one) => one.personId))];
  const { lockId, receiptNo, worry, wish, ownerPostId } = row;
  return { id, lockId, receiptNo, worry, wish, ownerPostId, subjectIds };
}

/** The consultation goes into a case: its waiting ends here, the case waits from now on. Only its owner may. */
export async function enterCase(
  tx: Tx,
  consultationId: string,
  casePostId: string,
): Promise<Result<null, 'not-found' | 'not-yours' | 'not-from-this-state' | 'stale'>> {
  const row = await consultationById(tx, consultationId);
  if (!row) return refuse('not-found');
  if (!tx.ring.pens.includes(row.ownerPostId)) return refuse('not-yours');
  const state = moveConsultation(row.state, 'enterCase');
  if (!state.ok) return state;
  if (!(await changeConsultation(tx, row, { state: state.value, endedAt: tx.now }))) return refuse('stale');
  await endItems(tx, { subjectId: row.id });
  await insertStep(
    tx,
    { consultationId: row.id, kind: 'caseOpened', postId: casePostId, forResident: true },
    lockOf(row),
  );
  return ok(null);
}
