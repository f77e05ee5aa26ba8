import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { EventRecord } from './record.rules.ts';

/** An event out of a published list, with all its occurrences and the terms it comes under. */
export type ImportedEvent = {
  /** Known again by this within its source. */
  readonly key: string;
  /** What it became before; null for a new one. */
  readonly id: string | null;
  readonly record: EventRecord;
  readonly extra: Readonly<Record<string, string>>;
  readonly source: {
    readonly id: string;
    readonly name: string;
    readonly url: string;
    readonly licence: string;
    readonly attribution: string;
  };
};

/**
 * The room that keeps events. Everything runs inside the deed that takes a file over: `put` writes new ones (id null) and
 * changed ones, and answers their identifiers by key; `registered` tells which places were registered for some, to be
 * compared with those that stand; `vanished` hears of those the source names no more, which stay, and
 * `back` of those it names again; `edited` tells which of them a person has changed since the import left them; `remove`
 * takes new ones back when the file is taken back, and says whether it could.
 */
export type EventSink = {
  /** `townName` tells which city an address of the list calls its own. */
  readonly put: (
    tx: Tx,
    events: readonly ImportedEvent[],
    townName: string,
  ) => Promise<ReadonlyMap<string, string>>;
  readonly registered: (tx: Tx, ids: readonly string[]) => Promise<readonly string[]>;
  readonly vanished: (tx: Tx, ids: readonly string[]) => Promise<void>;
  readonly back: (tx: Tx, ids: readonly string[]) => Promise<void>;
  readonly edited: (tx: Tx, ids: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly remove: (tx: Tx, ids: readonly string[]) => Promise<boolean>;
};

let sink: EventSink | null = null;

/** Says who keeps events; the hall calls it once. Null: nobody. */
export function fillEventSink(filled: EventSink | null): void {
  sink = filled;
}

/** Who keeps events, or null while that room is missing. */
export const eventSink = (): EventSink | null => sink;
