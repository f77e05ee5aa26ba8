import { blankForm } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { backToCase, deedIdOf, framed } from '../casefile/frame.routes.tsx';
import { emptyForm } from '../closing/closing.form.ts';
import { callOffVisit, planVisit } from './visit.actions.ts';
import { visitForm } from './visit.form.ts';
import { VisitsPage } from './visit.page.tsx';

const staff = (permission: string) => ({ audience: 'staff', permission }) as const;

const drawVisits = framed('訪問を予定する', (visit, { head, aside }, form) => (
  <VisitsPage head={head} aside={aside} form={form} deedId={deedIdOf(visit)} />
));

export const visitDesk = new Desk()
  .get('/cases/:id/visits', staff('case.view'), (visit) => drawVisits(visit, blankForm))
  .post(
    '/cases/:id/visits',
    { ...staff('caseVisit.plan'), form: visitForm, redraw: (visit, form) => drawVisits(visit, form, 422) },
    async (visit, input) => {
      const planned = await planVisit(visit.ctx, visit.id('id'), input, visit.mark);
      return await backToCase(visit, planned, '訪問を予定しました。');
    },
  )
  .post(
    '/cases/:id/visits/:visit',
    { ...staff('caseVisit.plan'), form: emptyForm, redraw: (visit, form) => drawVisits(visit, form, 422) },
    async (visit) => {
      const ended = await callOffVisit(visit.ctx, visit.id('id'), visit.id('visit'), visit.mark);
      return await backToCase(visit, ended, '訪問を取りやめました。', casesPaths.visits(visit.id('id')));
    },
  );
