import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { actingPost } from '../../../kernel/ctx/key-ring.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { fiscalYearOf } from '../../../kernel/time.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import { assignmentOf, deskTokenOf, districtOfAddress, managerOf, ownerFor } from '../../districts/index.ts';
import { enterPerson, followPerson, isHidden, personCards } from '../../people/index.ts';
import { alertPost, putItem } from '../../work/index.ts';
import { promiseCall } from '../callback/callback.actions.ts';
import {
  insertCaller,
  insertConsultation,
  insertReporter,
  insertStep,
  insertSubject,
} from '../consultation/consultation.store.ts';
import {
  letSafetyIn,
  lockConsultation,
  lockReporter,
  moveToSafety,
  nextReceiptNo,
} from '../consultations.walls.ts';
import { receiptNo } from '../receipt/receipt-no.rules.ts';
import { newPersonOf } from '../subject/new-person.rules.ts';
import { dueAt } from './due.actions.ts';
import type { Intake } from './intake.form.ts';
import { isReporter, subjectKnownBy } from './intake.rules.ts';

export type Received = { readonly consultationId: string; readonly receiptNo: string };

/**
 * A worry or wish taken at a counter, on the telephone, at the door. It has an owner before this returns.
 * Refuses `no-post` to somebody who holds no post today, `no-such-person` for a chosen person that cannot be read.
 */
export const receiveConsultation = (ctx: Ctx, intake: Intake, mark?: DeedMark) =>
  ctx.act('consultation.receive', (tx) => receiveInto(tx, intake), mark);

/**
 * The same inside the deed of a room above, which has asked a permission of its own; `postId` says in which of the posts
 * held it is received, where that is not the first.
 */
export async function receiveInto(
  tx: Tx,
  intake: Intake,
  postId?: string,
): Promise<Result<Received, 'no-post' | 'no-such-person'>> {
  const { accountId } = staffOf(tx);
  const post = tx.ring.held.find(({ id }) => id === postId) ?? actingPost(tx.ring);
  if (!post) return refuse('no-post');
  const subject = await subjectFrom(tx, intake, post.id);
  if (!subject.ok) return subject;
  const personIds = subject.value ? [subject.value] : [];
  const hidden = subject.value ? await isHidden(tx, subject.value) : false;
  const place = intake.address ?? intake.placeDescription;
  const districtId = place && !hidden ? await districtOfAddress(tx, place, tx.today) : null;
  const made = await insertWhole(tx, {
    post: {
      id: post.id,
      organizationId: post.organizationId,
      deskId: await deskTokenOf(tx, post.organizationId),
    },
    ownerPostId: (await ownerFor(tx, post.id)).id,
    accountId,
    districtId,
    intake,
    personIds,
  });
  await sealCaller(tx, made, intake, { postId: post.id, accountId, personIds });
  await tellSafety(tx, made, intake);
  if (hidden) await moveToSafety(tx, made.id, made.lock.lockId);
  if (intake.lifeRisk === 'imminent') await alertManager(tx, made);
  tx.about({ kind: 'consultation', id: made.id, subjects: personIds });
  return ok({ consultationId: made.id, receiptNo: made.receiptNo });
}

/** The person it is about: chosen among those the clerk may read, entered anew by name, or nobody. */
async function subjectFrom(
  tx: Tx,
  intake: Intake,
  postId: string,
): Promise<Result<string | null, 'no-such-person'>> {
  if (intake.personId) {
    const cards = await personCards(tx, [intake.personId]);
    return cards.has(intake.personId) ? ok(intake.personId) : refuse('no-such-person');
  }
  if (!intake.name) return ok(null);
  const { personId } = await enterPerson(tx, newPersonOf({ ...intake, name: intake.name }, postId));
  return ok(personId);
}

export type Whole = {
  readonly post: { id: string; organizationId: string; deskId: string };
  readonly ownerPostId: string;
  readonly accountId: string | null;
  readonly districtId: string | null;
  readonly intake: Omit<Intake, 'startedAt' | 'look'>;
  readonly personIds: readonly string[];
};

export type Made = {
  readonly id: string;
  readonly receiptNo: string;
  readonly lock: LockColumns;
  readonly itemId: string;
  readonly ownerPostId: string;
  readonly dueAt: Date;
};

