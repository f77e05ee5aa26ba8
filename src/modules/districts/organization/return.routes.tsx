import { blankForm, type FormState, hasErrors } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { confirmReturn, readReturn } from './commission.actions.ts';
import { returnForm } from './organization.form.ts';
import { ReturnPage } from './return.page.tsx';

const stated = { audience: 'staff', permission: 'organization.confirmReturn' } as const;

export const returnDesk = new Desk()
  .get(districtsPaths.commissionReturn(':id'), stated, (visit) => draw(visit, blankForm))
  .post(
    districtsPaths.commissionReturn(':id'),
    { ...stated, form: returnForm, redraw: (visit, form) => draw(visit, form) },
    async (visit, input) => {
      const done = await confirmReturn(visit.ctx, visit.id('id'), input, visit.mark);
      if (!done.ok) return await visit.refused(done);
      return visit.go(districtsPaths.organization(done.value.organizationId), {
        kind: 'success',
        text: '返還・消去の確認を記録しました。',
      });
    },
  );

async function draw(visit: Visit, form: FormState): Promise<Response> {
  const read = await readReturn(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const page = <ReturnPage {...read.value} form={form} deedId={newId()} />;
  const title = '返還・消去を確認する';
  return hasErrors(form) ? await visit.redrawn(title, page) : await visit.page(title, page);
}
