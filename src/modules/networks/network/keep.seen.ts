import type { readDesk, readKeep } from './keep.actions.ts';

type Seen<F extends (...args: never[]) => Promise<unknown>> =
  Awaited<ReturnType<F>> extends infer R ? (R extends { ok: true; value: infer V } ? V : never) : never;

/** What the pages of the staff draw from, as the readings hand it over. */
export type DeskView = Seen<typeof readDesk>;
export type KeepView = Seen<typeof readKeep>;