/** Writes a consultation with its lock, first step, subjects and its place on the owner's list. */
export async function insertWhole(tx: Tx, whole: Whole): Promise<Made> {
  const { intake, post, ownerPostId, personIds } = whole;
  const id = newId();
  const year = fiscalYearOf(tx.today);
  const no = receiptNo(year, await nextReceiptNo(tx, year));
  const lock = await lockConsultation(tx, {
    consultationId: id,
    deskId: post.deskId,
    ownerPostId,
    subjectIds: personIds,
  });
  await insertConsultation(
    tx,
    {
      id,
      receiptNo: no,
      kind: intake.kind ?? 'worry',
      receivedAt: tx.now,
      recordedAt: tx.now,
      receivedBy: whole.accountId,
      receivedPostId: post.id,
      receivedOrgId: post.organizationId,
      channel: intake.channel,
      route: intake.route ?? routeOf(intake.callerKind),
      callerKind: intake.callerKind,
      worry: intake.worry,
      wish: intake.wish ?? '',
      urgency: intake.urgency,
      lifeRisk: intake.lifeRisk ?? 'none',
      response: intake.response,
      placeDescription: intake.placeDescription ?? '',
      districtId: whole.districtId,
      subjectKnown: subjectKnownBy(intake),
      subjectKnows: intake.subjectKnows ?? 'unknown',
      state: 'received',
      ownerPostId,
    },
    lock,
  );
  await insertStep(
    tx,
    { consultationId: id, kind: 'received', postId: ownerPostId, forResident: true },
    lock,
  );
  for (const personId of personIds) {
    const reason = intake.personId ? '受付のときに選んだ' : '受付のときに名前を聞いた';
    await insertSubject(
      tx,
      {
        id: newId(),
        consultationId: id,
        personId,
        saidName: intake.name ?? '',
        reason,
        linkedBy: whole.accountId,
        linkedAt: tx.now,
      },
      lock,
    );
  }
  await followPerson(tx, personIds, lock.lockId);
  const lifeRisk = intake.lifeRisk ?? 'none';
  const due = await dueAt(tx, lifeRisk === 'none' ? intake.urgency : 'today');
  const item = await putItem(tx, {
    kind: 'screening',
    subjectKind: 'consultation',
    subjectId: id,
    ownerPostId,
    dueAt: due,
    ladder: lifeRisk === 'none' ? 'firstStep' : 'emergency',
  });
  return { id, receiptNo: no, lock, itemId: item.id, ownerPostId, dueAt: due };
}

const routeOf = (callerKind: Intake['callerKind']): NonNullable<Intake['route']> =>
  callerKind === 'person' ? 'self' : callerKind === 'familyMember' ? 'family' : 'other';

/** Who spoke: sealed when they spoke of somebody else, else kept with the consultation. */
async function sealCaller(
  tx: Tx,
  made: Made,
  intake: Intake,
  receiver: { postId: string; accountId: string; personIds: readonly string[] },
): Promise<void> {
  const wantsSeal = intake.reporterName || intake.reporterPhone || intake.reporterRelation;
  if (wantsSeal || (isReporter(intake.callerKind) && (intake.callerName || intake.callerContact))) {
    const token = (await assignmentOf(tx, receiver.accountId, receiver.postId)) ?? receiver.postId;
    const lock = await lockReporter(
      tx,
      { token, managerPostId: await managerPostOf(tx, receiver.postId) },
      receiver.personIds,
    );
    await insertReporter(
      tx,
      {
        id: newId(),
        consultationId: made.id,
        name: intake.reporterName ?? intake.callerName ?? '',
        phone: intake.reporterPhone ?? intake.callerContact ?? '',
        relation: intake.reporterRelation ?? '',
        wantsAnonymity: intake.wantsAnonymity,
        mayCallBack: intake.reporterMayCallBack ?? intake.mayCallBack ?? 'no',
        callBackWhen: intake.callBackWhen ?? '',
      },
      lock,
    );
    return;
  }
  if (!intake.callerName && !intake.callerContact) return;
  const mayCallBack = intake.mayCallBack ?? 'no';
  await insertCaller(
    tx,
    {
      id: newId(),
      consultationId: made.id,
      name: intake.callerName ?? '',
      contact: intake.callerContact ?? '',
      contactWay: intake.callerContact ? 'phone' : 'none',
      mayCallBack,
      callBackWhen: intake.callBackWhen ?? '',
    },
    made.lock,
  );
  if (mayCallBack !== 'no')
    await promiseCall(
      tx,
      { id: made.id, lock: made.lock, ownerPostId: made.ownerPostId },
      intake.callBackWhen ?? '',
    );
}

/** A hidden person may have been named; the safety post is told, the counter sees no difference. */
async function tellSafety(tx: Tx, made: Made, intake: Intake): Promise<void> {
  const postId = await letSafetyIn(tx, made.lock.lockId, {
    name: intake.name ?? '',
    kana: intake.kana ?? '',
    bornOn: intake.bornOn ?? '',
    phone: intake.phone ?? '',
  });
  if (!postId) return;
  await putItem(tx, {
    kind: 'safetyMatch',
    subjectKind: 'consultation',
    subjectId: made.id,
    ownerPostId: postId,
    dueAt: await dueAt(tx, 'today'),
    ladder: 'review',
  });
}

/** Tells the manager of the owner's post that a life may be in danger. */
export async function alertManager(tx: Tx, made: Made): Promise<void> {
  const managerPostId = await managerPostOf(tx, made.ownerPostId);
  if (managerPostId) await alertPost(tx, { itemId: made.itemId, postId: managerPostId, why: 'urgent' });
}

export const managerPostOf = async (tx: Tx, postId: string): Promise<string | null> =>
  (await managerOf(tx, postId))?.id ?? null;
