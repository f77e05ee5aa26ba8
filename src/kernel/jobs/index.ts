/** Work done by the clock. */
export { type Beat, startBeat } from './beat.ts';
export { jobsModule } from './module.ts';
export { JobRunner } from './runner.ts';
