import type { TimedJob } from '../../../kernel/module.ts';
import { askForReturns } from './commission.actions.ts';

/** A contract ends at 24:00: within a quarter of an hour somebody is asked to see to what was held under it. */
export const commissionJob: TimedJob = {
  name: 'districts.commissions',
  everyMinutes: 15,
  run: askForReturns,
};
