import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { isPageRefusal, refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { enterAbsence, readAbsences, takeBackAbsence } from './absence.actions.ts';
import { absenceForm, takeBackForm } from './absence.form.ts';
import { AbsencesPage } from './absence.page.tsx';

const enter = { audience: 'staff', permission: 'absence.enter' } as const;

export const absenceDesk = new Desk()
  .get(districtsPaths.absences, { audience: 'staff', permission: 'absence.list' }, (visit) =>
    draw(visit, blankForm),
  )
  .post(
    districtsPaths.absences,
    { ...enter, form: absenceForm, redraw: (visit, form) => draw(visit, form) },
    async (visit, input) => {
      const { actor } = visit.ctx;
      const own = actor.kind === 'staff' ? actor.accountId : '';
      const wish = { ...input, accountId: input.accountId ?? own, reason: input.reason ?? '' };
      const done = await enterAbsence(visit.ctx, wish, visit.mark);
      if (done.ok)
        return visit.go(districtsPaths.absences, { kind: 'success', text: '不在を登録しました。' });
      if (isPageRefusal(done)) return await visit.refused(done);
      const field = done.refusal === 'not-my-absence' ? '' : 'toOn';
      return await draw(visit, refusedForm(visit, field, done));
    },
  )
  .post(districtsPaths.takeBackAbsence, { ...enter, form: takeBackForm }, async (visit, { absenceId }) => {
    const done = await takeBackAbsence(visit.ctx, absenceId, visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(districtsPaths.absences, {
      kind: 'success',
      text: '不在を取り消しました。番が戻ります。',
    });
  });

async function draw(visit: Visit, form: FormState): Promise<Response> {
  const read = await readAbsences(visit.ctx);
  if (!read.ok) return await visit.refused(read);
  const { absences, accounts, accountId } = read.value;
  const others = accounts.filter((account) => account.id !== accountId);
  const page = (
    <AbsencesPage
      absences={absences}
      accounts={others.map(({ id, name }) => ({ value: id, label: name }))}
      form={form}
      deedId={() => newId()}
    />
  );
  return form === blankForm ? await visit.page('不在の予定', page) : await visit.redrawn('不在の予定', page);
}
