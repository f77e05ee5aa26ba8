import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { whyVisible } from '../../../kernel/walls/why.ts';
import { activePosts, districtCards, postCards } from '../../districts/index.ts';
import { candidates, type PersonCard, personCards } from '../../people/index.ts';
import { itemsOf } from '../../work/index.ts';
import { hasReporter } from '../consultations.walls.ts';
import { receiversFrom } from '../handover/receivers.rules.ts';
import {
  callBacksOf,
  callerOf,
  consultationById,
  handoversOf,
  listConsultations,
  messagesOf,
  reporterOf,
  stepsOf,
  subjectsOf,
} from './consultation.store.ts';
import type { ListFilter } from './list.rules.ts';

/** A page of the list, newest first. */
export const readList = (ctx: Ctx, filter: ListFilter) =>
  ctx.read('consultation.list', async (tx) => {
    return ok(await listConsultations(tx, filter));
  });

/** Everything one may see of a consultation. Looking is audited with the persons it concerns. */
export const readConsultation = (ctx: Ctx, id: string) =>
  ctx.read('consultation.view', async (tx) => {
    const row = await consultationById(tx, id);
    if (!row) return refuse('not-found');
    const subjects = await subjectsOf(tx, id);
    const cards = await personCards(
      tx,
      subjects.map((subject) => subject.personId),
    );
    const handovers = await handoversOf(tx, id);
    const posts = await postCards(tx, [
      row.ownerPostId,
      row.receivedPostId,
      ...handovers.flatMap((sheet) => [sheet.fromPostId, sheet.toPostId]),
    ]);
    tx.about({ kind: 'consultation', id, subjects: subjects.map((subject) => subject.personId) });
    const district = row.districtId
      ? (await districtCards(tx, [row.districtId])).get(row.districtId)
      : undefined;
    const mine = tx.ring.pens.includes(row.ownerPostId);
    const present = subjects.flatMap((subject) =>
      subject.movedTo ? [] : (cards.get(subject.personId) ?? []),
    );
    return ok({
      row,
      mine,
      alike: mine ? await alikeTo(tx, present) : [],
      posts,
      district: district?.name ?? null,
      subjects: subjects.map((subject) => ({ ...subject, card: cards.get(subject.personId) ?? null })),
      caller: (await callerOf(tx, id)) ?? null,
      reporter: (await reporterOf(tx, id)) ?? null,
      nobodyTold: await nobodyToldMe(tx, row),
      steps: await stepsOf(tx, id),
      messages: await messagesOf(tx, id),
      handovers,
      callBacks: await callBacksOf(tx, id),
      // What waits for the safety post changes no word of this page (design.md §6).
      items: (await itemsOf(tx, [id])).filter(({ kind }) => kind !== 'safetyMatch'),
      earlier: row.earlierId ? await earlierOf(tx, row.earlierId) : null,
    });
  });

/** Whoever took the call knows whether somebody gave a name; nobody else learns it from what is missing (A15). */
const nobodyToldMe = async (tx: Tx, row: { id: string; receivedBy: string | null }): Promise<boolean> =>
  tx.actor.kind === 'staff' && tx.actor.accountId === row.receivedBy && !(await hasReporter(tx, row.id));

/** What a whole name or reading in common weighs in `people`'s search. */
const sameNameScore = 30;

/** Subjects who may have another record, here or where this session may not look (T03, T04). Nothing merges by itself. */
async function alikeTo(
  tx: Tx,
  present: readonly PersonCard[],
): Promise<{ personId: string; name: string }[]> {
  const alike: { personId: string; name: string }[] = [];
  for (const card of present) {
    const found = await candidates(tx, { name: card.name, kana: card.kana });
    const others = found.seen.filter((one) => one.personId !== card.id && one.score >= sameNameScore);
    if (others.length > 0 || found.unseen) alike.push({ personId: card.id, name: card.name });
  }
  return alike;
}

async function earlierOf(tx: Tx, id: string) {
  const row = await consultationById(tx, id);
  return row ? { id: row.id, receiptNo: row.receiptNo, worry: row.worry, receivedAt: row.receivedAt } : null;
}

/** Posts to choose a receiver from. */
export const readReceivers = (ctx: Ctx, id: string) =>
  ctx.read('consultation.view', async (tx) => {
    const row = await consultationById(tx, id);
    if (!row) return refuse('not-found');
    const posts = await activePosts(tx, { held: true });
    return ok({ row, posts: receiversFrom(posts, [row.ownerPostId]) });
  });

/** Why this session sees a consultation, in rules and facts (U05). */
export const explainConsultation = (ctx: Ctx, id: string) =>
  ctx.read('consultation.view', async (tx) => {
    const row = await consultationById(tx, id);
    if (!row) return refuse('not-found');
    return ok({ row, reasons: await whyVisible(tx, row.lockId) });
  });
