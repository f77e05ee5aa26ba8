import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { Message } from '../../../kernel/i18n/messages.ts';

/** A part of a person's own page that an upper room fills: their plan in their own words. */
export type RecordPart = {
  readonly title: Message;
  readonly sort: number;
  /** Lines about the person that are theirs: never passages of others or of reporters (A32). */
  load(tx: Tx, personIds: readonly string[]): Promise<readonly string[]>;
};

const parts = new Map<string, RecordPart>();

/** The slot this room leaves open on 「わたしの記録」. */
export const recordParts = {
  register: (name: string, part: RecordPart): void => void parts.set(name, part),
  all: (): readonly RecordPart[] => [...parts.values()].sort((a, b) => a.sort - b.sort),
};
