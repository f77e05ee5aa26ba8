import { isSecret, secretHash } from '../../../kernel/auth/index.ts';
import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays, startOfDay } from '../../../kernel/time.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { settingOf } from '../../districts/index.ts';
import { serviceCards } from '../service/card.store.ts';
import { keeperPostOf } from '../service/keeper.actions.ts';
import { resourceSettings } from '../settings.ts';
import { turns } from '../turns.ts';
import { type DueEntry, dueEntries } from './check.actions.ts';
import { insertCheck, markVerified } from './check.store.ts';
import { askByMail } from './enquiry.actions.ts';
import { type EnquiryAnswer, keepAnswer, openEnquiry } from './enquiry.store.ts';

// The clock and the contact who answers a letter hold no keys: both step past the walls here, and nowhere else.

/** How many turns one day may put onto the lists of one town: an import must not bury everything else. */
const mostPerDay = 50;

/**
 * Sees to what is due (A38): a contact with a mail address is written to; for one without, or one that did not answer,
 * somebody of the staff has it on their list, for the telephone or a postcard. Answers how many of each.
 */
export const sweepDue = (ctx: Ctx) =>
  ctx.act('resource.tick', (tx) =>
    asKeeper(tx, async () => {
      const entries = await dueEntries(tx);
      const owed = await turns().owed(
        tx,
        entries.map(({ id }) => id),
      );
      const silentSince = addDays(tx.today, -(await settingOf(tx, resourceSettings.remindDays)));
      let [written, put] = [0, 0];
      for (const entry of entries) {
        if (entry.mail && !entry.asked) {
          await askByMail(ctx, tx, entry, entry.mail, null);
          written += 1;
        } else if (!owed.has(entry.id) && put < mostPerDay && isForStaff(entry, silentSince)) {
          await oweCheck(tx, entry.id);
          put += 1;
        }
      }
      return ok({ written, put });
    }),
  );

const isForStaff = ({ mail, asked }: DueEntry, silentSince: string): boolean =>
  mail === null || (asked !== null && asked.askedAt <= new Date(silentSince));

async function oweCheck(tx: Tx, serviceId: string): Promise<void> {
  const ownerPostId = await keeperPostOf(tx, serviceId);
  if (!ownerPostId) return;
  const within = await settingOf(tx, resourceSettings.staleAfterDays);
  const dueAt = startOfDay(addDays(tx.today, within + 1), tx.zone);
  await turns().owe(tx, {
    kind: 'resourceCheck',
    subjectKind: 'service',
    subjectId: serviceId,
    ownerPostId,
    dueAt,
  });
}

/** The entry a letter asks about, for the page behind its link. Looking changes nothing: mail programs look too. */
export const readEnquiry = (ctx: Ctx, secret: string) =>
  ctx.read('resource.answer', (tx) =>
    asKeeper(tx, async () => {
      const enquiry = await enquiryOf(tx, secret);
      const card = enquiry && (await serviceCards(tx, [enquiry.serviceId])).get(enquiry.serviceId);
      return card ? ok({ serviceId: card.id, name: card.name }) : refuse('enquiry-over');
    }),
  );

const enquiryOf = async (tx: Tx, secret: string) =>
  isSecret(secret) ? await openEnquiry(tx, secretHash(secret)) : null;

/**
 * A contact's answer. "Still true" makes the entry fresh; everything else changes nothing by itself and waits for
 * somebody of the staff, because whoever holds the letter is not known.
 */
export const answerEnquiry = (
  ctx: Ctx,
  secret: string,
  { answer, said }: { readonly answer: EnquiryAnswer; readonly said: string | null },
  mark?: DeedMark,
) =>
  ctx.act(
    'resource.answer',
    (tx) =>
      asKeeper(tx, async () => {
        const enquiry = await enquiryOf(tx, secret);
        if (!enquiry) return refuse('enquiry-over');
        await keepAnswer(tx, enquiry.id, answer, said ?? '');
        await settleAnswer(tx, enquiry.serviceId, answer);
        tx.about({ kind: 'enquiry', id: enquiry.id, detail: { answer } });
        return ok(null);
      }),
    mark,
  );

async function settleAnswer(tx: Tx, serviceId: string, answer: EnquiryAnswer): Promise<void> {
  const owed = await turns().owed(tx, [serviceId]);
  if (answer !== 'true') {
    if (!owed.has(serviceId)) await oweCheck(tx, serviceId);
    return;
  }
  await insertCheck(tx, {
    id: newId(tx.now.getTime()),
    serviceId,
    how: 'mail',
    outcome: 'true',
    accountId: null,
    who: byContact,
    changed: '',
  });
  await markVerified(tx, serviceId, byContact);
  await turns().settle(tx, serviceId);
}

/** Who said so, as staff read it. */
const byContact = '連絡先の方（メール）';
