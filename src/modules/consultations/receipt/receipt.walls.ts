import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { lockColumns } from '../../../kernel/walls/lock.ts';
import { postCards } from '../../districts/index.ts';
import { endItems, itemsOf, putItem } from '../../work/index.ts';
import { promiseCall } from '../callback/callback.actions.ts';
import { moveConsultation } from '../consultation/consultation.rules.ts';
import { insertMessage, insertStep } from '../consultation/consultation.store.ts';
import { dueAt } from '../intake/due.actions.ts';
import { foldSecret, shutMinutes } from './secret-word.rules.ts';

// The sender of a worry has no account and no keys: number and secret word open exactly this much of one consultation.

const hashOf = (word: string, salt: Buffer): Buffer => scryptSync(foldSecret(word), salt, 32);

const hashText = (word: string): string => {
  const salt = randomBytes(16);
  return `${salt.toString('base64')}:${hashOf(word, salt).toString('base64')}`;
};

function isWord(stored: string, typed: string): boolean {
  const [salt = '', hash = ''] = stored.split(':');
  const given = hashOf(typed, Buffer.from(salt, 'base64'));
  const known = Buffer.from(hash, 'base64');
  return known.length === given.length && timingSafeEqual(known, given);
}

/** A hash that no word has, so that an unknown number takes as long as a wrong word. */
const nobody = hashText(newId());

export const insertReceipt = (
  tx: Tx,
  receipt: { receiptNo: string; consultationId: string; secretWord: string },
): Promise<unknown> =>
  asKeeper(tx, (owner) =>
    owner
      .insertInto('consultations.receipt')
      .values({
        townId: tx.townId,
        receiptNo: receipt.receiptNo,
        consultationId: receipt.consultationId,
        wordHash: hashText(receipt.secretWord),
      })
      .execute(),
  );

export type OpenedReceipt = { readonly consultationId: string; readonly receiptNo: string };

/**
 * Tries number and word. A wrong one answers `wrong` whether the number exists or not; after `triesBeforeShut` the
 * receipt is `shut` for a while. The count is kept even though the deed changes nothing else, so it never refuses.
 */
export const tryReceipt = (
  tx: Tx,
  receiptNo: string,
  word: string,
): Promise<OpenedReceipt | 'wrong' | 'shut'> =>
  asKeeper(tx, async (owner) => {
    const row = await owner
      .selectFrom('consultations.receipt')
      .selectAll()
      .where('townId', '=', tx.townId)
      .where('receiptNo', '=', receiptNo)
      .forUpdate()
      .executeTakeFirst();
    const right = isWord(row?.wordHash ?? nobody, word);
    if (!row) return 'wrong';
    if (row.shutUntil && row.shutUntil > tx.now) return 'shut';
    const wrongTries = right ? 0 : row.wrongTries + 1;
    const shut = shutMinutes(wrongTries);
    await owner
      .updateTable('consultations.receipt')
      .set({ wrongTries, shutUntil: shut > 0 ? new Date(tx.now.getTime() + shut * 60_000) : null })
      .where('townId', '=', tx.townId)
      .where('receiptNo', '=', receiptNo)
      .execute();
    return right ? { consultationId: row.consultationId, receiptNo } : 'wrong';
  });

/** What the sender may see: what was done and when, what they wrote, what we answered; never who thinks what. */
export const followedStory = (tx: Tx, consultationId: string) =>
  asKeeper(tx, async (owner) => {
    const at = (table: 'consultations.step' | 'consultations.message') =>
      owner.selectFrom(table).where('townId', '=', tx.townId).where('consultationId', '=', consultationId);
    const consultation = await owner
      .selectFrom('consultations.consultation')
      .select(['receiptNo', 'kind', 'worry', 'state', 'receivedAt', 'ownerPostId', 'receivedPostId'])
      .where('townId', '=', tx.townId)
      .where('id', '=', consultationId)
      .executeTakeFirst();
    if (!consultation) return null;
    const steps = await owner
      .selectFrom('consultations.step')
      .select(['kind', 'at'])
      .where('townId', '=', tx.townId)
      .where('consultationId', '=', consultationId)
      .where('forResident', '=', true)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    const messages = await at('consultations.message').select(['side', 'body', 'at']).orderBy('at').execute();
    const receipt = await owner
      .selectFrom('consultations.receipt')
      .select('withdrawnAt')
      .where('townId', '=', tx.townId)
      .where('consultationId', '=', consultationId)
      .executeTakeFirst();
    return {
      ...consultation,
      steps,
      messages,
      withdrawnAt: receipt?.withdrawnAt ?? null,
      owner: await ownerTold(tx, owner, { id: consultationId, ...consultation }),
      nextBy: await nextStepBy(tx, consultationId),
    };
  });

