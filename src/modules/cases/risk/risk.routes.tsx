import { blankForm } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { backToCase, deedIdOf, framed } from '../casefile/frame.routes.tsx';
import { clearRisk, markRisk } from './risk.actions.ts';
import { clearRiskForm, riskForm } from './risk.form.ts';
import { RisksPage } from './risk.page.tsx';

const staff = (permission: string) => ({ audience: 'staff', permission }) as const;

const drawRisks = framed('危険と配慮', (visit, { head }, form) => (
  <RisksPage head={head} form={form} deedId={deedIdOf(visit)} clearing={visit.params.risk ?? null} />
));

export const riskDesk = new Desk()
  .get('/cases/:id/risks', staff('case.view'), (visit) => drawRisks(visit, blankForm))
  .post(
    '/cases/:id/risks',
    { ...staff('caseRisk.mark'), form: riskForm, redraw: (visit, form) => drawRisks(visit, form, 422) },
    async (visit, input) => {
      const marked = await markRisk(visit.ctx, visit.id('id'), input, visit.mark);
      return await backToCase(visit, marked, 'いちばん上に出るようにしました。');
    },
  )
  .post(
    '/cases/:id/risks/:risk/clear',
    { ...staff('caseRisk.mark'), form: clearRiskForm, redraw: (visit, form) => drawRisks(visit, form, 422) },
    async (visit, input) => {
      const cleared = await clearRisk(visit.ctx, visit.id('id'), visit.id('risk'), input.reason, visit.mark);
      return await backToCase(visit, cleared, '消しました。', casesPaths.risks(visit.id('id')));
    },
  );
