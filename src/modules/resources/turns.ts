import type { Tx } from '../../kernel/ctx/tx.ts';

/** A promise that waits for a post. Lists of turns stand beside this room, so the hall fills this slot. */
export type OwedTurn = {
  readonly kind: 'resourceCheck' | 'resourceSuggestion';
  readonly subjectKind: 'service' | 'suggestion';
  readonly subjectId: string;
  readonly ownerPostId: string;
  readonly dueAt: Date;
};

/** What the list of turns offers, in the caller's transaction. */
export type TurnSlot = {
  /** Writes a turn down. The caller asks `isOwed` first where it may stand already. */
  readonly owe: (tx: Tx, turn: OwedTurn) => Promise<void>;
  /** Which of these subjects have an open turn. Past the walls: for the keeper's own sweeps. */
  readonly owed: (tx: Tx, subjectIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Closes the open turns about the subject. */
  readonly settle: (tx: Tx, subjectId: string) => Promise<void>;
};

let slot: TurnSlot | undefined;

export const fillResourceTurns = (filled: TurnSlot): void => {
  slot = filled;
};

/** The list of turns. An empty slot is an accident of building: what is promised must not get lost. */
export function turns(): TurnSlot {
  if (!slot) throw new Error('nobody keeps turns: the hall has to fill the slot fillResourceTurns');
  return slot;
}