/** That one of these has it would tell the sender who is protected, or suspected: they hear of the post before. */
const neverNamed: readonly string[] = ['safetyOfficer', 'abuseOfficer'];

/** The name of the post that is responsible, as far as its name says nothing about anybody. */
async function ownerTold(
  tx: Tx,
  owner: Tx['db'],
  row: { id: string; state: string; ownerPostId: string; receivedPostId: string },
): Promise<string> {
  const told = await owner
    .selectFrom('consultations.step')
    .select('postId')
    .where('townId', '=', tx.townId)
    .where('consultationId', '=', row.id)
    .where('kind', 'in', ['received', 'accepted', 'caseOpened'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const now = row.state === 'inCase' ? [] : [row.ownerPostId]; // a case has an owner of its own
  const ids = [...now, ...told.flatMap(({ postId }) => postId ?? []), row.receivedPostId];
  const cards = await postCards(tx, ids);
  const first = ids.find((id) => !neverNamed.includes(cards.get(id)?.role ?? ''));
  return (first && cards.get(first)?.name) ?? '';
}

/** By when the next step is promised, or null. What waits for the safety post is not told. */
async function nextStepBy(tx: Tx, consultationId: string): Promise<Date | null> {
  const items = await itemsOf(tx, [consultationId]);
  const dues = items.filter(({ kind }) => kind !== 'safetyMatch').map(({ dueAt }) => dueAt.getTime());
  return dues.length > 0 ? new Date(Math.min(...dues)) : null;
}

export type FollowedStory = NonNullable<Awaited<ReturnType<typeof followedStory>>>;

async function rowOf(owner: Tx['db'], tx: Tx, consultationId: string) {
  return await owner
    .selectFrom('consultations.consultation')
    .select(['id', 'lockId', 'ownerPostId', 'state', 'version'])
    .where('townId', '=', tx.townId)
    .where('id', '=', consultationId)
    .executeTakeFirstOrThrow();
}

/** The sender adds a message; the owner's list says so. */
export const addFollowMessage = (tx: Tx, consultationId: string, body: string): Promise<void> =>
  asKeeper(tx, async (owner) => {
    const row = await rowOf(owner, tx, consultationId);
    const lock = await lockColumns(tx, row.lockId);
    await insertMessage(
      tx,
      { id: newId(), consultationId, side: 'resident', body, at: tx.now, by: null },
      lock,
    );
    await insertStep(tx, { consultationId, kind: 'messaged', forResident: true }, lock);
    await putItem(tx, {
      kind: 'message',
      subjectKind: 'consultation',
      subjectId: consultationId,
      ownerPostId: row.ownerPostId,
      dueAt: await dueAt(tx, 'soon'),
      ladder: 'screening',
    });
  });

/** The sender asks to be called. */
export const askForCall = (tx: Tx, consultationId: string, wish: string): Promise<void> =>
  asKeeper(tx, async (owner) => {
    const row = await rowOf(owner, tx, consultationId);
    const lock = await lockColumns(tx, row.lockId);
    await promiseCall(tx, { id: row.id, lock, ownerPostId: row.ownerPostId }, wish);
  });

/**
 * The sender takes it back. What is already a case goes on, and the owner is asked to speak with them; before that it
 * ends, and the owner's list says so: a withdrawal may itself be a sign of trouble.
 */
export const withdrawFollowed = (tx: Tx, consultationId: string): Promise<void> =>
  asKeeper(tx, async (owner) => {
    const row = await rowOf(owner, tx, consultationId);
    const lock = await lockColumns(tx, row.lockId);
    await owner
      .updateTable('consultations.receipt')
      .set({ withdrawnAt: tx.now })
      .where('townId', '=', tx.townId)
      .where('consultationId', '=', consultationId)
      .execute();
    await insertStep(tx, { consultationId, kind: 'withdrawn', forResident: true }, lock);
    const move = moveConsultation(row.state, 'withdraw');
    if (move.ok) {
      await owner
        .updateTable('consultations.consultation')
        .set({ state: move.value, endedAt: tx.now, endReason: 'withdrawn', version: row.version + 1 })
        .where('townId', '=', tx.townId)
        .where('id', '=', consultationId)
        .execute();
      await endItems(tx, { subjectId: consultationId }, 'dropped');
    }
    await putItem(tx, {
      kind: 'withdrawn',
      subjectKind: 'consultation',
      subjectId: consultationId,
      ownerPostId: row.ownerPostId,
      dueAt: await dueAt(tx, 'soon'),
      ladder: 'screening',
    });
  });
