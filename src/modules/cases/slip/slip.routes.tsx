import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { ok, refuse } from '../../../kernel/result.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { workPaths } from '../../../paths/work.ts';
import { settingOf } from '../../districts/index.ts';
import { readEarlier } from '../casefile/case-view.actions.ts';
import { EarlierPage } from '../casefile/earlier.page.tsx';
import { backToCase, deedIdOf } from '../casefile/frame.routes.tsx';
import { caseSettings } from '../settings.ts';
import { dutyManagers, openClosed, openInEmergency, reviewSlip, slipForReview } from './slip.actions.ts';
import { closedForm, emergencyForm, reviewForm } from './slip.form.ts';
import { EmergencyPage, ReasonPage, ReviewPage } from './slip.page.tsx';
import { closedDoor } from './slip.walls.ts';

const staff = (permission: string) => ({ audience: 'staff', permission }) as const;

async function drawEmergency(visit: Visit, form: FormState, status?: 422) {
  const read = await visit.ctx.read('caseSlip.emergency', async (tx) =>
    ok({ managers: await dutyManagers(tx), hours: await settingOf(tx, caseSettings.emergencyHours) }),
  );
  if (!read.ok) return await visit.refused(read);
  const body = <EmergencyPage {...read.value} form={form} deedId={deedIdOf(visit)} />;
  return await (status ? visit.redrawn('緊急閲覧', body) : visit.page('緊急閲覧', body));
}

async function drawReason(visit: Visit, form: FormState, status?: 422) {
  const caseId = visit.id('id');
  const read = await visit.ctx.read('caseSlip.closed', async (tx) => {
    const door = await closedDoor(tx, caseId);
    if (!door) return refuse('not-found');
    return ok({ caseNo: door.caseNo, minutes: await settingOf(tx, caseSettings.closedMinutes) });
  });
  if (!read.ok) return await visit.refused(read);
  const body = <ReasonPage caseId={caseId} {...read.value} form={form} deedId={deedIdOf(visit)} />;
  const title = 'この記録は終結しています';
  return await (status ? visit.redrawn(title, body) : visit.page(title, body));
}

async function drawEarlier(visit: Visit) {
  const read = await readEarlier(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  return await visit.page('終結した支援の記録', <EarlierPage {...read.value} />);
}

async function drawReview(visit: Visit, form: FormState, status?: 422) {
  const read = await visit.ctx.read('caseSlip.review', (tx) => slipForReview(tx, visit.id('slip')));
  if (!read.ok) return await visit.refused(read);
  const body = <ReviewPage slip={read.value} form={form} deedId={deedIdOf(visit)} />;
  return await (status ? visit.redrawn('緊急閲覧の点検', body) : visit.page('緊急閲覧の点検', body));
}

export const slipDesk = new Desk()
  .get(casesPaths.emergency, staff('caseSlip.emergency'), (visit) => drawEmergency(visit, blankForm))
  .post(
    casesPaths.emergency,
    {
      ...staff('caseSlip.emergency'),
      form: emergencyForm,
      redraw: (visit, form) => drawEmergency(visit, form, 422),
    },
    async (visit, input) => {
      const opened = await openInEmergency(visit.ctx, input, visit.mark);
      if (!opened.ok) return await visit.refused(opened);
      const text = '緊急閲覧で開きました。次の開庁日に、別の人が点検します。';
      return visit.go(casesPaths.case(opened.value.caseId), { kind: 'warning', text });
    },
  )
  .get('/cases/slips/:slip', staff('caseSlip.review'), (visit) => drawReview(visit, blankForm))
  .post(
    '/cases/slips/:slip',
    { ...staff('caseSlip.review'), form: reviewForm, redraw: (visit, form) => drawReview(visit, form, 422) },
    async (visit, input) => {
      const reviewed = await reviewSlip(visit.ctx, visit.id('slip'), input, visit.mark);
      return await backToCase(visit, reviewed, '点検を記録しました。', workPaths.today);
    },
  )
  .get('/cases/:id/open', staff('caseSlip.closed'), (visit) => drawReason(visit, blankForm))
  .post(
    '/cases/:id/open',
    { ...staff('caseSlip.closed'), form: closedForm, redraw: (visit, form) => drawReason(visit, form, 422) },
    async (visit, input) => {
      const opened = await openClosed(visit.ctx, visit.id('id'), input.reason, visit.mark);
      const path = opened.ok && opened.value.aside ? casesPaths.earlier(visit.id('id')) : undefined;
      return await backToCase(visit, opened, '開きました。時間がたつと閉じます。', path);
    },
  )
  .get('/cases/:id/earlier', staff('case.view'), drawEarlier);
