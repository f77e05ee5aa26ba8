import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { scopeTokens } from '../../../kernel/walls/tokens.ts';
import { ownerFor, postCards, settingOf } from '../../districts/index.ts';
import { dueAfterWorkingDays, endItems, putItem } from '../../work/index.ts';
import { dropFromSlip, passSlipLocks } from '../concerns.walls.ts';
import { concernSettings } from '../settings.ts';
import { decideGist, type GistRefusal } from '../theme/draft.actions.ts';
import { askOwner } from './catch.actions.ts';
import { ownerAndManager } from './keepers.actions.ts';
import { tellNoticer, writeOwner } from './noticer.walls.ts';
import { moveSlip, type SlipMove } from './slip.rules.ts';
import { changeSlip, outcomeOf, type Slip, slipById, wordsOf } from './slip.store.ts';
import type { Closed } from './sort.form.ts';

type Found = Result<
  { readonly slip: Slip; readonly state: Slip['state'] },
  'not-found' | 'slip-not-yours' | 'slip-not-from-this-state'
>;

/** A slip its owner may move, with the state after the move. */
async function ownSlip(tx: Tx, id: string, move: SlipMove): Promise<Found> {
  const slip = await slipById(tx, id);
  if (!slip) return refuse('not-found');
  if (!tx.ring.pens.includes(slip.ownerPostId)) return refuse('slip-not-yours');
  const state = moveSlip(slip.state, move);
  if (!state.ok) return state;
  tx.about({ kind: 'concern', id });
  return ok({ slip, state: state.value });
}

/** Its owner has it in hand: the noticer reads "received", the post on duty no longer sees it, and sorting is next. */
export const acknowledgeSlip = (ctx: Ctx, id: string, mark?: DeedMark) =>
  ctx.act(
    'concern.acknowledge',
    async (tx) => {
      const found = await ownSlip(tx, id, 'acknowledge');
      if (!found.ok) return found;
      const { slip, state } = found.value;
      if (!(await changeSlip(tx, slip, { state, acknowledgedAt: tx.now }))) return refuse('stale');
      await dropFromSlip(tx, id, 'duty');
      await tellNoticer(tx, id, state);
      await endItems(tx, { subjectId: id });
      await putItem(tx, {
        kind: 'concernSort',
        subjectKind: 'concern',
        subjectId: id,
        ownerPostId: slip.ownerPostId,
        dueAt: await dueAfterWorkingDays(tx, await settingOf(tx, concernSettings.sortDays)),
        ladder: 'screening',
      });
      return ok(null);
    },
    mark,
  );

/** Roles a slip may be given to. */
export const receiverRoles: readonly string[] = ['csw', 'districtOfficer', 'counterClerk', 'coordinator'];

/**
 * Gives a slip to another post, which answers for it at once and is asked to acknowledge it. Its owner may, and whoever
 * sees all consultations: a slip must not stay with a post nobody can reach.
 */
export const passSlip = (ctx: Ctx, id: string, toPostId: string, mark?: DeedMark) =>
  ctx.act(
    'concern.pass',
    async (tx) => {
      const slip = await slipById(tx, id);
      if (!slip) return refuse('not-found');
      const may =
        tx.ring.pens.includes(slip.ownerPostId) || tx.ring.pens.includes(scopeTokens.allConsultations);
      if (!may) return refuse('slip-not-yours');
      const state = moveSlip(slip.state, 'pass');
      if (!state.ok) return state;
      const role = (await postCards(tx, [toPostId])).get(toPostId)?.role ?? '';
      if (!receiverRoles.includes(role)) return refuse('no-such-post');
      const { id: ownerPostId } = await ownerFor(tx, toPostId);
      if (ownerPostId === slip.ownerPostId) return refuse('same-post');
      await dropFromSlip(tx, id, 'duty');
      await passSlipLocks(tx, id, await ownerAndManager(tx, ownerPostId));
      await writeOwner(tx, id, ownerPostId, state.value);
      await tellNoticer(tx, id, state.value);
      await endItems(tx, { subjectId: id });
      await askOwner(tx, { slipId: id, urgency: slip.urgency, ownerPostId, dutyPostId: null });
      tx.about({ kind: 'concern', id });
      return ok(null);
    },
    mark,
  );

/** Ends a slip and thanks whoever noticed, in a line about nobody. */
export const closeSlip = (ctx: Ctx, id: string, { closedAs, thanks }: Closed, mark?: DeedMark) =>
  ctx.act(
    'concern.close',
    async (tx): Promise<Result<null, Refused>> => {
      const found = await ownSlip(tx, id, 'close');
      if (!found.ok) return found;
      const { slip, state } = found.value;
      const fit = thanks ? await decideThanks(tx, slip, thanks) : ok(null);
      if (!fit.ok) return fit;
      const ended = { state, closedAs, closedAt: tx.now, acknowledgedAt: slip.acknowledgedAt ?? tx.now };
      if (!(await changeSlip(tx, slip, ended))) return refuse('stale');
      await dropFromSlip(tx, id, 'duty');
      await tellNoticer(tx, id, state, thanks);
      await endItems(tx, { subjectId: id });
      return ok(null);
    },
    mark,
  );

type Refused = 'not-found' | 'slip-not-yours' | 'slip-not-from-this-state' | 'stale' | GistRefusal;

/** Thanks go to somebody who may not read the slip any more: nothing of it may stand in them. */
const decideThanks = async (tx: Tx, slip: Slip, thanks: string) =>
  decideGist(tx, thanks, {
    words: slip.about === 'area' ? '' : ((await wordsOf(tx, slip.id))?.words ?? ''),
    consultationId: (await outcomeOf(tx, slip.id))?.consultationId ?? null,
  });
