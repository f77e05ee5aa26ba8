import type { Log } from '../../src/kernel/log.ts';

/** Accidents are shouted, so that a failing test says why; the rest is silence. */
export const quietLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (what, facts) => console.error(what, facts),
};
