import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { lockColumns } from '../../../kernel/walls/lock.ts';
import { protectionChanged } from '../bindings.ts';
import { insertMergeStep } from '../merge/merge.store.ts';
import { canonicalIds } from '../person/card.store.ts';
import { isHidden, lockOfPerson } from '../person/person.walls.ts';
import { turns } from '../turns.ts';
import { decideMeasure } from './protection.rules.ts';
import { insertMeasure, type Measure, measureById, measuresOf, updateMeasure } from './protection.store.ts';
import {
  concealAddresses,
  concealedLock,
  seal,
  secondRecords,
  showAgain,
  unseal,
} from './protection.walls.ts';

export type ProtectionInput = {
  /** Persons covered together, as those of one address may be. */
  readonly personIds: readonly string[];
  readonly source: string;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  readonly otherParties: readonly string[];
  /** Posts that keep reading, chosen by the safety officer; nobody else does. */
  readonly listedPosts: readonly string[];
};

export type ProtectionRefusal = 'nobody-covered' | 'ends-too-early' | 'own-opponent' | 'already-protected';

/**
 * Begins a protection measure: from this transaction on the persons, their names, numbers, consents and relations open
 * to the safety clearance and the listed posts alone, their addresses lie apart without a district, and upper rooms
 * seal what is theirs (A16). Measures were notified to us, so it is never refused for want of a record's owner.
 */
export async function protect(
  tx: Tx,
  input: ProtectionInput,
): Promise<Result<{ measureIds: string[] }, ProtectionRefusal>> {
  const verdict = decideMeasure(input);
  if (!verdict.ok) return verdict;
  const standing = await canonicalIds(tx, input.personIds);
  const personIds = [...new Set(standing.values())];
  for (const personId of personIds) if (await isHidden(tx, personId)) return refuse('already-protected');
  const measureIds: string[] = [];
  for (const personId of personIds) measureIds.push(await beginFor(tx, personId, input, null));
  tx.about({ kind: 'protection', id: measureIds[0] ?? '', subjects: personIds });
  await protectionChanged.run(tx, { personIds });
  return ok({ measureIds });
}

async function beginFor(
  tx: Tx,
  personId: string,
  input: ProtectionInput,
  renewedFrom: string | null,
): Promise<string> {
  const lock = await concealedLock(tx, personId);
  const { otherParties, source, fromOn, untilOn, listedPosts } = input;
  const begunBy = staffOf(tx).accountId;
  const row = { personId, otherParties, source, fromOn, untilOn, renewedFrom, listedPosts, begunBy };
  const measureId = await insertMeasure(tx, row, lock);
  await concealAddresses(tx, personId, lock);
  await seal(tx, personId);
  return measureId;
}

export type MeasureRefusal = 'not-found' | 'stale' | 'not-masking' | 'ends-too-early';

const masks = (measure: Measure): boolean => measure.state === 'active' || measure.state === 'lapsed';

/** Continues a measure with another one; in between the person is never unmasked. */
export async function renew(
  tx: Tx,
  measureId: string,
  version: number,
  input: { readonly source: string; readonly fromOn: LocalDate; readonly untilOn: LocalDate },
): Promise<Result<{ measureId: string }, MeasureRefusal>> {
  const measure = await measureById(tx, measureId);
  if (!measure) return refuse('not-found');
  if (!masks(measure)) return refuse('not-masking');
  if (input.untilOn <= measure.untilOn) return refuse('ends-too-early');
  if (!(await updateMeasure(tx, measureId, version, { state: 'renewed' }))) return refuse('stale');
  const { personId, otherParties, listedPosts } = measure;
  const next = { ...input, personIds: [personId], otherParties, listedPosts };
  const nextId = await beginFor(tx, personId, next, measureId);
  await settleNotices(tx, measureId);
  tx.about({ kind: 'protection', id: nextId, subjects: [personId] });
  return ok({ measureId: nextId });
}

/** Chooses anew which posts keep reading a hidden person. */
export async function listPosts(
  tx: Tx,
  measureId: string,
  version: number,
  postIds: readonly string[],
): Promise<Result<{ personId: string }, MeasureRefusal>> {
  const measure = await measureById(tx, measureId);
  if (!measure) return refuse('not-found');
  if (!masks(measure)) return refuse('not-masking');
  if (!(await updateMeasure(tx, measureId, version, { listedPosts: postIds }))) return refuse('stale');
  await seal(tx, measure.personId);
  tx.about({ kind: 'protection', id: measureId, subjects: [measure.personId], detail: { posts: postIds } });
  await protectionChanged.run(tx, { personIds: [measure.personId] });
  return ok({ personId: measure.personId });
}

/**
 * Lifts a measure, with a reason: the only way a person is ever shown again (T18). Their addresses stay apart unless the
 * safety officer says otherwise.
 */
export async function lift(
  tx: Tx,
  measureId: string,
  version: number,
  how: { readonly reason: string; readonly withAddresses: boolean },
): Promise<Result<{ personId: string }, MeasureRefusal>> {
  const measure = await measureById(tx, measureId);
  if (!measure) return refuse('not-found');
  if (!masks(measure)) return refuse('not-masking');
  const { accountId } = staffOf(tx);
  const change = { state: 'lifted', liftedBy: accountId, liftedAt: tx.now, reason: how.reason } as const;
  if (!(await updateMeasure(tx, measureId, version, change))) return refuse('stale');
  await settleNotices(tx, measureId);
  const { personId } = measure;
  tx.about({ kind: 'protection', id: measureId, subjects: [personId], detail: { reason: how.reason } });
  const others = await measuresOf(tx, [personId]);
  if (others.some(masks)) return ok({ personId });
  await showAgain(tx, personId, how.withAddresses);
  await unseal(tx, personId);
  await protectionChanged.run(tx, { personIds: [personId] });
  return ok({ personId });
}

async function settleNotices(tx: Tx, measureId: string): Promise<void> {
  for (const kind of ['protectionEnds', 'protectionReview'] as const)
    await turns().settle(tx, { kind, subjectId: measureId });
}

/** Says that a record entered elsewhere is not the hidden person's, so that nobody is asked again. */
export async function notSecond(
  tx: Tx,
  pair: { readonly hiddenId: string; readonly visibleId: string },
): Promise<Result<null, 'not-found'>> {
  const matches = await secondRecords(tx);
  const known = matches.some(
    ({ hidden, visible }) => hidden.id === pair.hiddenId && visible.id === pair.visibleId,
  );
  if (!known) return refuse('not-found');
  const lock = await lockColumns(tx, await lockOfPerson(tx, pair.hiddenId));
  const { accountId: by } = staffOf(tx);
  const step = { kind: 'notSame', aId: pair.visibleId, bId: pair.hiddenId, by, reason: '' } as const;
  await insertMergeStep(tx, step, lock);
  await turns().settle(tx, { kind: 'protectionMatch', subjectId: pair.hiddenId });
  tx.about({ kind: 'person', id: pair.hiddenId, subjects: [pair.hiddenId, pair.visibleId] });
  return ok(null);
}
