import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays, type LocalDate } from '../../../kernel/time.ts';
import { commissionEnded, commissionReturned, makeKeys, postChanged } from '../districts.walls.ts';
import { postsOn } from '../post/post.store.ts';
import {
  commissionById,
  endCommissionRow,
  endedCommissions,
  insertCommission,
  noteAsked,
  noteReturned,
} from './commission.store.ts';
import { type Commission, type CommissionReturn, returnWays } from './organization.rules.ts';
import { organizationById, organizationCards } from './organization.store.ts';

async function tellPosts(tx: Tx, organizationId: string): Promise<void> {
  for (const post of await postsOn(tx, { organizationId, ownProjects: true }))
    await postChanged.run(tx, { postId: post.id });
}

/** Puts a body under contract: its posts have keys from the first day until the last. */
export const makeCommission = (ctx: Ctx, organizationId: string, commission: Commission, mark?: DeedMark) =>
  ctx.act(
    'organization.change',
    async (tx) => {
      const body = await organizationById(tx, organizationId);
      if (!body) return refuse('not-found');
      if (body.kind === 'municipal' || body.ownProject) return refuse('needs-no-commission');
      const { commissionFrom, commissionTo } = commission;
      if (commissionTo !== null && commissionTo < commissionFrom) return refuse('commission-ends-early');
      const id = newId(tx.now.getTime());
      await makeKeys(tx, () => insertCommission(tx, id, organizationId, commission));
      tx.about({ kind: 'commission', id, detail: { organization: organizationId, from: commissionFrom } });
      await tellPosts(tx, organizationId);
      return ok({ id });
    },
    mark,
  );

/** Sets the last day of a contract. Yesterday is the earliest: then the body's keys are gone at once. */
export const endCommission = (
  ctx: Ctx,
  organizationId: string,
  commissionId: string,
  lastOn: LocalDate,
  mark?: DeedMark,
) =>
  ctx.act(
    'organization.change',
    async (tx) => {
      const commission = await commissionById(tx, commissionId);
      if (commission?.organizationId !== organizationId) return refuse('not-found');
      if (lastOn < addDays(tx.today, -1)) return refuse('end-in-the-past');
      if (lastOn < commission.fromOn) return refuse('commission-ends-early');
      await makeKeys(tx, () => endCommissionRow(tx, commissionId, lastOn));
      tx.about({ kind: 'commission', id: commissionId, detail: { lastOn } });
      await tellPosts(tx, organizationId);
      return ok(null);
    },
    mark,
  );

/** Asks, once per contract, for the return or erasure of what a body held when its last day has passed (T38). */
export const askForReturns = (ctx: Ctx) =>
  ctx.act('organization.tick', async (tx) => {
    let asked = 0;
    for (const end of await endedCommissions(tx)) {
      if (!(await makeKeys(tx, () => noteAsked(tx, end.id)))) continue;
      await commissionEnded.run(tx, end);
      asked += 1;
    }
    return ok({ asked });
  });

/** What the page of a return shows. */
export const readReturn = (ctx: Ctx, commissionId: string) =>
  ctx.read('organization.confirmReturn', async (tx) => {
    const commission = await commissionById(tx, commissionId);
    if (!commission?.toOn || commission.toOn >= tx.today) return refuse('not-found');
    const cards = await organizationCards(tx, [commission.organizationId]);
    return ok({
      commission,
      lastOn: commission.toOn,
      name: cards.get(commission.organizationId)?.name ?? '',
    });
  });

/** Confirms that the records of an ended contract were returned or erased; whoever was asked is done. */
export const confirmReturn = (
  ctx: Ctx,
  commissionId: string,
  { how, note }: CommissionReturn,
  mark?: DeedMark,
) =>
  ctx.act(
    'organization.confirmReturn',
    async (tx) => {
      const commission = await commissionById(tx, commissionId);
      if (!commission?.toOn || commission.toOn >= tx.today) return refuse('not-found');
      const { accountId } = staffOf(tx);
      const words = `${returnWays[how]}。${note}`;
      if (!(await makeKeys(tx, () => noteReturned(tx, commissionId, accountId, words))))
        return refuse('returned-before');
      tx.about({ kind: 'commission', id: commissionId, basis: '委託契約', detail: { how } });
      await commissionReturned.run(tx, { id: commissionId });
      return ok({ organizationId: commission.organizationId });
    },
    mark,
  );
