import type { Tx } from '../../kernel/ctx/tx.ts';
import { peoplePaths } from '../../paths/people.ts';
import { personCards } from './person/card.store.ts';
import { measureById } from './protection/protection.store.ts';
import type { OwedTurn } from './turns.ts';

/** How a turn of this room reads in a list: what is asked, and whom it is about as far as the reader may see. */
export type TurnWords = {
  readonly label: string;
  words(
    tx: Tx,
    subjectIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly title: string; readonly href: string }>>;
};

const aboutPersons =
  (href: (id: string) => string): TurnWords['words'] =>
  async (tx, ids) => {
    const cards = await personCards(tx, ids);
    return new Map([...cards].map(([id, card]) => [id, { title: card.name, href: href(card.id) }]));
  };

const aboutMeasures: TurnWords['words'] = async (tx, ids) => {
  const words = new Map<string, { title: string; href: string }>();
  for (const id of ids) {
    const measure = await measureById(tx, id);
    const card = measure && (await personCards(tx, [measure.personId])).get(measure.personId);
    if (card) words.set(id, { title: card.name, href: peoplePaths.protection(id) });
  }
  return words;
};

/** Words for every kind of turn this room owes; the list of turns registers them. */
export const turnWords: Readonly<Record<OwedTurn['kind'], TurnWords>> = {
  ownerAsked: { label: '同じ人かどうかの照会に答える', words: aboutPersons(peoplePaths.merges) },
  protectionEnds: { label: '支援措置の期限が近い', words: aboutMeasures },
  protectionReview: { label: '期限の過ぎた支援措置を見直す', words: aboutMeasures },
  protectionMatch: {
    label: '支援措置の人が別の記録で登録されていないか確かめる',
    words: aboutPersons(() => peoplePaths.protections),
  },
};
