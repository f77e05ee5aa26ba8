import { meet, type Stretch } from './booking.rules.ts';

/** One wish in the lottery. `party` tells whose it is: a group, or the wish itself where somebody stands alone. */
export type Entry = {
  readonly id: string;
  /** Its number in the draw, from 1, in the order in which they were asked for. */
  readonly no: number;
  readonly party: string;
  readonly roomId: string;
  readonly held: Stretch;
};

/** What the draw begins with: the seed, what is taken already, wins of earlier draws, and how many a party may win. */
export type DrawGround = {
  readonly seed: string;
  readonly taken: readonly { readonly roomId: string; readonly held: Stretch }[];
  readonly winsBefore: ReadonlyMap<string, number>;
  /** Bookings a party may win in the month; null = any. */
  readonly mostWins: number | null;
};

/** One step of the log: which number came up, how often its party had won by then, and what became of it. */
export type DrawStep = {
  readonly id: string;
  readonly no: number;
  readonly wins: number;
  readonly outcome: 'won' | 'taken' | 'most';
};

/**
 * Draws lots. The seed shuffles the numbers; then, as long as any wait, the first in that order among those whose party
 * has won least comes up. The same seed and wishes give the same log, so that anybody can repeat it.
 */
export function drawLots(entries: readonly Entry[], ground: DrawGround): DrawStep[] {
  const waiting = shuffled(
    [...entries].sort((a, b) => a.no - b.no),
    ground.seed,
  );
  const taken = [...ground.taken];
  const wins = new Map(ground.winsBefore);
  const winsNow = new Map<string, number>();
  const log: DrawStep[] = [];
  while (waiting.length > 0) {
    const least = Math.min(...waiting.map(({ party }) => wins.get(party) ?? 0));
    const at = waiting.findIndex(({ party }) => (wins.get(party) ?? 0) === least);
    const [entry] = waiting.splice(at, 1);
    if (!entry) break;
    const now = winsNow.get(entry.party) ?? 0;
    const outcome = outcomeOf(entry, taken, ground.mostWins !== null && now >= ground.mostWins);
    log.push({ id: entry.id, no: entry.no, wins: least, outcome });
    if (outcome !== 'won') continue;
    taken.push(entry);
    wins.set(entry.party, least + 1);
    winsNow.set(entry.party, now + 1);
  }
  return log;
}

function outcomeOf(entry: Entry, taken: DrawGround['taken'], hasMost: boolean): DrawStep['outcome'] {
  if (taken.some(({ roomId, held }) => roomId === entry.roomId && meet(held, entry.held))) return 'taken';
  return hasMost ? 'most' : 'won';
}

/** The order that follows from a seed (Fisher and Yates, with mulberry32 over FNV-1a of the seed). */
function shuffled<T>(things: readonly T[], seed: string): T[] {
  const order = [...things];
  const chance = chanceFrom(seed);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = Math.floor(chance() * (last + 1));
    const [a, b] = [order[last], order[at]];
    if (a === undefined || b === undefined) continue;
    order[last] = b;
    order[at] = a;
  }
  return order;
}

function chanceFrom(seed: string): () => number {
  let state = 2_166_136_261;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One step as it is published: no names. */
export type LoggedStep = {
  readonly no: number;
  readonly room: string;
  readonly from: string;
  readonly until: string;
  readonly wins: number;
  readonly outcome: 'won' | 'taken' | 'most';
};

/** A drawing of lots as it is published. */
export type Drawing = {
  readonly id: string;
  readonly stationId: string;
  readonly month: string;
  readonly seed: string;
  readonly log: readonly LoggedStep[];
  readonly drawnAt: Date;
};
