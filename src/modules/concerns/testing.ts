import { blankCatch, type Caught } from './slip/catch.form.ts';

export { catchConcern } from './slip/catch.actions.ts';
export type { Caught } from './slip/catch.form.ts';
export { eraseShut } from './slip/erase.jobs.ts';
export { readMine, tellAgreed } from './slip/mine.actions.ts';
export { acknowledgeSlip, closeSlip, passSlip } from './slip/slip.actions.ts';
export { sortSlip } from './slip/sort.actions.ts';
export type { Closed, Sorted } from './slip/sort.form.ts';
export { readSlip, readSlips } from './slip/view.actions.ts';
export {
  answerTheme,
  checkTheme,
  discussTheme,
  dropTheme,
  reopenTheme,
  rewriteTheme,
} from './theme/theme.actions.ts';
export { readTheme, readThemes } from './theme/view.actions.ts';

/** Something noticed in an area; only the facts under test are spelled out. */
export const aCatch = (facts: Partial<Caught> = {}): Caught => ({
  ...blankCatch,
  topics: [],
  words: '新しい住宅の前の道が、夜とても暗い',
  about: 'area',
  ...facts,
});
