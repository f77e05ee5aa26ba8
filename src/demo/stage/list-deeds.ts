import { takeInList } from '../../modules/resources/testing.ts';
import { as, type Stage } from './stage.ts';

/** A published list of the demonstration: invented, in the layouts that cities use. */
export type ListPlan = { readonly name: string; readonly csv: string; readonly applied: boolean };

/** Lists of the town that were sent, and most of them taken over. */
export async function sendLists(stage: Stage, by: string, lists: readonly ListPlan[]): Promise<void> {
  for (const { name, csv, applied } of lists) await takeInList(as(stage, by), name, csv, applied);
}
