import { z } from 'zod';
import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { date, text, uuid } from '../../../kernel/forms/pieces.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { isPageRefusal, refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { closeDay, readClosedDays, reopenDay } from './closed-day.actions.ts';
import { ClosedDaysPage } from './closed-day.page.tsx';

const closedDayForm = z.strictObject({ day: date({ label: '日' }), name: text({ label: '理由', max: 60 }) });
const reopenForm = z.strictObject({ dayId: uuid({ label: '閉庁日' }) });

const change = { audience: 'staff', permission: 'setting.change' } as const;

export const closedDayDesk = new Desk()
  .get(districtsPaths.closedDays, { audience: 'staff', permission: 'setting.list' }, (visit) =>
    draw(visit, blankForm),
  )
  .post(
    districtsPaths.closedDays,
    { ...change, form: closedDayForm, redraw: (visit, form) => draw(visit, form) },
    async (visit, { day, name }) => {
      const done = await closeDay(visit.ctx, day, name, visit.mark);
      if (done.ok)
        return visit.go(districtsPaths.closedDays, { kind: 'success', text: '閉庁日を加えました。' });
      if (isPageRefusal(done)) return await visit.refused(done);
      return await draw(visit, refusedForm(visit, 'day', done));
    },
  )
  .post(districtsPaths.reopenDay, { ...change, form: reopenForm }, async (visit, { dayId }) => {
    const done = await reopenDay(visit.ctx, dayId, visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(districtsPaths.closedDays, { kind: 'success', text: '閉庁日を取り消しました。' });
  });

async function draw(visit: Visit, form: FormState): Promise<Response> {
  const read = await readClosedDays(visit.ctx);
  if (!read.ok) return await visit.refused(read);
  const { days, mayChange } = read.value;
  const page = <ClosedDaysPage days={days} form={mayChange ? form : null} deedId={() => newId()} />;
  const title = '町独自の閉庁日';
  return form === blankForm ? await visit.page(title, page) : await visit.redrawn(title, page);
}
