import type { Tx } from '../../../kernel/ctx/tx.ts';
import { type ItemWording, isLate, type ListedItem, type WordedItem } from './item.rules.ts';
import { itemWords } from './item.slots.ts';

type Named = { readonly kind: string; readonly subjectId: string };

/**
 * Words for things of many kinds under the reader's walls: kinds that are worded by one function are asked for together,
 * so a list of any length takes a statement or two per room.
 */
export async function wordingsOf(
  tx: Tx,
  named: readonly Named[],
): Promise<(about: Named) => ItemWording | null> {
  const wordsOf = (kind: string) => itemWords.of(kind)?.words;
  const known = new Map<ReturnType<typeof wordsOf>, ReadonlyMap<string, ItemWording>>();
  for (const [words, its] of Map.groupBy(named, (each) => wordsOf(each.kind))) {
    const ids = [...new Set(its.map((each) => each.subjectId))];
    if (words) known.set(words, await words(tx, ids));
  }
  return ({ kind, subjectId }) => known.get(wordsOf(kind))?.get(subjectId) ?? null;
}

/** 「折り返しの電話」, also of a kind whose room is not built in. */
export const labelOf = (kind: string): string => itemWords.of(kind)?.label ?? 'お願いごと';

/** Items with their words, as their reader may see them. */
export async function wordItems(tx: Tx, items: readonly ListedItem[]): Promise<WordedItem[]> {
  const wording = await wordingsOf(tx, items);
  return items.map((item) => ({
    id: item.id,
    label: labelOf(item.kind),
    wording: wording(item),
    owner: item.owner ?? '',
    askedBy: item.askedBy,
    since: item.since,
    dueAt: item.dueAt,
    late: isLate(item, tx.now),
    state: item.state,
  }));
}
