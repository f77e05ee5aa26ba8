import type { Ctx } from '../../kernel/ctx/ctx.ts';
import { makeGathering } from './gathering/gathering.actions.ts';
import type { GatheringFacts, Schedule } from './gathering/gathering.rules.ts';

/** Deeds of gatherings, for tests and the demonstration towns. */
export { enterCount, tally } from './attendance/attendance.actions.ts';
export { changeGathering, goOn, keepCalendars, makeGathering } from './gathering/gathering.actions.ts';
export type { GatheringFacts, Schedule } from './gathering/gathering.rules.ts';
export { readGatheringToKeep } from './gathering/keep.actions.ts';
export { addDay, cancelDay, confirmDay, moveDay } from './occurrence/occurrence.actions.ts';
export { daysOf } from './occurrence/view.actions.ts';
export { noteTold, strikeSignup } from './signup/signup.actions.ts';
export { enterSignup, forgetSignups, signUp, withdrawSignup } from './signup/signup.walls.ts';

/** A schedule by a rule: しんなかサロン's fourth Thursday unless said otherwise. */
export const aSchedule = (ctx: Ctx, facts: Partial<Schedule> = {}): Schedule => ({
  kind: 'rule',
  rule: 'FREQ=MONTHLY;BYDAY=4TH',
  hours: [],
  startsOn: ctx.today,
  repeatsUntil: null,
  startsAt: '13:30',
  endsAt: '15:30',
  placeId: facts.placeId ?? null,
  onHoliday: 'ask',
  ...facts,
});

/** An open salon that anyone may come to. */
export const someGathering = (ctx: Ctx, facts: Partial<GatheringFacts> = {}): GatheringFacts => ({
  name: 'しんなかサロン',
  kana: 'しんなかさろん',
  alias: '',
  organizerId: null,
  organizerName: '地域ケアネットワーク・新川中原',
  districtId: null,
  placeId: facts.schedule?.placeId ?? null,
  placeNote: '',
  venueAsPrinted: '',
  needsReview: '',
  lead: '',
  feeYen: null,
  feeNote: '',
  targetGroups: [],
  allAges: false,
  newcomers: true,
  signup: 'none',
  capacity: null,
  tallyOnly: false,
  contactName: '',
  contactPhone: '',
  contactExtension: '',
  url: '',
  displayText: '',
  perMonthMin: null,
  perMonthMax: null,
  state: 'running',
  schedule: aSchedule(ctx),
  ...facts,
});

/** What the builders need of a test town. */
type Town = { as(who: string): Ctx; readonly ids: { post(who: string): string } };

/** Throws where a builder is refused: its story has not begun. */
export const done = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
};

/** A salon kept by the officer of the north; しんなかサロン's schedule unless said otherwise. */
export async function aSalon(
  town: Town,
  facts: Partial<GatheringFacts> = {},
  schedule: Partial<Schedule> = {},
): Promise<{ id: string; facts: GatheringFacts }> {
  const doi = town.as('doi');
  const whole = someGathering(doi, { schedule: aSchedule(doi, schedule), ...facts });
  const { id } = done(await makeGathering(doi, whole, { postIds: [town.ids.post('doi')] }));
  return { id, facts: whole };
}
