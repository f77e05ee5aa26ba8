import type { Listener } from '../../../kernel/module.ts';
import { takeStep } from './import.actions.ts';
import type { Step } from './parts.actions.ts';
import { stepEvent } from './read-run.actions.ts';

const isStep = (body: unknown): body is Step =>
  typeof body === 'object' &&
  body !== null &&
  'runId' in body &&
  typeof body.runId === 'string' &&
  'step' in body &&
  typeof body.step === 'number';

/** A long file goes on, one step for each event; a step that was cut off is heard again. */
export const importListener: Listener = {
  kind: stepEvent,
  hear: async (ctx, body) => (isStep(body) ? await takeStep(ctx, body) : undefined),
};
