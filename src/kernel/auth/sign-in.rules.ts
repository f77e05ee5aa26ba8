/** Limits of signing in. They are the same for every town: nobody should be able to loosen them on a screen. */

/** A session ends by itself so many hours after signing in, whatever is done in it. */
export const sessionHours = 12;

/** … and so many minutes after its last request. */
export const idleMinutes = 60;

/** How often at most the last request is written down: one write a minute, not one a page. */
export const seenEveryMinutes = 1;

/** Between the right password and the code from the phone. */
export const pendingMinutes = 10;

/** A link for a first or a new password holds so many days. */
export const linkDays = 7;

/** Wrong tries that cost nothing yet; people mistype. */
const freeTries = 5;
const longestLockMinutes = 30;

/** Wrong tries are forgotten so many hours after the last one. */
export const forgetTriesHours = 24;

/** Minutes nobody may sign in under a name after so many wrong tries in a row: 5 → 1, then doubling up to 30. */
export const lockMinutes = (failedCount: number): number =>
  failedCount < freeTries ? 0 : Math.min(2 ** (failedCount - freeTries), longestLockMinutes);

export const minutesAfter = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * 60_000);

const loginShape = /^[a-z0-9][a-z0-9._@-]{1,63}$/;

/** A sign-in name as it is kept: half width, lower case. */
export const plainLogin = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** Whether a sign-in name may be given: 2 to 64 of a–z, 0–9, `.`, `_`, `-`, `@`. */
export const isLogin = (login: string): boolean => loginShape.test(login);
