import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { formerMembers, linesOf } from './former.store.ts';

/** Lines shown on one page; the whole trail is read with `audit verify` and exports of its own. */
const linesShown = 500;

/** Who held a post and holds none: their duty of secrecy goes on (Social Welfare Act art. 106-4(5)). */
export const readFormerMembers = (ctx: Ctx) =>
  ctx.read('formerMember.list', async (tx) => ok({ members: await formerMembers(tx) }));

/** The secrecy record of one of them: what they printed or exported, and the screens they opened (A28). */
export const readFormerMember = (ctx: Ctx, accountId: string) =>
  ctx.read('formerMember.view', async (tx) => {
    const member = (await formerMembers(tx)).find((each) => each.accountId === accountId);
    if (!member) return refuse('not-found');
    tx.about({ kind: 'account', id: accountId });
    return ok({
      member,
      taken: await linesOf(tx, accountId, true, linesShown),
      seen: await linesOf(tx, accountId, false, linesShown),
    });
  });
