import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addWorkingDays, instantAt } from '../../../kernel/time.ts';
import { lockColumns } from '../../../kernel/walls/lock.ts';
import { merged } from '../bindings.ts';
import { relockConflicts } from '../conflict/conflict.walls.ts';
import { personCards } from '../person/card.store.ts';
import { lockOfPerson, postOf, refreshSearchKey } from '../person/person.walls.ts';
import type { Question } from '../person/search-keys.ts';
import { turns } from '../turns.ts';
import { askable, layQuestion, ownersOf } from './ask.walls.ts';
import { decideMerge, type MergeRefusal } from './merge.rules.ts';
import { insertMergeStep, stepById } from './merge.store.ts';
import { hold, join, part } from './merge.walls.ts';

type Pair = { readonly aliasId: string; readonly canonicalId: string; readonly reason: string };

/**
 * Makes two records one: `aliasId` becomes another name for `canonicalId`. Nothing merges by itself (T03), and whoever
 * cannot read both cannot do it (A25): to them the other record is simply not found, and `askOwner` is the way.
 */
export async function merge(
  tx: Tx,
  { aliasId, canonicalId, reason }: Pair,
): Promise<Result<{ personId: string }, MergeRefusal | 'not-found'>> {
  await hold(tx, [aliasId, canonicalId]);
  const cards = await personCards(tx, [aliasId, canonicalId]);
  const [alias, canonical] = [cards.get(aliasId), cards.get(canonicalId)];
  if (!alias || !canonical) return refuse('not-found');
  const verdict = decideMerge(alias, canonical);
  if (!verdict.ok) return verdict;
  const own = await lockColumns(tx, await lockOfPerson(tx, alias.id));
  await join(tx, verdict.value);
  const by = staffOf(tx).accountId;
  const standing = await lockColumns(tx, await lockOfPerson(tx, canonical.id));
  await insertMergeStep(tx, { kind: 'merged', aId: alias.id, bId: canonical.id, by, reason }, standing);
  await insertMergeStep(tx, { kind: 'merged', aId: canonical.id, bId: alias.id, by, reason }, own);
  await afterwards(tx, alias.id, canonical.id, 'merged');
  return ok({ personId: canonical.id });
}

/**
 * Takes a merge back exactly: each record has again what hung on it, and what was recorded of the one person meanwhile
 * stays with the record that stood, listed for a human to assign.
 */
export async function unmerge(
  tx: Tx,
  aliasId: string,
  reason: string,
): Promise<Result<{ personId: string; since: readonly string[] }, 'not-found' | 'one-hidden'>> {
  await hold(tx, [aliasId]);
  const card = (await personCards(tx, [aliasId])).get(aliasId);
  if (!card) return refuse('not-found');
  if (card.hidden) return refuse('one-hidden');
  const parted = await part(tx, aliasId);
  if (!parted) return refuse('not-found');
  const { canonicalId, since } = parted;
  const by = staffOf(tx).accountId;
  for (const [aId, bId] of [
    [aliasId, canonicalId],
    [canonicalId, aliasId],
  ] as const) {
    const lock = await lockColumns(tx, await lockOfPerson(tx, bId));
    await insertMergeStep(tx, { kind: 'unmerged', aId, bId, by, reason, rowIds: since }, lock);
  }
  await afterwards(tx, aliasId, canonicalId, 'unmerged');
  return ok({ personId: canonicalId, since });
}

async function afterwards(
  tx: Tx,
  aliasId: string,
  canonicalId: string,
  kind: 'merged' | 'unmerged',
): Promise<void> {
  for (const id of [aliasId, canonicalId]) await refreshSearchKey(tx, id);
  await relockConflicts(tx, [aliasId, canonicalId]);
  tx.about({ kind: 'person', id: canonicalId, subjects: [aliasId, canonicalId], detail: { merge: kind } });
  await merged.run(tx, { aliasId, canonicalId, kind });
}

/** Says that two records are not one person, so that nobody has to look at them side by side again. */
export async function tellApart(
  tx: Tx,
  { aliasId, canonicalId, reason }: Pair,
): Promise<Result<null, 'not-found' | 'same-record'>> {
  const cards = await personCards(tx, [aliasId, canonicalId]);
  const [one, other] = [cards.get(aliasId), cards.get(canonicalId)];
  if (!one || !other) return refuse('not-found');
  if (one.id === other.id) return refuse('same-record');
  const by = staffOf(tx).accountId;
  for (const [aId, bId] of [
    [one.id, other.id],
    [other.id, one.id],
  ] as const) {
    const lock = await lockColumns(tx, await lockOfPerson(tx, bId));
    await insertMergeStep(tx, { kind: 'notSame', aId, bId, by, reason }, lock);
  }
  tx.about({ kind: 'person', id: one.id, subjects: [one.id, other.id] });
  return ok(null);
}

/** An owner answers within so many working days (town default). */
const answerWorkingDays = 3;

/**
 * Asks the owners of records that may be meant but are shut to the asker (T04); with `personId`, the asker's own record
 * that may be the same person, its owners are told too (A25). The answer is the same whether there was anybody to ask.
 */
export async function askOwner(
  tx: Tx,
  question: Question,
  words: string,
  personId: string | null = null,
): Promise<Result<null, 'not-found'>> {
  const own = personId ? (await personCards(tx, [personId])).get(personId) : undefined;
  if (personId && !own) return refuse('not-found');
  const [postId, { accountId }] = [postOf(tx), staffOf(tx)];
  for (const id of await askable(tx, question)) {
    await layQuestion(tx, { personId: id, ownId: own?.id ?? null, postId, accountId, words });
    await oweAnswer(tx, id, postId);
  }
  if (own) await oweAnswer(tx, own.id, postId);
  tx.about({ kind: 'person', id: own?.id ?? '', detail: { asked: words } });
  return ok(null);
}

async function oweAnswer(tx: Tx, personId: string, askedByPostId: string): Promise<void> {
  const dueAt = instantAt(addWorkingDays(tx.today, answerWorkingDays), '17:00', tx.zone);
  for (const ownerPostId of await ownersOf(tx, personId))
    await turns().owe(tx, {
      kind: 'ownerAsked',
      subjectKind: 'person',
      subjectId: personId,
      ownerPostId,
      askedByPostId,
      dueAt,
    });
}

/** The owner has looked at a question and, where it was right, spoken with who asked. */
export async function answerQuestion(
  tx: Tx,
  stepId: string,
  words: string,
): Promise<Result<{ personId: string }, 'not-found'>> {
  const step = await stepById(tx, stepId);
  if (step?.kind !== 'matchAsked') return refuse('not-found');
  const by = staffOf(tx).accountId;
  const lock = await lockColumns(tx, await lockOfPerson(tx, step.bId));
  await insertMergeStep(tx, { kind: 'matchAnswered', aId: step.aId, bId: step.bId, by, reason: words }, lock);
  await turns().settle(tx, { kind: 'ownerAsked', subjectId: step.bId });
  tx.about({ kind: 'person', id: step.bId, subjects: [step.bId] });
  return ok({ personId: step.bId });
}
