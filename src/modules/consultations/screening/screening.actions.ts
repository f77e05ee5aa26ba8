import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays, startOfDay } from '../../../kernel/time.ts';
import { endItems, putItem } from '../../work/index.ts';
import { isOpen } from '../consultation/consultation.rules.ts';
import {
  type Consultation,
  changeConsultation,
  consultationById,
  insertScreening,
  insertStep,
  lockOf,
} from '../consultation/consultation.store.ts';
import { endReasons, screeningCodes } from '../words.rules.ts';
import type { Screening } from './screening.form.ts';
import { decideScreening } from './screening.rules.ts';

/** Screens a consultation. Its owner may; `stale` when somebody changed it meanwhile. */
export const screenConsultation = (
  ctx: Ctx,
  consultationId: string,
  screening: Screening,
  version: number | undefined,
  mark?: DeedMark,
) =>
  ctx.act(
    'consultation.screen',
    async (tx) => {
      const row = await consultationById(tx, consultationId);
      if (!row) return refuse('not-found');
      if (!tx.ring.pens.includes(row.ownerPostId)) return refuse('not-yours');
      if (version !== undefined && version !== row.version) return refuse('stale');
      const state = decideScreening(row.state, screening);
      if (!state.ok) return state;
      const ended = !isOpen(state.value);
      const change = {
        state: state.value,
        endedAt: ended ? tx.now : null,
        endReason: ended ? (screening.endReason ?? screening.code) : null,
      };
      if (!(await changeConsultation(tx, row, change))) return refuse('stale');
      await writeScreening(tx, row, screening, ended);
      tx.about({ kind: 'consultation', id: row.id, detail: { code: screening.code } });
      return ok({ consultationId: row.id, code: screening.code });
    },
    mark,
  );

async function writeScreening(
  tx: Tx,
  row: Consultation,
  screening: Screening,
  ended: boolean,
): Promise<void> {
  const lock = lockOf(row);
  const { accountId } = staffOf(tx);
  const { code, reason } = screening;
  await insertScreening(
    tx,
    { id: newId(), consultationId: row.id, code, reason, by: accountId, at: tx.now },
    lock,
  );
  const told = screening.endReason
    ? `${screeningCodes[code]}（${endReasons[screening.endReason]}）`
    : screeningCodes[code];
  await insertStep(
    tx,
    {
      consultationId: row.id,
      kind: ended ? 'ended' : 'screened',
      words: `${told}　${reason}`,
      forResident: true,
    },
    lock,
  );
  await endItems(tx, {
    subjectId: row.id,
    kinds: ended
      ? ['screening', 'message', 'nextContact', 'handoverDeclined', 'plan']
      : ['screening', 'nextContact'],
  });
  if (ended) return;
  const nextOn = screening.nextContactOn ?? addDays(tx.today, 7);
  await putItem(tx, {
    kind: code === 'continueAndPlan' ? 'plan' : 'nextContact',
    subjectKind: 'consultation',
    subjectId: row.id,
    ownerPostId: row.ownerPostId,
    dueAt: startOfDay(addDays(nextOn, 1), tx.zone),
    ladder: 'screening',
  });
}
