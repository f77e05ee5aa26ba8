import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { EventRecord } from '../import/record.rules.ts';

/** Which events are asked for: those held between two days, both included. `townUrl` leads to their pages. */
export type EventSpan = { readonly from: LocalDate; readonly until: LocalDate; readonly townUrl: string };

/** Gives public events with their days of a span, as a list says them; asked under the asker's own walls. */
export type EventSource = (tx: Tx, span: EventSpan) => Promise<readonly EventRecord[]>;

let source: EventSource = async () => [];

/** The slot for the room above that keeps events. Empty: a list of none. */
export const fillEvents = (filled: EventSource): void => {
  source = filled;
};

export const eventsIn: EventSource = (tx, span) => source(tx, span);
