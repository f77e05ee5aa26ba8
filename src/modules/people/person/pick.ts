import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok } from '../../../kernel/result.ts';
import { personCards } from './card.store.ts';
import type { PersonCard } from './person.rules.ts';
import { questionOf } from './search.actions.ts';
import { find } from './search.store.ts';

/** Rows to choose from. */
const offered = 8;

/** People to choose one from, by one line of search; a search like any other, so it is audited. */
export const pickPeople = (ctx: Ctx, q: string) =>
  ctx.read('person.search', async (tx) => {
    const { seen, unhidden } = q === '' ? { seen: [], unhidden: 0 } : await find(tx, questionOf(q), offered);
    const cards = await personCards(
      tx,
      seen.map((candidate) => candidate.personId),
    );
    if (q !== '') tx.about({ kind: 'search', detail: { terms: q, hits: unhidden } });
    return ok(
      seen.flatMap(({ personId }): PersonCard[] => {
        const card = cards.get(personId);
        return card ? [card] : [];
      }),
    );
  });
