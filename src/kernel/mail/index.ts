/** The way letters leave. Rooms owe one with `ctx.announce(tx, { kind: 'mail', body: letter })`, a `Letter` of letter.ts. */
export { openMailer } from './mailer.ts';
