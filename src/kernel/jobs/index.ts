/** Work done by the clock. */
export { type Beat, startBeat } from './beat.ts';
export { JobRunner } from './runner.ts';
export { tend } from './tend.ts';
