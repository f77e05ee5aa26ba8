import type { RawBuilder } from 'kysely';
import type { Zone } from '../time.ts';

export type SourceQuestion = { readonly townId: string; readonly zone: Zone };

/** A slot that upper rooms' facts fill: SQL, run as the owner, whose answer never leaves the kernel but as line ids. */
export type Source = (question: SourceQuestion) => RawBuilder<unknown>;

/** What the review needs to know of the rooms, without knowing a word of care. The hall fills it once at start. */
export type ReviewParts = {
  /** Who works on what: `account_id uuid, kind text, object_id uuid, from_at timestamptz, to_at timestamptz` (null = open). */
  readonly belonging: readonly Source[];
  /** Who leaves or has left: `account_id uuid, last_on date`. */
  readonly leaving: readonly Source[];
  /** Permissions under which something is opened for a while, with a reason. */
  readonly openings: readonly string[];
  /** Permissions under which something leaves as paper or file; every `…print` and `…export` counts as well. */
  readonly takingOut: readonly string[];
  /** A permission in words. */
  readonly titleOf: (permission: string) => string;
  /** Kinds of things in words. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Lists that rooms keep themselves. */
  readonly elsewhere: readonly { readonly href: string; readonly title: string; readonly about: string }[];
};

let parts: ReviewParts = {
  belonging: [],
  leaving: [],
  openings: [],
  takingOut: [],
  titleOf: (permission) => permission,
  kinds: {},
  elsewhere: [],
};

export const fillReview = (filled: ReviewParts): void => {
  parts = filled;
};

export const reviewParts = (): ReviewParts => parts;
