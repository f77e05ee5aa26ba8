import type { readEditActivity, readNewActivity } from './view.actions.ts';

type Seen<F extends (...args: never[]) => Promise<unknown>> =
  Awaited<ReturnType<F>> extends infer R ? (R extends { ok: true; value: infer V } ? V : never) : never;

export type NewActivityView = Seen<typeof readNewActivity>;
export type EditActivityView = Seen<typeof readEditActivity>;
