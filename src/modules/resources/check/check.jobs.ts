import type { TimedJob } from '../../../kernel/module.ts';
import { sweepDue } from './check.walls.ts';

/** Once a day, shortly after midnight of the town. */
export const dueJob: TimedJob = { name: 'resources.due', everyMinutes: 24 * 60, run: sweepDue };
