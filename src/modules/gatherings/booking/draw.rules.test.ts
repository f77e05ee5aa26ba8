import { expect, test } from 'vitest';
import { type DrawGround, drawLots, type Entry } from './draw.rules.ts';

const at = (hour: number) => new Date(Date.UTC(2027, 1, 20, hour));

const entry = (no: number, party: string, from = 13, until = 17, roomId = 'a'): Entry => ({
  id: `wish-${no}`,
  no,
  party,
  roomId,
  held: { from: at(from), until: at(until) },
});

const ground = (facts: Partial<DrawGround> = {}): DrawGround => ({
  seed: 'いちょう 4 2 6',
  taken: [],
  winsBefore: new Map(),
  mostWins: null,
  ...facts,
});

const won = (log: ReturnType<typeof drawLots>) =>
  log.filter(({ outcome }) => outcome === 'won').map(({ no }) => no);

test('the same seed draws the same, whatever the order of the wishes; another seed may draw another', () => {
  const wishes = [1, 2, 3, 4, 5, 6, 7, 8].map((no) => entry(no, `party-${no}`));
  const log = drawLots(wishes, ground());
  expect(drawLots([...wishes].reverse(), ground())).toEqual(log);
  expect(won(log)).toHaveLength(1);
  const seeds = Array.from({ length: 40 }, (_, no) => `seed ${no}`);
  const winners = new Set(seeds.flatMap((seed) => won(drawLots(wishes, ground({ seed })))));
  expect(winners.size).toBeGreaterThan(5);
});

test('who has won less goes first, whatever the seed', () => {
  const wishes = [entry(1, 'often'), entry(2, 'never')];
  const winsBefore = new Map([['often', 3]]);
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f'])
    expect(won(drawLots(wishes, ground({ seed, winsBefore })))).toEqual([2]);
});

test('a party that wins now steps behind those who have not, in the same draw', () => {
  const wishes = [
    entry(1, 'two', 9, 13),
    entry(2, 'two', 13, 17),
    entry(3, 'one', 13, 17),
    entry(4, 'one', 9, 13),
  ];
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const winners = won(drawLots(wishes, ground({ seed })));
    expect(winners.map((no) => (no <= 2 ? 'two' : 'one')).sort()).toEqual(['one', 'two']);
  }
});

test('what is taken stays taken, what only touches is free, and nobody wins more than the month allows', () => {
  const taken = [{ roomId: 'a', held: { from: at(9), until: at(13) } }];
  const wishes = [entry(1, 'x', 12, 14), entry(2, 'x', 13, 15), entry(3, 'x', 15, 17), entry(4, 'x', 17, 19)];
  const log = drawLots(wishes, ground({ taken, mostWins: 2 }));
  expect(log.find(({ no }) => no === 1)?.outcome).toBe('taken');
  expect(won(log)).toHaveLength(2);
  expect(log.filter(({ outcome }) => outcome === 'most')).toHaveLength(1);
});
