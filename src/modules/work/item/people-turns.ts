import { fillTurns, turnWords } from '../../people/index.ts';
import { endItems, itemsOf, putItem } from './item.actions.ts';
import { itemWords } from './item.slots.ts';

/** Keeps the turns that the room of people owes: it stands below and cannot put them here itself. */
export function keepPeopleTurns(): void {
  fillTurns({
    owe: async (tx, turn) => {
      const open = await itemsOf(tx, [turn.subjectId]);
      const same = open.filter((item) => item.kind === turn.kind);
      // One question may go to several owners; everything else waits once.
      const ask = turn.kind === 'ownerAsked';
      if (same.some((item) => !ask || item.ownerPostId === turn.ownerPostId)) return;
      await putItem(tx, { ...turn, ladder: turn.kind === 'ownerAsked' ? 'plain' : 'review' });
    },
    settle: async (tx, { kind, subjectId }) => {
      await endItems(tx, { subjectId, kinds: [kind] });
    },
  });
  for (const [kind, words] of Object.entries(turnWords)) itemWords.register(kind, words);
}
