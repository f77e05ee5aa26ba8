import type { Tx } from '../../kernel/ctx/tx.ts';
import { resourcesPaths } from '../../paths/resources.ts';
import { serviceCards } from './service/card.store.ts';
import { suggestionsById } from './suggestion/suggestion.store.ts';
import type { OwedTurn } from './turns.ts';

/** How a turn of this room reads in a list: what is asked, and what it is about. */
export type TurnWords = {
  readonly label: string;
  words(
    tx: Tx,
    subjectIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly title: string; readonly href: string }>>;
};

/** Words for every kind of turn this room owes; the hall registers them. */
export const resourceTurnWords: Readonly<Record<OwedTurn['kind'], TurnWords>> = {
  resourceCheck: {
    label: '地域の資源がいまも正しいか確かめる',
    async words(tx, ids) {
      const cards = await serviceCards(tx, ids);
      return new Map(
        [...cards].map(([id, { name }]) => [id, { title: name, href: resourcesPaths.keep(id) }]),
      );
    },
  },
  resourceSuggestion: {
    label: '「まちがいを知らせる」に答える',
    async words(tx, ids) {
      const rows = await suggestionsById(tx, ids);
      return new Map(
        rows.map(({ id, serviceName }) => [id, { title: serviceName, href: resourcesPaths.suggestions }]),
      );
    },
  },
};
