import { ok, type Result, refuse } from '../../../kernel/result.ts';

/** An emergency slip lasts 24 hours at most, whatever a setting says (A21). */
export const emergencyHoursMost = 24;

/** A case number however it was typed in a hurry: full width, other dashes, spaces. */
export const readCaseNo = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−ー－]/g, '-')
    .replace(/\s/g, '');

/** The instant an emergency slip ends. */
export const emergencyUntil = (now: Date, hours: number): Date =>
  new Date(now.getTime() + Math.min(Math.max(hours, 1), emergencyHoursMost) * 3_600_000);

/** The instant a closed record shuts again. */
export const closedUntil = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

/** Whether an account may vouch for an emergency: it answers for the duty today, and is not the opener (A21). */
export const mayVouch = (
  openerId: string,
  vouchingId: string,
  onDuty: readonly string[],
): Result<null, 'duty-manager-missing'> =>
  vouchingId !== openerId && onDuty.includes(vouchingId) ? ok(null) : refuse('duty-manager-missing');

export type Slip = {
  readonly accountId: string;
  readonly reviewedAt: Date | null;
};

/** A second person reviews, once (A21). */
export function decideReview(slip: Slip, reviewerId: string): Result<null, 'own-slip' | 'already-reviewed'> {
  if (slip.accountId === reviewerId) return refuse('own-slip');
  return slip.reviewedAt ? refuse('already-reviewed') : ok(null);
}
