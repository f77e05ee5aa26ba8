import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { enterPerson, followPerson, personCards, unfollowPerson } from '../../people/index.ts';
import {
  type Consultation,
  changeConsultation,
  consultationById,
  insertMessage,
  insertStep,
  insertSubject,
  lockOf,
  subjectsOf,
} from '../consultation/consultation.store.ts';
import { moveToSafety, relockForSubjects } from '../consultations.walls.ts';
import { readReceiptNo } from '../receipt/receipt-no.rules.ts';
import { newPersonOf } from './new-person.rules.ts';
import { consultationByReceipt, markMoved } from './subject.store.ts';

export type WhoIsIt = {
  readonly personId: string | null;
  readonly name: string | null;
  readonly kana?: string | null;
  readonly bornOn?: string | null;
  readonly phone?: string | null;
  readonly address?: string | null;
  readonly reason: string;
};

/** Says whom a consultation is about. Refuses `who-is-it` without a person or a name. */
export const linkSubject = (ctx: Ctx, consultationId: string, who: WhoIsIt, mark?: DeedMark) =>
  ctx.act(
    'consultation.link',
    async (tx) => {
      const row = await consultationById(tx, consultationId);
      if (!row) return refuse('not-found');
      const personId = await personFrom(tx, who, row.ownerPostId);
      if (!personId.ok) return personId;
      await writeSubject(tx, row, personId.value, who);
      await lockAnew(tx, row, personId.value);
      tx.about({
        kind: 'consultation',
        id: row.id,
        subjects: [personId.value],
        detail: { reason: who.reason },
      });
      return ok({ personId: personId.value });
    },
    mark,
  );

async function personFrom(
  tx: Tx,
  who: WhoIsIt,
  postId: string,
): Promise<Result<string, 'who-is-it' | 'no-such-person'>> {
  if (who.personId) {
    const cards = await personCards(tx, [who.personId]);
    return cards.has(who.personId) ? ok(who.personId) : refuse('no-such-person');
  }
  if (!who.name) return refuse('who-is-it');
  const entered = await enterPerson(tx, newPersonOf({ ...who, name: who.name }, postId));
  return ok(entered.personId);
}

async function writeSubject(tx: Tx, row: Consultation, personId: string, who: WhoIsIt): Promise<string> {
  const id = newId();
  const { accountId } = staffOf(tx);
  await insertSubject(
    tx,
    {
      id,
      consultationId: row.id,
      personId,
      saidName: who.name ?? '',
      reason: who.reason,
      linkedBy: accountId,
      linkedAt: tx.now,
    },
    lockOf(row),
  );
  await insertStep(tx, { consultationId: row.id, kind: 'linked', words: who.reason }, lockOf(row));
  return id;
}

/** The person follows the consultation, and a hidden one takes it to the safety post. */
async function lockAnew(tx: Tx, row: Consultation, personId: string): Promise<void> {
  const subjects = await subjectsOf(tx, row.id);
  const present = subjects.filter((subject) => subject.movedTo === null).map((subject) => subject.personId);
  await followPerson(tx, [personId], row.lockId);
  const { sealed } = await relockForSubjects(tx, row, [...new Set([...present, personId])]);
  if (sealed) await moveToSafety(tx, row.id, row.lockId);
}

/** Filed on the wrong person: the new one takes the place, the old link stays as a trace and opens nothing more. */
export const moveSubject = (
  ctx: Ctx,
  consultationId: string,
  subjectId: string,
  who: WhoIsIt,
  mark?: DeedMark,
) =>
  ctx.act(
    'consultation.link',
    async (tx) => {
      const row = await consultationById(tx, consultationId);
      const wrong =
        row && (await subjectsOf(tx, row.id)).find((each) => each.id === subjectId && !each.movedTo);
      if (!row || !wrong) return refuse('not-found');
      if (!tx.ring.pens.includes(row.ownerPostId)) return refuse('not-yours');
      const personId = await personFrom(tx, who, row.ownerPostId);
      if (!personId.ok) return personId;
      if (personId.value === wrong.personId) return refuse('same-person');
      const newSubjectId = await writeSubject(tx, row, personId.value, who);
      await markMoved(tx, wrong.id, {
        movedTo: newSubjectId,
        movedReason: who.reason,
        movedBy: staffOf(tx).accountId,
      });
      await unfollowPerson(tx, [wrong.personId], row.lockId);
      await insertStep(tx, { consultationId: row.id, kind: 'moved', words: who.reason }, lockOf(row));
      await lockAnew(tx, row, personId.value);
      tx.about({ kind: 'consultation', id: row.id, subjects: [wrong.personId, personId.value] });
      return ok({ personId: personId.value });
    },
    mark,
  );

/** Links an earlier consultation with a reason; the earlier one stays as anonymous as it was (T02). */
export const linkEarlier = (
  ctx: Ctx,
  consultationId: string,
  receiptNo: string,
  reason: string,
  mark?: DeedMark,
) =>
  ctx.act(
    'consultation.link',
    async (tx) => {
      const row = await consultationById(tx, consultationId);
      if (!row) return refuse('not-found');
      if (!tx.ring.pens.includes(row.ownerPostId)) return refuse('not-yours');
      const no = readReceiptNo(receiptNo);
      const earlier = no ? await consultationByReceipt(tx, no) : undefined;
      if (!earlier) return refuse('no-such-receipt');
      if (earlier.id === row.id) return refuse('same-consultation');
      if (!(await changeConsultation(tx, row, { earlierId: earlier.id }))) return refuse('stale');
      await insertStep(
        tx,
        { consultationId: row.id, kind: 'linked', words: `${no}　${reason}` },
        lockOf(row),
      );
      tx.about({ kind: 'consultation', id: row.id, detail: { earlier: earlier.id, reason } });
      return ok({ earlierId: earlier.id });
    },
    mark,
  );

/** Staff answer the sender on the receipt page. */
export const answerSender = (ctx: Ctx, consultationId: string, body: string, mark?: DeedMark) =>
  ctx.act(
    'consultation.answer',
    async (tx) => {
      const row = await consultationById(tx, consultationId);
      if (!row) return refuse('not-found');
      if (!tx.ring.pens.includes(row.ownerPostId)) return refuse('not-yours');
      const lock = lockOf(row);
      await insertMessage(
        tx,
        { id: newId(), consultationId: row.id, side: 'staff', body, at: tx.now, by: staffOf(tx).accountId },
        lock,
      );
      await insertStep(tx, { consultationId: row.id, kind: 'answered', forResident: true }, lock);
      tx.about({ kind: 'consultation', id: row.id });
      return ok({ consultationId: row.id });
    },
    mark,
  );
