import type { Grant, LockColumns } from '../../src/kernel/walls/lock.ts';
import type { Sink } from './sink.ts';

type Slots = Readonly<Record<Grant['slot'], string[]>>;

const sorted = (tokens: readonly string[]): string[] => [...new Set(tokens)].sort();

const slotsOf = (grants: readonly Grant[]): Slots => {
  const of = (slot: Grant['slot']) => sorted(grants.filter((g) => g.slot === slot).map((g) => g.token));
  return {
    reader: of('reader'),
    writer: of('writer'),
    need: of('need'),
    never: of('never'),
    lease: of('lease'),
    pen: of('pen'),
  };
};

/** What a follower takes from its source (docs/walls.md): the needs where it has any, else the readers. */
const lent = (source: LockColumns): readonly string[] =>
  source.needs.length > 0 ? source.needs : source.readers;

/**
 * Writes locks with their grants and reckons their columns in memory, source before follower, by the law of
 * `kernel/walls/lock.ts`. Written apart from it on purpose: city.test.ts compares both. No leases.
 */
export class LockBook {
  readonly #sink: Sink;
  readonly #townId: string;
  readonly #idOf: (at: Date) => string;

  constructor(sink: Sink, townId: string, idOf: (at: Date) => string) {
    this.#sink = sink;
    this.#townId = townId;
    this.#idOf = idOf;
  }

  make(kind: string, at: Date, grants: readonly Grant[], follows: readonly LockColumns[] = []): LockColumns {
    const lockId = this.#idOf(at);
    const slots = slotsOf(grants);
    const readers = sorted([...slots.reader, ...slots.writer, ...follows.flatMap(lent)]);
    const columns = {
      readers,
      writers: slots.writer,
      needs: slots.need,
      never: slots.never,
      leased: [],
      leasedUntil: null,
    };
    const townId = this.#townId;
    this.#sink.add('walls.lock', { townId, id: lockId, kind, ...columns });
    for (const { slot, token, rule, basis = '' } of grants)
      this.#sink.add('walls.grant', { townId, id: this.#idOf(at), lockId, slot, token, rule, basis });
    for (const source of follows) this.#sink.add('walls.follow', { townId, lockId, sourceId: source.lockId });
    return { lockId, ...columns };
  }
}
