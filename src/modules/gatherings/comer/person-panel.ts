import { gatheringPaths } from '../../../paths/gatherings.ts';
import { personPanels, recordParts } from '../../people/index.ts';
import { gatheringWords } from '../messages.ts';
import { placesOfComer } from './comer.actions.ts';
import { comingWords } from './comer.page.tsx';

/** Shows where somebody comes to on their page and, as long as it lasts, on 「わたしの記録」. */
export function registerComerPanels(): void {
  personPanels.register('gatherings.comer', {
    title: '通っている場所',
    sort: 30,
    empty: 'まだありません。',
    more: { label: '通っている場所を加える・終える', href: gatheringPaths.comer },
    load: async (tx, personIds) =>
      (await placesOfComer(tx, personIds)).map((link) => ({
        title: link.name,
        support: comingWords(link),
        href: gatheringPaths.show(link.gatheringId),
      })),
  });
  recordParts.register('gatherings.comer', {
    title: gatheringWords.comerPlaces,
    sort: 30,
    load: async (tx, personIds) => {
      const links = await placesOfComer(tx, personIds);
      return [...new Set(links.flatMap(({ until, name }) => (until === null ? [name] : [])))];
    },
  });
}
