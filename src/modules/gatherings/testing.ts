import type { Ctx } from '../../kernel/ctx/ctx.ts';
import type { Tx } from '../../kernel/ctx/tx.ts';
import { addDays, type LocalDate } from '../../kernel/time.ts';
import { activePlaces, blankPlace, openingsBetween, type PlaceFacts, putPlace } from '../districts/index.ts';
import type { DayStretch } from './booking/booking.rules.ts';
import { type Policy, plainPolicy } from './booking/policy.rules.ts';
import type { Wish } from './booking/wish.actions.ts';
import { makeGathering } from './gathering/gathering.actions.ts';
import type { GatheringFacts, Schedule } from './gathering/gathering.rules.ts';
import type { RoomFacts, StationFacts } from './station/station.rules.ts';

/** Deeds of gatherings, for tests and the demonstration towns. */
export { enterCount, tally } from './attendance/attendance.actions.ts';
export { linkComer } from './comer/comer.actions.ts';
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
  printedIn: '',
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

export {
  askForRoom,
  enterBooking,
  enterOwnUse,
  forgetBookings,
  readOwnBooking,
  withdrawBooking,
} from './booking/booking.walls.ts';
export { bumpBookings, readApology } from './booking/bump.walls.ts';
export { decideBooking, noteBookingTold, noteKey, readBookings } from './booking/desk.actions.ts';
export { runDraw } from './booking/draw.walls.ts';
export { registerGroup, renewGroup } from './booking/group.actions.ts';
export { setPolicy } from './booking/policy.actions.ts';
export { endStation, reopenStation } from './station/end.walls.ts';
export { tapPresence } from './station/presence.actions.ts';
export { addRoom, changeRoom, changeStation, makeStation } from './station/station.actions.ts';

/** A station with nothing to tell but where it is. */
export const someStation = (placeId: string, facts: Partial<StationFacts> = {}): StationFacts => ({
  placeId,
  lead: '',
  openSpace: '',
  kitchen: '',
  staffWords: '',
  coming: '',
  public: true,
  ...facts,
});

/** A room of thirty without buffers. */
export const someRoom = (facts: Partial<RoomFacts> = {}): RoomFacts => ({
  name: '集会室A',
  seats: 30,
  equipment: '',
  stepFree: 'yes',
  minutesBefore: 0,
  minutesAfter: 0,
  bookable: true,
  sort: 0,
  ...facts,
});

/** First come, any times, confirmed at once. */
export const somePolicy = (policy: Partial<Policy> = {}): Policy => ({
  ...plainPolicy,
  confirms: 'atOnce',
  ...policy,
});

/** A wish of somebody without a group. */
export const someWish = (wish: Partial<Wish> & DayStretch): Wish => ({
  groupNumber: '',
  name: '手芸の会',
  phone: '0561-00-1234',
  purpose: 'hobby',
  purposeWords: '',
  headcount: 8,
  ...wish,
});

export type { Opening } from '../districts/index.ts';
export type { GroupFacts } from './booking/group.rules.ts';
export type { Policy } from './booking/policy.rules.ts';
export type { Wish } from './booking/wish.actions.ts';
export type { RoomFacts, StationFacts } from './station/station.rules.ts';

/** A place by its name, made where there is none yet. */
export async function placeCalled(tx: Tx, facts: Partial<PlaceFacts> & { name: string }): Promise<string> {
  const known = (await activePlaces(tx)).find(({ name }) => name === facts.name);
  return known?.id ?? (await putPlace(tx, { ...blankPlace, ...facts })) ?? '';
}

/** The first day from `day` on, within two months, on which a place is not closed. */
export async function openDayFrom(tx: Tx, placeId: string, day: LocalDate): Promise<LocalDate> {
  const last = addDays(day, 61);
  const openings = await openingsBetween(tx, [placeId], day, last);
  let open = day;
  while (open < last && openings(placeId, open).state === 'closed') open = addDays(open, 1);
  return open;
}
