import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { accountNames, postCards } from '../../districts/index.ts';
import { personCards } from '../person/card.store.ts';
import { addressesOf, namesOf, personById, phonesOf } from '../person/person.store.ts';
import { identityOf } from '../person/person.walls.ts';
import { find } from '../person/search.store.ts';
import type { Question } from '../person/search-keys.ts';
import { onPageOf, openPerson } from '../person/view.actions.ts';
import { assign } from './assign.walls.ts';
import { answerQuestion, askOwner, merge, tellApart, unmerge } from './merge.actions.ts';
import { rowsInWords, stepById, storyOf } from './merge.store.ts';
import type { Beside, MergesView, Side } from './seen.ts';

/** How many records are offered to look at side by side. */
const offered = 10;

/** The records that are this person, those that may be, and what was decided so far. */
export const readMerges = (ctx: Ctx, id: string) =>
  ctx.read('merge.view', async (tx) => {
    const opened = await openPerson(tx, id);
    if (!opened) return refuse('not-found');
    const { card, ids, person } = opened;
    const story = await storyOf(tx, ids);
    const apart = story.filter((step) => step.kind === 'notSame').map((step) => step.aId);
    const [phone] = await phonesOf(tx, ids);
    const question: Question = {
      name: person.nameWritten,
      kana: person.kana,
      bornOn: person.bornOn,
      phone: phone?.number,
    };
    const found = await find(tx, question, offered);
    const cards = await personCards(tx, [
      ...ids,
      ...found.seen.map((one) => one.personId),
      ...story.flatMap((step) => step.aId ?? []),
    ]);
    const view: MergesView = {
      card,
      aliases: await aliasNames(tx, ids, card.id),
      possible: found.seen.flatMap(({ personId, why }) => {
        const other = cards.get(personId);
        return other && other.id !== card.id && !apart.includes(other.id) ? [{ card: other, why }] : [];
      }),
      unseen: found.unseen,
      steps: await worded(tx, story, cards),
    };
    return ok(view);
  });

async function aliasNames(tx: Tx, ids: readonly string[], standing: string): Promise<MergesView['aliases']> {
  const names = [];
  for (const id of ids) {
    const row = id === standing ? undefined : await personById(tx, id);
    if (row) names.push({ id: row.id, name: row.nameWritten, kana: row.kana });
  }
  return names;
}

async function worded(
  tx: Tx,
  story: Awaited<ReturnType<typeof storyOf>>,
  cards: Awaited<ReturnType<typeof personCards>>,
): Promise<MergesView['steps']> {
  const names = await accountNames(
    tx,
    story.map((step) => step.by),
  );
  const posts = await postCards(
    tx,
    story.flatMap((step) => step.askedByPostId ?? []),
  );
  const answered = story.filter((step) => step.kind === 'matchAnswered');
  return story.map((step) => ({
    ...step,
    byName: names.get(step.by) ?? '',
    other: step.aId ? (cards.get(step.aId) ?? null) : null,
    askedBy: step.askedByPostId ? (posts.get(step.askedByPostId) ?? null) : null,
    waits: step.kind === 'matchAsked' && !answered.some((answer) => answer.at >= step.at),
  }));
}

async function sideOf(tx: Tx, id: string): Promise<Side | null> {
  const opened = await openPerson(tx, id);
  if (!opened) return null;
  return {
    card: opened.card,
    person: opened.person,
    names: await namesOf(tx, opened.ids),
    phones: await phonesOf(tx, opened.ids),
    addresses: await addressesOf(tx, opened.ids),
  };
}

/** Two records side by side; whoever cannot read both does not get the page (A25). */
export const readBeside = (ctx: Ctx, id: string, otherId: string) =>
  ctx.read('merge.view', async (tx) => {
    const [one, other] = [await sideOf(tx, id), await sideOf(tx, otherId)];
    if (!one || !other) return refuse('not-found');
    if (one.card.id === other.card.id) return refuse('same-record');
    const beside: Beside = { one, other };
    return ok(beside);
  });

/** What was recorded while two records were one, for a human to assign. */
export const readAssign = (ctx: Ctx, id: string, stepId: string) =>
  ctx.read('merge.view', async (tx) => {
    const opened = await openPerson(tx, id);
    const step = await stepById(tx, stepId);
    if (!opened || step?.kind !== 'unmerged' || !step.aId) return refuse('not-found');
    const cards = await personCards(tx, [step.aId, step.bId]);
    const both = [cards.get(step.aId), cards.get(step.bId)].flatMap((card) => card ?? []);
    return ok({ card: opened.card, stepId, both, rows: await rowsInWords(tx, step.rowIds) });
  });

export const joinRecords = (
  ctx: Ctx,
  pair: { aliasId: string; canonicalId: string; reason: string },
  mark: DeedMark,
) => ctx.act('merge.join', (tx) => merge(tx, pair), mark);

/** Parts a record from the person it was joined to; from another person it is not found. */
export const partRecords = (
  ctx: Ctx,
  { personId, aliasId, reason }: { personId: string; aliasId: string; reason: string },
  mark: DeedMark,
) => ctx.act('merge.part', (tx) => onPageOf(tx, personId, () => unmerge(tx, aliasId, reason)), mark);

export const keepApart = (
  ctx: Ctx,
  pair: { aliasId: string; canonicalId: string; reason: string },
  mark: DeedMark,
) => ctx.act('merge.tellApart', (tx) => tellApart(tx, pair), mark);

/** Asks about the record that may be this person but is shut to the asker: by what this record says itself (A25). */
export const askMatch = (ctx: Ctx, id: string, words: string, mark: DeedMark) =>
  ctx.act(
    'merge.ask',
    async (tx) => {
      const opened = await openPerson(tx, id);
      if (!opened) return refuse('not-found');
      const [phone] = await phonesOf(tx, await identityOf(tx, [id]));
      const { nameWritten, kana, bornOn } = opened.person;
      return await askOwner(
        tx,
        { name: nameWritten, kana, bornOn, phone: phone?.number },
        words,
        opened.card.id,
      );
    },
    mark,
  );

/** Answers a question that was asked about this person; one about somebody else is not found. */
export const answerAsked = (
  ctx: Ctx,
  { personId, stepId, words }: { personId: string; stepId: string; words: string },
  mark: DeedMark,
) => ctx.act('merge.answer', (tx) => onPageOf(tx, personId, () => answerQuestion(tx, stepId, words)), mark);

export const assignRow = (
  ctx: Ctx,
  stepId: string,
  row: { table: string; rowId: string; personId: string },
  mark: DeedMark,
) => ctx.act('merge.part', (tx) => assign(tx, stepId, row), mark);
