import { createHash } from 'node:crypto';
import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import { newId } from '../../../kernel/ids.ts';
import { dayOf } from '../../../kernel/time.ts';
import { Banner, Button, PageHead } from '../../../kernel/ui/index.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import { askWords } from '../messages.ts';
import { secretFrom } from '../receipt/secret-word.rules.ts';
import { AskPage, type ReceivedCard, ReceivedPage } from './ask.page.tsx';
import { askConsultation } from './ask.walls.ts';
import { askForm } from './intake.form.ts';

const cookie = 'received';
const hourSeconds = 3600;

const askPage = (visit: Visit, form: FormState) => (
  <AskPage form={form} deedId={sentDeed(visit)} nightPhone={visit.ctx.town.nightPhone} />
);

/** A redrawn form keeps its deed: sent twice it still acts once. */
const sentDeed = (visit: Visit): string => (Object.keys(visit.fields).length > 0 ? visit.mark.id : newId());

const redraw = (visit: Visit, form: FormState) =>
  visit.redrawn(visit.say(askWords.title), askPage(visit, form));

/**
 * The secret comes from the deed's identifier and the house's seal, so that sending twice shows the same words while
 * the database keeps only their hash.
 */
const secretOf = (visit: Visit): string =>
  secretFrom(
    createHash('sha256')
      .update(visit.seal.close(`receipt ${visit.mark.id}`))
      .digest(),
  );

/** The public door. */
export const askDesk = new Desk()
  .get(consultationPaths.ask, { audience: 'resident', permission: 'public' }, (visit) =>
    visit.page(visit.say(askWords.title), askPage(visit, blankForm)),
  )
  .post(
    consultationPaths.ask,
    { audience: 'resident', permission: 'consultation.ask', form: askForm, redraw },
    async (visit, input) => {
      const secretWord = secretOf(visit);
      const asked = await askConsultation(visit.ctx, input, secretWord, visit.mark);
      if (!asked.ok) return await visit.refused(asked);
      const { receiptNo, postName, dueAt, dangers } = asked.value;
      const card: ReceivedCard = {
        receiptNo,
        secretWord,
        postName,
        dueOn: dayOf(new Date(dueAt), visit.ctx.town.zone),
        danger: dangers.length > 0,
      };
      visit.cookies.set(cookie, visit.seal.close(JSON.stringify(card)), hourSeconds);
      return visit.go(consultationPaths.received);
    },
  )
  .get(consultationPaths.received, { audience: 'resident', permission: 'public' }, (visit) => {
    const kept = visit.seal.open(visit.cookies.read(cookie) ?? '');
    if (kept) {
      const card = JSON.parse(kept) as ReceivedCard;
      const page = <ReceivedPage card={card} nightPhone={visit.ctx.town.nightPhone} />;
      return visit.page(visit.say(askWords.receivedTitle), page);
    }
    return visit.page(
      visit.say(askWords.followLink),
      <>
        <PageHead title={<Said message={askWords.followLink} />} />
        <Banner kind="info" title={<Said message={askWords.forgotten} />} />
        <Button href={consultationPaths.follow}>
          <Said message={askWords.followLink} />
        </Button>
      </>,
    );
  });
