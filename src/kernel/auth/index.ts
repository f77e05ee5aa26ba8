/** Staff accounts and signing in: the door for the hall, the command line and the demonstration. */
export type { Account } from './account.rules.ts';
export { deviceWord } from './device.rules.ts';
export { foundAccount } from './founding.actions.ts';
export { argon2id, type Hashing } from './hashing.ts';
export { isSecret, newSecret, secretHash } from './secret.ts';
export { sessionCookieName, sessionOf } from './session.ts';
export { resumeSignIn } from './sign-in.routes.tsx';
