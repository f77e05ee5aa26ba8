import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { actingPost } from '../../../kernel/ctx/key-ring.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, startOfDay } from '../../../kernel/time.ts';
import {
  activeDistricts,
  districtsOfPlaces,
  placeCards,
  postCards,
  settingOf,
} from '../../districts/index.ts';
import { alertPost, dueAfterWorkingDays, putItem } from '../../work/index.ts';
import { type Keepers, lockSlip, type SlipLocks } from '../concerns.walls.ts';
import { concernSettings } from '../settings.ts';
import type { Consent, Urgency } from '../words.rules.ts';
import type { Caught } from './catch.form.ts';
import { keepersFor } from './keepers.actions.ts';
import { areWordsOpen, consentOf, urgencyOf, viaOf } from './slip.rules.ts';
import { insertNoticer, insertSlip, insertWords } from './slip.store.ts';

export type CatchRefusal = 'no-such-place' | 'no-such-district' | 'life-risk-needs-reason';

/**
 * Keeps what somebody noticed. It has an owner before this returns; the words are shut to the noticer from then on, and
 * to everybody while the person they are about has not agreed.
 */
export const catchConcern = (ctx: Ctx, caught: Caught, mark?: DeedMark) =>
  ctx.act('concern.catch', (tx) => takeConcern(tx, caught), mark);

/** The same inside the deed of a room above. */
export async function takeConcern(tx: Tx, caught: Caught): Promise<Result<{ slipId: string }, CatchRefusal>> {
  const consent = consentOf(caught.about, caught.consent);
  if (consent === 'lifeRisk' && !caught.lifeRiskReason) return refuse('life-risk-needs-reason');
  const where = await districtOfSlip(tx, caught);
  if (!where.ok) return where;
  const urgency = urgencyOf(caught.urgency, consent);
  const keepers = await keepersFor(tx, { districtId: where.value, about: caught.about, urgency });
  const { accountId } = staffOf(tx);
  const locks = await lockSlip(tx, keepers, { accountId, isOpen: areWordsOpen(consent) });
  const slipId = newId();
  await writeSlip(tx, { slipId, caught, consent, urgency, districtId: where.value, keepers, locks });
  await askOwner(tx, { slipId, urgency, ownerPostId: keepers.ownerPostId, dutyPostId: keepers.dutyPostId });
  tx.about({ kind: 'concern', id: slipId });
  return ok({ slipId });
}

/** The district somebody chose, else the smallest the place lies in, else that of the noticer's post. */
async function districtOfSlip(
  tx: Tx,
  caught: Pick<Caught, 'districtId' | 'placeId'>,
): Promise<Result<string | null, 'no-such-place' | 'no-such-district'>> {
  const active = await activeDistricts(tx);
  if (caught.placeId && !(await placeCards(tx, [caught.placeId])).has(caught.placeId))
    return refuse('no-such-place');
  if (caught.districtId) {
    const chosen = active.some(({ id }) => id === caught.districtId);
    return chosen ? ok(caught.districtId) : refuse('no-such-district');
  }
  if (caught.placeId) {
    const around = (await districtsOfPlaces(tx, [caught.placeId])).get(caught.placeId) ?? [];
    const smallest = active.find(({ id }) => around.some((district) => district.id === id));
    if (smallest) return ok(smallest.id);
  }
  return ok(await ownDistrict(tx));
}

/** The district of the post somebody acts in. */
export async function ownDistrict(tx: Tx): Promise<string | null> {
  const post = actingPost(tx.ring);
  return post ? ((await postCards(tx, [post.id])).get(post.id)?.districtId ?? null) : null;
}

type Whole = {
  readonly slipId: string;
  readonly caught: Caught;
  readonly consent: Consent;
  readonly urgency: Urgency;
  readonly districtId: string | null;
  readonly keepers: Keepers;
  readonly locks: SlipLocks;
};

async function writeSlip(tx: Tx, whole: Whole): Promise<void> {
  const { slipId, caught, consent, urgency, districtId, keepers, locks } = whole;
  const { accountId } = staffOf(tx);
  const post = actingPost(tx.ring);
  const { about, placeId, occurrenceId } = caught;
  const kind = caught.kind ?? 'worry';
  const isAtGathering = placeId !== null || occurrenceId !== null;
  const caughtVia = viaOf(caught.caughtVia, { isAtGathering, role: post?.role ?? null });
  await insertSlip(
    tx,
    {
      ...{ id: slipId, kind, about, districtId, placeId, occurrenceId, urgency, caughtVia, consent },
      topics: [...caught.topics],
      enteredVia: caught.enteredVia ?? 'self',
      caughtAt: tx.now,
      ownerPostId: keepers.ownerPostId,
    },
    locks.pattern,
  );
  const isOpen = areWordsOpen(consent);
  const shutDays = await settingOf(tx, concernSettings.shutDays);
  const isLifeRisk = consent === 'lifeRisk';
  await insertWords(
    tx,
    {
      ...{ id: newId(), slipId, words: caught.words },
      lifeRiskReason: isLifeRisk ? (caught.lifeRiskReason ?? '') : '',
      lifeRiskBy: isLifeRisk ? accountId : null,
      eraseAfter: isOpen ? null : addDays(tx.today, shutDays),
    },
    locks.words,
  );
  await insertNoticer(
    tx,
    {
      ...{ id: newId(), slipId, accountId, kind, about, placeId, caughtAt: tx.now },
      postId: post?.id ?? null,
      noticedBy: caught.noticedBy ?? '',
      waitsForConsent: !isOpen,
    },
    locks.noticer,
  );
}

/**
 * Puts the slip on its owner's list: acknowledged in so many working days; what is for today is due today, and the post
 * on duty is told at once.
 */
export async function askOwner(
  tx: Tx,
  asked: { slipId: string; urgency: Urgency; ownerPostId: string; dutyPostId: string | null },
): Promise<void> {
  const isToday = asked.urgency === 'today';
  const days = await settingOf(tx, concernSettings.acknowledgeDays);
  const item = await putItem(tx, {
    kind: 'concernSlip',
    subjectKind: 'concern',
    subjectId: asked.slipId,
    ownerPostId: asked.ownerPostId,
    dueAt: isToday ? startOfDay(addDays(tx.today, 1), tx.zone) : await dueAfterWorkingDays(tx, days),
    ladder: isToday ? 'caughtToday' : 'firstStep',
  });
  if (isToday && asked.dutyPostId)
    await alertPost(tx, { itemId: item.id, postId: asked.dutyPostId, why: 'urgent' });
}
