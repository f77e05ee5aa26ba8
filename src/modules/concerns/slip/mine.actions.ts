import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { dayOf, type LocalDate } from '../../../kernel/time.ts';
import { districtCards, placeNames, postCards, settingOf, townContacts } from '../../districts/index.ts';
import { dueAfterWorkingDays, endItems } from '../../work/index.ts';
import { openWords } from '../concerns.walls.ts';
import { mayAsk } from '../permissions.ts';
import { concernSettings } from '../settings.ts';
import { askOwner } from './catch.actions.ts';
import { ownerAndManager } from './keepers.actions.ts';
import { districtsOfOwn, slipOfNoticer, writeConsent } from './noticer.walls.ts';
import { moveSlip } from './slip.rules.ts';
import { type OwnSlip, ownSlips } from './slip.store.ts';

/** How many of one's own slips are shown. */
const most = 100;

/** Minutes for which the page after sending says who answers: later it may be another, which is not the noticer's to know. */
const freshMinutes = 30;

/** What became of one's own slips, the newest first: received, in hand, closed. `sentId`: the one that was just sent. */
export const readMine = (ctx: Ctx, sentId: string | null = null) =>
  ctx.read('concern.mine', async (tx) => {
    const { accountId } = staffOf(tx);
    const rows = await ownSlips(tx, accountId, most);
    const placeOf = await placeNames(
      tx,
      rows.map(({ placeId }) => placeId),
    );
    const districtOf = await districtsOfOwn(tx, accountId);
    const districts = await districtCards(tx, [...new Set(districtOf.values())]);
    const slips = rows.map((row) => ({
      ...row,
      place: placeOf(row.placeId),
      district: districts.get(districtOf.get(row.slipId) ?? '')?.name ?? null,
    }));
    const own = rows.find(({ slipId }) => slipId === sentId);
    const sent = own ? await justSent(tx, own, ctx.town.phone) : null;
    return ok({ slips, sent, maySort: mayAsk(tx.ring.roles, 'concern.list') });
  });

/** Who answers for a slip from now on, until when they take it in hand, and where they are reached at once. */
export type JustSent = {
  readonly slipId: string;
  readonly post: string;
  readonly body: string;
  /** Open days of the town until it is taken in hand; null: today. */
  readonly workingDays: number | null;
  readonly until: LocalDate;
  readonly phone: string;
  readonly extension: string;
};

async function justSent(tx: Tx, own: OwnSlip, townPhone: string): Promise<JustSent | null> {
  const slip = await slipOfNoticer(tx, own.slipId);
  if (slip?.state !== 'new' || isOld(tx, own)) return null;
  const post = (await postCards(tx, [slip.ownerPostId])).get(slip.ownerPostId);
  if (!post) return null;
  const isToday = slip.urgency === 'today';
  const days = await settingOf(tx, concernSettings.acknowledgeDays);
  const reached = (await townContacts(tx)).filter(({ phone }) => phone !== '');
  const contact = reached.find(({ organizationId }) => organizationId === post.organizationId);
  const lastMoment = (await dueAfterWorkingDays(tx, days)).getTime() - 1;
  return {
    ...{ slipId: slip.id, post: post.name, body: post.organizationName },
    workingDays: isToday ? null : days,
    until: isToday ? tx.today : dayOf(new Date(lastMoment), tx.zone),
    phone: contact?.phone ?? townPhone,
    extension: contact?.extension ?? '',
  };
}

const isOld = (tx: Tx, { caughtAt }: OwnSlip): boolean =>
  tx.now.getTime() - caughtAt.getTime() > freshMinutes * 60_000;

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
