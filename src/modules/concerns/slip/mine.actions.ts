import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { placeCards } from '../../districts/index.ts';
import { endItems } from '../../work/index.ts';
import { openWords } from '../concerns.walls.ts';
import { mayAsk } from '../permissions.ts';
import { askOwner } from './catch.actions.ts';
import { ownerAndManager } from './keepers.actions.ts';
import { slipOfNoticer, writeConsent } from './noticer.walls.ts';
import { moveSlip } from './slip.rules.ts';
import { ownSlips } from './slip.store.ts';

/** How many of one's own slips are shown. */
const most = 100;

/** What became of one's own slips, the newest first: received, in hand, closed. */
export const readMine = (ctx: Ctx) =>
  ctx.read('concern.mine', async (tx) => {
    const rows = await ownSlips(tx, staffOf(tx).accountId, most);
    const places = await placeCards(
      tx,
      rows.flatMap((row) => row.placeId ?? []),
    );
    const slips = rows.map((row) => ({ ...row, place: places.get(row.placeId ?? '')?.name ?? null }));
    return ok({ slips, maySort: mayAsk(tx.ring.roles, 'concern.list') });
  });

const ownSlip = async (tx: Tx, slipId: string) =>
  (await ownSlips(tx, staffOf(tx).accountId, most)).find((row) => row.slipId === slipId);

/** One of one's own slips that waits for consent, for the page that tells it came. */
export const readWaiting = (ctx: Ctx, slipId: string) =>
  ctx.read('concern.mine', async (tx) => {
    const own = await ownSlip(tx, slipId);
    return own?.waitsForConsent ? ok(own) : refuse('not-found');
  });

/**
 * The person agreed: the words open to whoever answers for the slip, with the day and how they agreed, and it waits for
 * that post anew. Only whoever wrote it down may say so, and only while the words are kept.
 */
export const tellAgreed = (ctx: Ctx, slipId: string, how: string, mark?: DeedMark) =>
  ctx.act(
    'concern.agree',
    async (tx) => {
      const own = await ownSlip(tx, slipId);
      const slip = own?.waitsForConsent ? await slipOfNoticer(tx, slipId) : undefined;
      if (!slip) return refuse('not-found');
      const state = moveSlip(slip.state, 'agree');
      if (!state.ok) return state;
      const keepers = await ownerAndManager(tx, slip.ownerPostId);
      await writeConsent(tx, slipId, state.value, how);
      await openWords(tx, slipId, keepers);
      await endItems(tx, { subjectId: slipId });
      await askOwner(tx, { slipId, urgency: slip.urgency, ownerPostId: slip.ownerPostId, dutyPostId: null });
      tx.about({ kind: 'concern', id: slipId, basis: `concernConsent:${how}` });
      return ok(null);
    },
    mark,
  );
