import type { Tx } from '../../../kernel/ctx/tx.ts';
import { fiscalYearOf } from '../../../kernel/time.ts';
import type { Assignment } from '../assignment/assignment.rules.ts';
import { assignmentsOfAccount } from '../assignment/assignment.store.ts';
import { postCards } from '../post/post.store.ts';
import { type Affair, postAffairs } from './affairs.slot.ts';
import { postsWithNote } from './note.store.ts';
import { firstDayAfter, type LeftPost, type StaffChange } from './staff-change.rules.ts';
import { earlyReadsOf, mainHoldersOn } from './staff-change.store.ts';

/** The assignments a change ends. */
export const endedBy = async (tx: Tx, change: StaffChange): Promise<Assignment[]> =>
  (await assignmentsOfAccount(tx, change.accountId)).filter((row) => Object.hasOwn(change.ended, row.id));

/** Each post somebody leaves, with who follows, what hangs on it and who already reads it. */
export async function leftPosts(tx: Tx, change: StaffChange): Promise<LeftPost[]> {
  const ended = await endedBy(tx, change);
  const ids = ended.map((row) => row.postId);
  if (ids.length === 0) return [];
  const cards = await postCards(tx, ids);
  const after = await mainHoldersOn(tx, ids, firstDayAfter(change.lastOn));
  const early = await earlyReadsOf(tx, ids);
  const notes = await postsWithNote(tx, ids, fiscalYearOf(change.lastOn));
  const counts = await affairCounts(tx, ids);
  return ended.map(({ postId, part }) => ({
    postId,
    part,
    name: cards.get(postId)?.name ?? '',
    organizationName: cards.get(postId)?.organizationName ?? '',
    successors: after.filter((row) => row.postId === postId),
    affairs: counts.get(postId) ?? [],
    earlyReaders: early.filter((row) => row.postId === postId),
    hasNote: notes.has(postId),
  }));
}

async function affairCounts(
  tx: Tx,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, { label: string; count: number }[]>> {
  const all = new Map<string, { label: string; count: number }[]>();
  for (const source of postAffairs.all())
    for (const [postId, count] of await source.counts(tx, postIds))
      if (count > 0) all.set(postId, [...(all.get(postId) ?? []), { label: source.label, count }]);
  return all;
}

/** The open things of one post by their kind, each leading to where it can be given to somebody. */
export async function affairsOf(
  tx: Tx,
  postId: string,
): Promise<{ label: string; affairs: readonly Affair[] }[]> {
  const all: { label: string; affairs: readonly Affair[] }[] = [];
  for (const source of postAffairs.all()) {
    const affairs = await source.list(tx, postId);
    if (affairs.length > 0) all.push({ label: source.label, affairs });
  }
  return all;
}
