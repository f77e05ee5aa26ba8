import { blankForm, type FormState, withErrors } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { casesPaths } from '../../../paths/cases.ts';
import { workPaths } from '../../../paths/work.ts';
import { askReason, backToCase, deedIdOf } from '../casefile/frame.routes.tsx';
import { shownName } from '../casefile/words.rules.ts';
import { answerAsLead, approveClosing, askClosing, takeClosingBack } from './closing.actions.ts';
import { closingForm, emptyForm, followUpForm, leadAnswerForm } from './closing.form.ts';
import { ClosingPage } from './closing.page.tsx';
import { readClosing, readLeadAnswer } from './closing-view.actions.ts';
import { lookIn } from './follow-up.actions.ts';
import { LeadAnswerPage } from './lead-answer.page.tsx';

const staff = (permission: string) => ({ audience: 'staff', permission }) as const;

async function drawClosing(visit: Visit, form: FormState, status?: 422) {
  const id = visit.id('id');
  const read = await readClosing(visit.ctx, id);
  if (!read.ok) return await visit.refused(read);
  if (read.value.kind === 'reason') return await askReason(visit, status);
  const { head, aside, more } = read.value.value;
  const body = <ClosingPage head={head} aside={aside} {...more} form={form} deedId={deedIdOf(visit)} />;
  const title = `終結　${shownName(head.person.name)}`;
  return await (status ? visit.redrawn(title, body) : visit.page(title, body));
}

async function drawAnswer(visit: Visit, form: FormState, status?: 422) {
  const read = await readLeadAnswer(visit.ctx, visit.id('request'));
  if (!read.ok) return await visit.refused(read);
  const body = <LeadAnswerPage {...read.value} form={form} deedId={deedIdOf(visit)} />;
  const title = '終結後の担当の引き受け';
  return await (status ? visit.redrawn(title, body) : visit.page(title, body));
}

/** What one field can mend is told at that field. */
const mendable: Readonly<Record<string, Record<string, string>>> = {
  'telling-missing': { personInformedOn: '本人に伝えた日を入力してください。伝えてから終結します' },
  'lead-after-missing': { leadAfterPostId: '終結後に責任を持つ担当を選んでください' },
};

const redraw = (visit: Visit, form: FormState) => drawClosing(visit, form, 422);

export const closingDesk = new Desk()
  .get('/cases/closings/:request', staff('caseClosing.answer'), (visit) => drawAnswer(visit, blankForm))
  .post(
    '/cases/closings/:request',
    {
      ...staff('caseClosing.answer'),
      form: leadAnswerForm,
      redraw: (visit, form) => drawAnswer(visit, form, 422),
    },
    async (visit, input) => {
      const answered = await answerAsLead(visit.ctx, visit.id('request'), input, visit.mark);
      const accepted = input.answer === 'accepted';
      const text = accepted
        ? '引き受けました。承認されると終結します。'
        : '引き受けられないと返事をしました。';
      return await backToCase(visit, answered, text, workPaths.today);
    },
  )
  .get('/cases/:id/closing', staff('case.view'), (visit) => drawClosing(visit, blankForm))
  .post(
    '/cases/:id/closing',
    { ...staff('caseClosing.ask'), form: closingForm, redraw },
    async (visit, input) => {
      const asked = await askClosing(visit.ctx, visit.id('id'), input, visit.mark);
      const errors = asked.ok ? undefined : mendable[asked.refusal];
      if (errors) {
        const { _csrf, _deed, _version, ...typed } = visit.fields;
        return await redraw(visit, withErrors({ typed, errors: {} }, errors));
      }
      return await backToCase(visit, asked, '終結を申し出ました。', casesPaths.closing(visit.id('id')));
    },
  )
  .post(
    '/cases/:id/closing/take-back',
    { ...staff('caseClosing.ask'), form: emptyForm, redraw },
    async (visit) => {
      const back = await takeClosingBack(visit.ctx, visit.id('id'), visit.mark);
      return await backToCase(visit, back, '申し出を取り下げました。');
    },
  )
  .post(
    '/cases/:id/closing/approve',
    { ...staff('caseClosing.approve'), form: emptyForm, redraw },
    async (visit) => {
      const closed = await approveClosing(visit.ctx, visit.id('id'), visit.mark);
      const text = '終結しました。これからは、理由を書いて開きます。';
      return await backToCase(visit, closed, text, casesPaths.list);
    },
  )
  .post(
    '/cases/:id/follow-ups',
    { ...staff('caseClosing.answer'), form: followUpForm, redraw },
    async (visit, input) => {
      const looked = await lookIn(visit.ctx, visit.id('id'), input, visit.mark);
      return await backToCase(visit, looked, '見守りを記録しました。', casesPaths.closing(visit.id('id')));
    },
  );
