import type { LocalDate } from '../../kernel/time.ts';
import { takeInList } from '../../modules/resources/testing.ts';
import { as, type Stage } from './stage.ts';

/** A published list of the demonstration: invented, in the layouts that cities use. */
export type ListPlan = {
  readonly name: string;
  /** Its rows; those of events are told from the demonstration's today. */
  readonly csv: string | ((today: LocalDate) => string);
  readonly applied: boolean;
};

const MINUTE_MS = 60_000;

/** Lists of the town that were sent one a minute, and most of them taken over. */
export async function sendLists(stage: Stage, by: string, lists: readonly ListPlan[]): Promise<void> {
  for (const { name, csv, applied } of lists) {
    stage.clock.moveTo(new Date(stage.clock.now().getTime() + MINUTE_MS));
    await takeInList(as(stage, by), name, typeof csv === 'string' ? csv : csv(stage.today), applied);
  }
}
