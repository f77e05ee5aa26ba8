/**
 * With what a test draws its random histories. The same in every run, so that a red run speaks of the change and not
 * of its luck; `TSUMUGI_SEED=N` (any whole number) looks elsewhere.
 */
export const seed = Number(process.env.TSUMUGI_SEED ?? 20261126);
