import { newSecret, secretHash } from '../../../kernel/auth/index.ts';
import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { isBareAddress } from '../../../kernel/mail/letter.ts';
import { addDays, startOfDay } from '../../../kernel/time.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import type { InnerDetail } from '../service/service.rules.ts';
import { enquiryLetter } from './enquiry.letter.ts';
import { insertEnquiry } from './enquiry.store.ts';

/** How long the link in a letter answers, in days. */
const linkDays = 60;

/** The address at which a contact can be asked by mail, or null. */
export const mailOf = (details: readonly InnerDetail[] | undefined): string | null => {
  const value = details?.find(({ field }) => field === 'contactMail')?.value ?? '';
  return isBareAddress(value) ? value : null;
};

/** Owes a letter that asks a contact whether an entry is still true. `askedBy` null: by the clock. */
export async function askByMail(
  ctx: Ctx,
  tx: Tx,
  service: { readonly id: string; readonly name: string },
  to: string,
  askedBy: string | null,
): Promise<void> {
  const secret = newSecret();
  await insertEnquiry(tx, {
    id: newId(tx.now.getTime()),
    serviceId: service.id,
    how: 'mail',
    askedBy,
    secretHash: secretHash(secret),
    endsAt: startOfDay(addDays(tx.today, linkDays + 1), tx.zone),
  });
  const link = ctx.townUrl + resourcesPaths.answer(secret);
  await ctx.announce(tx, {
    kind: 'mail',
    body: enquiryLetter({ town: ctx.town, to, serviceName: service.name, link }),
  });
}
