import { z } from 'zod';
import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { choice, longText } from '../../../kernel/forms/pieces.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import { answerWords } from '../messages.ts';
import { AnswerPage } from './answer.page.tsx';
import { enquiryAnswers } from './check.rules.ts';
import { answerEnquiry, readEnquiry } from './check.walls.ts';

const answerForm = z.strictObject({
  answer: choice({ label: answerWords.answer, options: enquiryAnswers }),
  said: longText({ label: answerWords.said, max: 2000, required: false }),
});

const asked = { audience: 'resident', permission: 'resource.answer' } as const;

/** Where a contact answers a letter without an account. Opening the page changes nothing. */
export const answerDesk = new Desk()
  .get(resourcesPaths.answer(':secret'), asked, (visit) => draw(visit, blankForm))
  .post(
    resourcesPaths.answer(':secret'),
    { ...asked, form: answerForm, redraw: draw },
    async (visit, input) => {
      const done = await answerEnquiry(visit.ctx, visit.params.secret ?? '', input, visit.mark);
      if (!done.ok) return await visit.refused(done);
      return visit.go(resourcesPaths.search(), { kind: 'success', text: visit.tell(answerWords.thanks) });
    },
  );

async function draw(visit: Visit, form: FormState): Promise<Response> {
  const secret = visit.params.secret ?? '';
  const read = await readEnquiry(visit.ctx, secret);
  if (!read.ok) return await visit.refused(read);
  const deedId = form === blankForm ? newId() : visit.mark.id;
  const page = <AnswerPage {...read.value} secret={secret} form={form} deedId={deedId} />;
  const title = visit.say(answerWords.title);
  return form === blankForm ? await visit.page(title, page) : await visit.redrawn(title, page);
}
