import type { TimedJob } from '../../../kernel/module.ts';
import { climbLadders } from './ladder.actions.ts';

export const ladderJob: TimedJob = { name: 'work.tick', everyMinutes: 1, run: climbLadders };
