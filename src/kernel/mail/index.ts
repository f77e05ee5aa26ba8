/** Letters and the way they leave. Rooms owe one with `ctx.announce(tx, { kind: 'mail', body: letter })`. */
export { type Letter, letterOf } from './letter.ts';
export { type MailConfig, type Mailer, openMailer } from './mailer.ts';
