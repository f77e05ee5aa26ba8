import type { Conflict, SameReason } from './same-place.rules.ts';

/** `same`: they were joined; a decision is remembered when lists are read again. */
export type PairState = 'open' | 'later' | 'same' | 'different';

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
