import { createHash } from 'node:crypto';

/** A line of the audit trail as it is sealed: every column, as text that is the same on every engine and in every zone. */
export type SealedText = {
  readonly townId: string;
  readonly id: string;
  /** `2026-11-26T01:00:00.000000Z` */
  readonly at: string;
  readonly writtenAt: string;
  readonly actorKind: string;
  readonly actorId: string;
  readonly posts: readonly string[];
  readonly verb: string;
  readonly outcome: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly subjects: readonly string[];
  readonly basis: string;
  /** As PostgreSQL writes a jsonb. */
  readonly detail: string;
  readonly requestId: string;
  readonly device: string;
};

/** The first form of a canonical line; a line with other columns would be another form. */
const form = 1;

/** A line as one text: a JSON array in fixed order, so that no value can pass for another. */
export const canonicalLine = (line: SealedText): string =>
  JSON.stringify([
    form,
    line.townId,
    line.id,
    line.at,
    line.writtenAt,
    line.actorKind,
    line.actorId,
    line.posts,
    line.verb,
    line.outcome,
    line.objectKind,
    line.objectId,
    line.subjects,
    line.basis,
    line.detail,
    line.requestId,
    line.device,
  ]);

/** What stands before the first line of every town. */
export const noHash = '';

/** SHA-256 of the hash before and the line, in hexadecimal. */
export const sealHash = (before: string, line: SealedText): string =>
  createHash('sha256').update(before).update(canonicalLine(line)).digest('hex');

/** The end of a town's chain. Kept outside the database, it proves that the end was not cut off. */
export type Head = { readonly seq: number; readonly hash: string };

/** One place of the chain with its line, or without when the line is gone. */
export type Place = {
  readonly seq: number;
  readonly lineId: string;
  readonly hash: string;
  readonly line: SealedText | null;
};

export type Fault = {
  readonly kind: 'altered' | 'dropped' | 'gap' | 'backdated' | 'cut';
  readonly seq: number;
  readonly lineId: string;
};

/** A line is sealed within seconds. One that says it was written so long before lines sealed earlier was slipped in. */
const backdatedMs = 3_600_000;

/**
 * Goes along the chain place by place. `altered`: the line, its order or its seal is not what was sealed. `dropped`: the
 * line is gone. `gap`: a place is missing. `backdated`: the line was put in long after the time it states. After a fault it goes on from the hash that stands there, so that one change is
 * told once.
 */
export class ChainWalk {
  #before: Head = { seq: 0, hash: noHash };
  #newestMs = 0;
  readonly faults: Fault[] = [];

  /** Where the walk stands. */
  get head(): Head {
    return this.#before;
  }

  step(place: Place): void {
    const { seq, lineId, hash, line } = place;
    const before = this.#before;
    this.#before = { seq, hash };
    if (seq !== before.seq + 1) this.faults.push({ kind: 'gap', seq: before.seq + 1, lineId: '' });
    else if (!line) this.faults.push({ kind: 'dropped', seq, lineId });
    else if (sealHash(before.hash, line) !== hash) this.faults.push({ kind: 'altered', seq, lineId });
    else if (this.#isBackdated(line)) this.faults.push({ kind: 'backdated', seq, lineId });
  }

  #isBackdated(line: SealedText): boolean {
    const writtenMs = Date.parse(line.writtenAt);
    this.#newestMs = Math.max(this.#newestMs, writtenMs);
    return writtenMs < this.#newestMs - backdatedMs;
  }
}
