import { addWorkingDays, dayOf, instantAt, type LocalDate, type Zone } from '../../../kernel/time.ts';
import type { callerKinds, urgencies } from '../words.rules.ts';

type CallerKind = keyof typeof callerKinds;
type Urgency = keyof typeof urgencies;

/** The town's settings for the first answer. */
export type DueSettings = {
  readonly todayHours: number;
  readonly soonWorkingDays: number;
  readonly anytimeWorkingDays: number;
  /** When the town hall closes, HH:MM. */
  readonly closesAt: string;
  readonly closed: readonly LocalDate[];
};

/** By when the owner has looked. "Today" counts hours also on closed days: the duty roster answers then. */
export function lookedAtBy(urgency: Urgency, now: Date, zone: Zone, due: DueSettings): Date {
  if (urgency === 'today') return new Date(now.getTime() + due.todayHours * 3_600_000);
  const days = urgency === 'soon' ? due.soonWorkingDays : due.anytimeWorkingDays;
  return instantAt(addWorkingDays(dayOf(now, zone), days, due.closed), due.closesAt, zone);
}

/** Who spoke, from what the public form says: somebody who left no way to be reached and no name stays anonymous. */
export function callerKindOf(ask: {
  readonly about: 'me' | 'family' | 'neighbour' | 'other' | null;
  readonly name: string | null;
  readonly contact: string | null;
}): CallerKind {
  if (ask.about === 'neighbour' || ask.about === 'other') return 'thirdParty';
  if (ask.about === 'family') return 'familyMember';
  return ask.name || ask.contact ? 'person' : 'anonymous';
}

/** Whether what the caller said of themselves must be sealed: they spoke about somebody else (A15). */
export const isReporter = (callerKind: CallerKind): boolean =>
  callerKind === 'thirdParty' || callerKind === 'professional' || callerKind === 'anonymous';

/** Whether we know whom it is about. */
export function subjectKnownBy(intake: {
  personId: string | null;
  name: string | null;
  placeDescription: string | null;
}) {
  if (intake.personId || intake.name) return intake.personId ? 'identified' : 'partly';
  return intake.placeDescription ? 'partly' : 'unknown';
}
