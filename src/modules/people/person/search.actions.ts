import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { joinVoicing } from '../../../kernel/fold/index.ts';
import { ok } from '../../../kernel/result.ts';
import { askOwner } from '../merge/merge.actions.ts';
import { personCards } from './card.store.ts';
import { readSearchLine } from './question.rules.ts';
import { find } from './search.store.ts';
import type { Question } from './search-keys.ts';

/** Rows on one page of results. */
const shown = 20;

/** One line of the search box as a question: a name in letters may also be a reading. */
export function questionOf(q: string): Question {
  const { name, phone, bornOn } = readSearchLine(joinVoicing(q)); // else か゛ falls into two words
  return { name, kana: name, phone, bornOn };
}

/**
 * Looks for people by one line; the terms are audited, and how many were found (U01). Hidden people are not counted: the
 * reviewer would learn from the line that somebody of that name is held.
 */
export const search = (ctx: Ctx, q: string) =>
  ctx.read('person.search', async (tx) => {
    const found = await find(tx, questionOf(q), shown);
    const cards = await personCards(
      tx,
      found.seen.map((candidate) => candidate.personId),
    );
    tx.about({ kind: 'search', detail: { terms: q, hits: found.unhidden } });
    const hits = found.seen.flatMap(({ personId, why }) => {
      const card = cards.get(personId);
      return card ? [{ card, why }] : [];
    });
    return ok({ q, hits, count: found.count, unseen: found.unseen });
  });

/** Asks the owners behind "may exist"; the asker learns only that it was asked. */
export const askAbout = (ctx: Ctx, input: { q: string; words: string }, mark: DeedMark) =>
  ctx.act('merge.ask', (tx) => askOwner(tx, questionOf(input.q), `${input.q}：${input.words}`), mark);
