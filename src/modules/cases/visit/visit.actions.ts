import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { instantAt } from '../../../kernel/time.ts';
import { endItems, putItem } from '../../work/index.ts';
import { presentLock } from '../casefile/case.walls.ts';
import { holdAsWriter } from '../casefile/casefile.actions.ts';
import { teamMembers } from '../team/team.store.ts';
import { caseTurns } from '../turns/turns.rules.ts';
import type { VisitInput } from './visit.form.ts';
import type { VisitOutcome } from './visit.rules.ts';
import { insertVisit } from './visit.store.ts';
import { cancelVisits, closeVisit } from './visit.walls.ts';

/** The kind of turn a planned visit is. */
export const visitTurn = caseTurns.visit;

/** Plans a visit of somebody on the team: it is their turn until it was made, missed or called off. */
export const planVisit = (ctx: Ctx, caseId: string, input: VisitInput, mark?: DeedMark) =>
  ctx.act(
    'caseVisit.plan',
    async (tx) => {
      const held = await holdAsWriter(tx, caseId);
      if (!held.ok) return held;
      const at = instantAt(input.day, input.time, tx.zone);
      if (at < tx.now) return refuse('in-the-past');
      const team = await teamMembers(tx, caseId);
      if (!team.some((seat) => seat.postId === input.postId)) return refuse('post-not-free');
      const id = newId(tx.now.getTime());
      const visit = {
        id,
        caseId,
        postId: input.postId,
        at,
        purpose: input.purpose,
        safety: input.safety ?? '',
      };
      await insertVisit(tx, visit, await presentLock(tx, held.value));
      await putItem(tx, {
        kind: visitTurn,
        subjectKind: 'caseVisit',
        subjectId: id,
        ownerPostId: input.postId,
        dueAt: at,
        ladder: 'visit',
      });
      return ok({ visitId: id });
    },
    mark,
  );

/** A planned visit was made, nobody was there, or it was called off. */
export async function endVisit(
  tx: Tx,
  file: { id: string },
  visitId: string,
  end: { outcome: VisitOutcome; noteId: string | null },
): Promise<boolean> {
  if (!(await closeVisit(tx, { caseId: file.id, id: visitId }, end))) return false;
  await endItems(tx, { subjectId: visitId }, end.outcome === 'cancelled' ? 'dropped' : 'done');
  return true;
}

/** Calls a planned visit off. */
export const callOffVisit = (ctx: Ctx, caseId: string, visitId: string, mark?: DeedMark) =>
  ctx.act(
    'caseVisit.plan',
    async (tx) => {
      const held = await holdAsWriter(tx, caseId);
      if (!held.ok) return held;
      const ended = await endVisit(tx, held.value, visitId, { outcome: 'cancelled', noteId: null });
      return ended ? ok(null) : refuse('not-found');
    },
    mark,
  );

/** Calls off everything still planned on cases, with the turns it was. */
export async function dropVisits(tx: Tx, caseIds: readonly string[]): Promise<void> {
  for (const id of await cancelVisits(tx, caseIds)) await endItems(tx, { subjectId: id }, 'dropped');
}
