import { expect, test } from 'vitest';
import { emptyTally, sweep, wrongInWords } from './compare.ts';
import { aStory } from './story.ts';

test('what the database shows is what the prose of consultation.md §6 says', async () => {
  const story = await aStory();
  const tally = emptyTally();
  for (const { label, tell } of story.chapters) {
    const t0 = performance.now();
    await tell();
    const t1 = performance.now();
    await sweep(story, label, tally);
    console.log(label, Math.round(t1 - t0), Math.round(performance.now() - t1), tally.cells);
  }
  console.log(tally.byRule);
  console.log(wrongInWords(tally.wrong).join('\n'));
  expect(tally.wrong.length).toBe(0);
}, 300_000);
