/** Staff accounts and signing in: the door for the hall, the command line, the demonstration and tests. */
export type { Account } from './account.rules.ts';
export { deviceWord } from './device.rules.ts';
export { type Founding, foundAccount } from './founding.actions.ts';
export { argon2id, type Hashing } from './hashing.ts';
export { type Resume, resumeOf } from './resume.ts';
export { secretHash } from './secret.ts';
export {
  endAllSessions,
  endSession,
  mySessions,
  type PendingSession,
  pendingSessionOf,
  type Session,
  sessionCookieName,
  sessionOf,
} from './session.ts';
export {
  type CodeRefusal,
  type SignedIn,
  type SignInParts,
  type SignInRefusal,
  secondFactor,
  setUpSecondFactor,
  signIn,
} from './sign-in.actions.ts';
export { ResumePage, SignInPage } from './sign-in.page.tsx';
export { resumeSignIn } from './sign-in.routes.tsx';
export { townAddress } from './town-address.ts';
export type { Origin } from './trail.store.ts';
