import { type Block, type Piece, piecesIn } from './marks.rules.ts';

/** A word explained at the foot of an article; numbers begin at 1. */
export type Footnote<T> = { readonly no: number; readonly term: T };

export type Footnotes<T> = {
  readonly all: readonly Footnote<T>[];
  readonly of: (word: string) => Footnote<T> | undefined;
  /** Where each word comes first: its explanation leads back there. */
  readonly firsts: ReadonlySet<Piece>;
};

/** Each word of an article once, in the order in which it comes; one that is no longer explained is a word like others. */
export function footnotesOf<T>(blocks: readonly Block[], terms: ReadonlyMap<string, T>): Footnotes<T> {
  const noted = new Map<string, Footnote<T>>();
  const firsts = new Set<Piece>();
  for (const piece of blocks.flatMap(piecesIn)) {
    const term = piece.term === undefined ? undefined : terms.get(piece.term);
    if (piece.term === undefined || term === undefined || noted.has(piece.term)) continue;
    noted.set(piece.term, { no: noted.size + 1, term });
    firsts.add(piece);
  }
  return { all: [...noted.values()], of: (word) => noted.get(word), firsts };
}
