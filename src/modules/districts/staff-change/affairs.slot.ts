import type { Tx } from '../../../kernel/ctx/tx.ts';

/** One open thing that hangs on a post, as the manager who looks may see it. */
export type Affair = { readonly title: string; readonly href: string; readonly support?: string };

/** A kind of open thing that must not be left without a holder: cases, consultations, turns. */
export type AffairSource = {
  readonly name: string;
  /** 「ケース」 */
  readonly label: string;
  /** How many hang open on each post, under the reader's walls. Posts without any may be left out. */
  counts(tx: Tx, postIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The oldest fifty of one post. */
  list(tx: Tx, postId: string): Promise<readonly Affair[]>;
};

const sources = new Map<string, AffairSource>();

/** The slot upper rooms fill so that the list of 31 March is whole (T12). */
export const postAffairs = {
  register: (source: AffairSource): void => void sources.set(source.name, source),
  all: (): readonly AffairSource[] => [...sources.values()],
};
