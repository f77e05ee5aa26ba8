import type { TimedJob } from '../../../kernel/module.ts';
import { writeMorningLetters } from '../letter/letter.actions.ts';
import { climbLadders } from './ladder.actions.ts';

export const ladderJob: TimedJob = { name: 'work.tick', everyMinutes: 1, run: climbLadders };

/** Asked often, so that a process that was down at opening time still writes in the morning; nobody is written to twice. */
export const letterJob: TimedJob = { name: 'work.letters', everyMinutes: 10, run: writeMorningLetters };
