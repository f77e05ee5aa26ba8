import type {
  readActivity,
  readDistrictPage,
  readNetwork,
  readNetworks,
  readOpenMinutes,
} from './open.actions.ts';

type Seen<F extends (...args: never[]) => Promise<unknown>> =
  Awaited<ReturnType<F>> extends infer R ? (R extends { ok: true; value: infer V } ? V : never) : never;

/** What the public pages draw from, as the readings hand it over. */
export type NetworksView = Seen<typeof readNetworks>;
export type NetworkView = Seen<typeof readNetwork>;
export type ActivityView = Seen<typeof readActivity>;
export type OpenMinutesView = Seen<typeof readOpenMinutes>;
export type DistrictView = Seen<typeof readDistrictPage>;
