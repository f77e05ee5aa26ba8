import type { Conflict, SameReason } from './same-place.rules.ts';

/** `same`: they were joined; a decision is remembered when lists are read again. */
export type PairState = 'open' | 'later' | 'same' | 'different';

/** What a room above moved to the place that stands: identifiers by kind, in its own words. */
export type MovedAlong = Readonly<Record<string, readonly string[]>>;

/** Two places that may be one, and what was decided. */
export type Pair = {
  readonly id: string;
  readonly aId: string;
  readonly bId: string;
  readonly strength: 'strong' | 'weak';
  readonly reasons: readonly SameReason[];
  readonly conflicts: readonly Conflict[];
  readonly metres: number | null;
  readonly state: PairState;
  readonly note: string;
  readonly keptId: string | null;
  readonly movedServices: readonly string[];
  readonly movedItems: readonly string[];
  /** What rooms above moved along, by room. */
  readonly movedAlong: Readonly<Record<string, MovedAlong>>;
  readonly decidedAt: Date | null;
  readonly version: number;
};

/** What is shown of one of the two. */
export type Side = {
  readonly card: {
    readonly name: string;
    readonly kana: string;
    readonly city: string;
    readonly address: string;
    readonly addressLine2: string;
    readonly phone: string;
    readonly latitude: number | null;
    readonly longitude: number | null;
  };
  readonly origins: readonly Origin[];
};

/** Where a fact about a place comes from. */
export type Origin = { readonly itemId: string; readonly source: string; readonly title: string };

/** A pair with both places and what the sources say of each. */
export type PairSeen = Pair & { readonly a: Side; readonly b: Side };

/** Where each place led in the end: one that was joined with another may have been the one that stood before. */
export function lastOf(steps: Iterable<readonly [gone: string, kept: string]>): ReadonlyMap<string, string> {
  const next = new Map(steps);
  return new Map(
    [...next].map(([gone, kept]) => {
      let last = kept;
      for (let step = 0; step < next.size; step += 1) last = next.get(last) ?? last;
      return [gone, last];
    }),
  );
}
