import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { assignmentById } from '../assignment/assignment.store.ts';
import { makeKeys } from '../districts.walls.ts';
import { leftBy } from './staff-change.actions.ts';
import { decideEarly, firstDayAfter } from './staff-change.rules.ts';
import { dropEarlyReads, insertEarlyRead } from './staff-change.store.ts';

type Wish = { readonly assignmentId: string; readonly fromOn: LocalDate };

/**
 * Lets the named successor read a post before the day, from a day on until the leaver's last (A27, T13). It opens and
 * does not write, and brings no clearance.
 */
export const approveEarlyRead = (
  ctx: Ctx,
  changeId: string,
  { assignmentId, fromOn }: Wish,
  mark?: DeedMark,
) =>
  ctx.act(
    'staffChange.approveEarly',
    async (tx) => {
      const next = await assignmentById(tx, assignmentId);
      if (!next) return refuse('not-found');
      const left = await leftBy(tx, changeId, next.postId);
      if (!left.ok) return left;
      const { lastOn } = left.value.change;
      const verdict = decideEarly(fromOn, left.value.change, tx.today);
      if (!verdict.ok) return verdict;
      if (next.fromOn !== firstDayAfter(lastOn)) return refuse('not-found');
      const approvedBy = staffOf(tx).accountId;
      if (next.accountId === approvedBy) return refuse('own-assignment');
      const id = newId(tx.now.getTime());
      const { accountId, postId } = next;
      await makeKeys(tx, () =>
        insertEarlyRead(tx, { id, accountId, postId, fromOn, toOn: lastOn, approvedBy, note: '' }),
      );
      tx.about({ kind: 'earlyRead', id, detail: { post: postId, account: accountId, from: fromOn } });
      return ok(null);
    },
    mark,
  );

/** Shuts early reading at once. */
export const endEarlyRead = (
  ctx: Ctx,
  changeId: string,
  { postId, earlyReadId }: { readonly postId: string; readonly earlyReadId: string },
  mark?: DeedMark,
) =>
  ctx.act(
    'staffChange.approveEarly',
    async (tx) => {
      const left = await leftBy(tx, changeId, postId);
      if (!left.ok) return left;
      await makeKeys(tx, () => dropEarlyReads(tx, [postId], earlyReadId));
      tx.about({ kind: 'earlyRead', id: earlyReadId, detail: { ended: postId } });
      return ok(null);
    },
    mark,
  );
