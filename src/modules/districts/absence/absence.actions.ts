import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { keyMakers } from '../districts.walls.ts';
import { accountChoices } from '../post/post.store.ts';
import { decideAbsence, type NewAbsence } from './absence.rules.ts';
import { absenceById, comingAbsences, endAbsenceRow, insertAbsence } from './absence.store.ts';

const who = (tx: Tx) => ({
  accountId: staffOf(tx).accountId,
  isManager: [...tx.ring.roles].some((role) => keyMakers.has(role)),
});

/** Who is away and when. The reason is for the person and for managers. */
export const readAbsences = (ctx: Ctx) =>
  ctx.read('absence.list', async (tx) => {
    const { accountId, isManager } = who(tx);
    const rows = await comingAbsences(tx);
    return ok({
      absences: rows.map(({ reason, ...row }) => {
        const mine = isManager || row.accountId === accountId;
        return { ...row, reason: mine ? reason : null, mayTakeBack: mine };
      }),
      accounts: isManager ? await accountChoices(tx) : [],
      accountId,
    });
  });

/** From the first day on turns go to deputies and managers; no key and no lock changes. */
export const enterAbsence = (ctx: Ctx, wish: NewAbsence, mark?: DeedMark) =>
  ctx.act(
    'absence.enter',
    async (tx) => {
      const verdict = decideAbsence(wish, who(tx), tx.today);
      if (!verdict.ok) return verdict;
      const id = newId(tx.now.getTime());
      await insertAbsence(tx, id, wish, staffOf(tx).accountId);
      tx.about({
        kind: 'absence',
        id,
        detail: { account: wish.accountId, from: wish.fromOn, to: wish.toOn },
      });
      return ok({ id });
    },
    mark,
  );

/** Back earlier than entered: turns come back at once. */
export const takeBackAbsence = (ctx: Ctx, id: string, mark?: DeedMark) =>
  ctx.act(
    'absence.enter',
    async (tx) => {
      const absence = await absenceById(tx, id);
      if (!absence) return refuse('not-found');
      const { accountId, isManager } = who(tx);
      if (absence.accountId !== accountId && !isManager) return refuse('not-found');
      await endAbsenceRow(tx, id);
      tx.about({ kind: 'absence', id });
      return ok(null);
    },
    mark,
  );
