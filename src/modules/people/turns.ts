import type { Tx } from '../../kernel/ctx/tx.ts';

/** A promise that waits for a post. Lists of turns stand above this room, so they fill this slot. */
export type OwedTurn = {
  readonly kind: 'ownerAsked' | 'protectionEnds' | 'protectionReview' | 'protectionMatch';
  readonly subjectKind: 'person' | 'protection';
  readonly subjectId: string;
  readonly ownerPostId: string;
  readonly askedByPostId?: string;
  readonly dueAt: Date;
};

/** What the list of turns offers, in the caller's transaction. */
export type TurnSlot = {
  /** Writes a turn down, unless the same owner already has an open one of that kind about the subject. */
  readonly owe: (tx: Tx, turn: OwedTurn) => Promise<void>;
  /** Closes the open turns of that kind about the subject. */
  readonly settle: (tx: Tx, turn: Pick<OwedTurn, 'kind' | 'subjectId'>) => Promise<void>;
};

let slot: TurnSlot | undefined;

export const fillTurns = (filled: TurnSlot): void => {
  slot = filled;
};

/** The list of turns. An empty slot is an accident of building: what is promised must not get lost. */
export function turns(): TurnSlot {
  if (!slot) throw new Error('nobody keeps turns: the room work has to fill the slot fillTurns');
  return slot;
}
