import type { Tx } from '../../../kernel/ctx/tx.ts';
import { postCards } from '../../districts/index.ts';
import { type Item, type ItemWording, isLate, type WordedItem } from './item.rules.ts';
import { itemWords } from './item.slots.ts';

type Named = { readonly kind: string; readonly subjectId: string };

/** Words for things of many kinds under the reader's walls: one statement per kind, whatever the length of the list. */
export async function wordingsOf(
  tx: Tx,
  named: readonly Named[],
): Promise<(about: Named) => ItemWording | null> {
  const words = new Map<string, ReadonlyMap<string, ItemWording>>();
  for (const [kind, its] of Map.groupBy(named, (each) => each.kind)) {
    const ids = [...new Set(its.map((each) => each.subjectId))];
    words.set(kind, (await itemWords.of(kind)?.words(tx, ids)) ?? new Map());
  }
  return ({ kind, subjectId }) => words.get(kind)?.get(subjectId) ?? null;
}

/** 「折り返しの電話」, also of a kind whose room is not built in. */
export const labelOf = (kind: string): string => itemWords.of(kind)?.label ?? 'お願いごと';

/** Items with their words and the names of the posts they wait for. */
export async function wordItems(tx: Tx, items: readonly Item[]): Promise<WordedItem[]> {
  const wording = await wordingsOf(tx, items);
  const posts = await postCards(
    tx,
    items.flatMap((item) => [item.ownerPostId, ...(item.askedByPostId ? [item.askedByPostId] : [])]),
  );
  return items.map((item) => ({
    id: item.id,
    label: labelOf(item.kind),
    wording: wording(item),
    owner: posts.get(item.ownerPostId)?.name ?? '',
    askedBy: (item.askedByPostId && posts.get(item.askedByPostId)?.name) || null,
    since: item.since,
    dueAt: item.dueAt,
    late: isLate(item, tx.now),
    state: item.state,
  }));
}
