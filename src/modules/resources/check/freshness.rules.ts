import { addDays, dayOf, type LocalDate, type Zone } from '../../../kernel/time.ts';

/** How far an entry can be relied on (community.md §2e). `due`: ask again. `stale`: nobody answered for long. */
export type Freshness = 'fresh' | 'due' | 'stale' | 'hidden' | 'closed';

/** Days of the town: after how many an entry is due, and after how many more it is stale. */
export type CheckDays = {
  readonly publicDays: number;
  readonly othersDays: number;
  readonly staleAfterDays: number;
};

export type Checked = {
  readonly verifiedAt: Date | null;
  readonly verifyEveryDays: number | null;
  /** Kind of the body that gives it (districts); null = none is named. */
  readonly organizationKind: string | null;
  readonly hidden: boolean;
  readonly closedOn: LocalDate | null;
};

/** Bodies whose entries change seldom: the town's own and those it commissions. */
export const publicKinds: readonly string[] = [
  'municipal',
  'shakyo',
  'elderSupportCentre',
  'disabilityCentre',
  'childFamilyCentre',
  'selfRelianceCounsel',
];

/** Days after which an entry is due: its own, else the town's for public bodies or for the others. */
export const everyDays = (
  entry: Pick<Checked, 'verifyEveryDays' | 'organizationKind'>,
  days: CheckDays,
): number =>
  entry.verifyEveryDays ??
  (entry.organizationKind !== null && publicKinds.includes(entry.organizationKind)
    ? days.publicDays
    : days.othersDays);

/** The first day on which an entry is due; null when it was never verified, which is due at once. */
export const dueOn = (entry: Checked, days: CheckDays, zone: Zone): LocalDate | null =>
  entry.verifiedAt ? addDays(dayOf(entry.verifiedAt, zone), everyDays(entry, days)) : null;

/** How far an entry can be relied on today. Only a person hides one: time never does. */
export function freshnessOf(entry: Checked, days: CheckDays, today: LocalDate, zone: Zone): Freshness {
  if (entry.closedOn !== null && entry.closedOn <= today) return 'closed';
  if (entry.hidden) return 'hidden';
  const due = dueOn(entry, days, zone);
  if (due === null) return 'due';
  if (today < due) return 'fresh';
  return today < addDays(due, days.staleAfterDays) ? 'due' : 'stale';
}
