import { actorId } from '../../../kernel/ctx/actor.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { closedDays, ownerFor, turnPosts } from '../../districts/index.ts';
import { nextStepAt } from '../ladder/ladder.rules.ts';
import { pastTurns } from '../work.walls.ts';
import { endOfWorkingDays, type Item, type NewItem } from './item.rules.ts';
import { countOpen, endOpen, insertItem, moveOpen, openOf, setNextStep } from './item.store.ts';

/** Which open items of a subject are meant; all of them where no kind is named. */
export type Which = { readonly subjectId: string; readonly kinds?: readonly string[] };

/**
 * Puts a promise where it cannot be forgotten. The owner is a post somebody who can sign in holds today (`ownerFor`),
 * so it may be another than the one it was meant for; the answer names it.
 */
export async function putItem(tx: Tx, item: NewItem): Promise<{ id: string; ownerPostId: string }> {
  const id = newId(tx.now.getTime());
  const since = item.since ?? tx.now;
  const owner = await ownerFor(tx, item.ownerPostId);
  const { kind, subjectKind, subjectId, dueAt, ladder } = item;
  await insertItem(tx, {
    id,
    kind,
    subjectKind,
    subjectId,
    dueAt,
    ladder,
    since,
    ownerPostId: owner.id,
    askedByPostId: item.askedByPostId ?? null,
    nextStepAt: nextStepAt({ ladder, since, dueAt }, 0),
  });
  return { id, ownerPostId: owner.id };
}

/** Gives the open items of a subject to another post: they wait for it from now, due as before. Answers the new owner. */
export async function moveItems(
  tx: Tx,
  which: Which,
  toPostId: string,
): Promise<{ ownerPostId: string; moved: number }> {
  const owner = await ownerFor(tx, toPostId);
  const moved = await pastTurns(tx, async () => {
    const items = await moveOpen(tx, which.subjectId, owner.id, which.kinds ?? null);
    for (const item of items) await setNextStep(tx, item.id, nextStepAt(item, 0));
    return items.length;
  });
  return { ownerPostId: owner.id, moved };
}

/** Ends the open items of a subject: kept (`done`), or no longer wanted (`dropped`). Answers how many there were. */
export const endItems = (tx: Tx, which: Which, as: 'done' | 'dropped' = 'done'): Promise<number> =>
  pastTurns(tx, () =>
    endOpen(tx, which.subjectId, which.kinds ?? null, as, `${tx.actor.kind}:${actorId(tx.actor)}`),
  );

/** Open items of subjects whose rows the reader has just been shown, the earliest due first. Never ask it for others. */
export const itemsOf = (tx: Tx, subjectIds: readonly string[]): Promise<Item[]> =>
  subjectIds.length === 0 ? Promise.resolve([]) : pastTurns(tx, () => openOf(tx, subjectIds));

/** The instant at which something promised in so many working days of this town is late. */
export const dueAfterWorkingDays = async (tx: Tx, days: number): Promise<Date> =>
  endOfWorkingDays(tx.today, days, await closedDays(tx), tx.zone);

/** How many turns a header counts to. */
export const mostTurns = 100;

/** How many turns wait for the actor now, never counting beyond `mostTurns`: for the header of every page. */
export async function turnCount(tx: Tx): Promise<number> {
  const posts = await turnPosts(tx);
  return posts.length === 0 ? 0 : await countOpen(tx, posts, mostTurns);
}
