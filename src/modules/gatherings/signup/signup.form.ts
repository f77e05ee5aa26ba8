import { z } from 'zod';
import { choice, integer, longText, phone, text } from '../../../kernel/forms/pieces.ts';
import { signupWords as words } from '../messages.ts';
import { proxyChannels, type SignupWish } from './signup.rules.ts';

const wish = {
  name: text({ label: words.name, max: 60 }),
  phone: phone({ label: words.phone, required: false }),
  party: integer({ label: words.party, min: 1, max: 20 }),
  note: longText({ label: words.note, max: 300, required: false }),
};

/** What somebody says who signs up for a day. */
export const signupForm = z.strictObject(wish);

/** The same, typed by staff for somebody on the telephone or at the counter. */
export const proxySignupForm = z.strictObject({
  ...wish,
  channel: choice({ label: '受け方', options: proxyChannels }),
});

/** The code typed to find a sign-up again. */
export const codeForm = z.strictObject({ code: text({ label: words.findCode, max: 40 }) });

/** A wish without what stayed empty. */
export const wishOf = (typed: z.output<typeof signupForm>): SignupWish => ({
  name: typed.name,
  party: typed.party,
  phone: typed.phone ?? '',
  note: typed.note ?? '',
});
