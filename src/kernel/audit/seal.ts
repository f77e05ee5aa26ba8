import type { Database } from '../db/database.ts';
import type { Town } from '../tenancy/town.ts';
import {
  headOf,
  insertSeals,
  isWaiting,
  lookFrom,
  takeChain,
  unsealedLines,
  waiting,
} from './chain.store.ts';
import { noHash, sealHash } from './chain.ts';

const linesAtATime = 500;

/**
 * Seals what waits in one town: each line is chained to the one before by its hash. Two processes never fork a chain:
 * whoever comes second leaves it to the first. Answers how many lines were sealed.
 * `full` looks at every line of the trail, not only at the late ones.
 */
export async function sealTown(db: Database, townId: string, full = false): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await sealSome(db, townId, full);
    sealed += count;
    if (count < linesAtATime) return sealed;
  }
}

const sealSome = (db: Database, townId: string, full: boolean): Promise<number> =>
  db.kysely.transaction().execute(async (trx) => {
    if (!(await takeChain(trx, townId))) return 0;
    const from = full ? null : await lookFrom(trx, townId);
    const lines = await unsealedLines(trx, townId, from, linesAtATime);
    if (lines.length === 0) return 0;
    const head = await headOf(trx, townId);
    let [seq, hash] = [head.seq, head.seq === 0 ? noHash : head.hash];
    const seals = lines.map((line) => {
      seq += 1;
      hash = sealHash(hash, line);
      return { seq, lineId: line.id, hash };
    });
    await insertSeals(trx, townId, seals);
    return seals.length;
  });

/** Rounds between two looks at the whole trail: once an hour at a round a second. */
const roundsToFull = 3600;

/** Rounds for which it is remembered from when on to look; another process may have sealed meanwhile. */
const roundsRemembered = 60;

/** Seals the trails of all towns, round after round, and knows how far behind it is. */
export class Sealer {
  readonly #db: Database;
  readonly #towns: () => Promise<readonly Town[]>;
  readonly #from = new Map<string, Date>();
  #round = 0;

  constructor(db: Database, towns: () => Promise<readonly Town[]>) {
    this.#db = db;
    this.#towns = towns;
  }

  /** One round over all towns; the first, and then one an hour, looks at every line. A quiet town costs one question. */
  async round(): Promise<void> {
    const full = this.#round % roundsToFull === 0;
    if (this.#round % roundsRemembered === 0) this.#from.clear();
    this.#round += 1;
    for (const town of await this.#towns()) await this.#sealOne(town.id, full);
  }

  async #sealOne(townId: string, full: boolean): Promise<void> {
    const from = full ? null : await this.#lookFrom(townId);
    if (!(await isWaiting(this.#db.kysely, townId, from))) return;
    await sealTown(this.#db, townId, full);
    this.#from.delete(townId);
  }

  async #lookFrom(townId: string): Promise<Date | null> {
    const from = this.#from.get(townId) ?? (await lookFrom(this.#db.kysely, townId));
    if (from) this.#from.set(townId, from);
    return from;
  }

  /** Age in seconds of the oldest line that waits for its seal, over all towns; 0 when none waits. */
  async unsealedSeconds(): Promise<number> {
    let oldest = 0;
    for (const town of await this.#towns()) {
      const { seconds } = await waiting(this.#db.kysely, town.id, await this.#lookFrom(town.id));
      oldest = Math.max(oldest, seconds);
    }
    return oldest;
  }
}
