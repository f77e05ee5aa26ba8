import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { isPageRefusal, refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { leaveGathering, linkComer, readComer } from './comer.actions.ts';
import { endForm, linkForm } from './comer.form.ts';
import { ComerPage } from './comer.page.tsx';

/** Where somebody known to the house comes to, for those who read their record. */
export const comerDesk = new Desk()
  .get(gatheringPaths.comer(':id'), { audience: 'staff', permission: 'comer.view' }, (visit) =>
    draw(visit, blankForm),
  )
  .post(
    gatheringPaths.comer(':id'),
    { audience: 'staff', permission: 'comer.link', form: linkForm, redraw: draw },
    async (visit, { gatheringId }) => {
      const id = visit.id('id');
      const linked = await linkComer(visit.ctx, id, gatheringId, visit.mark);
      if (linked.ok)
        return visit.go(gatheringPaths.comer(id), { kind: 'success', text: '通っている場所に加えました。' });
      if (isPageRefusal(linked)) return await visit.refused(linked);
      return await draw(visit, refusedForm(visit, 'gatheringId', linked), 409);
    },
  )
  .post(
    gatheringPaths.endComer(':id'),
    { audience: 'staff', permission: 'comer.end', form: endForm },
    async (visit, { comerId }) => {
      const id = visit.id('id');
      const ended = await leaveGathering(visit.ctx, id, comerId, visit.mark);
      if (!ended.ok) return await visit.refused(ended);
      return visit.go(gatheringPaths.comer(id), { kind: 'success', text: '終わりにしました。' });
    },
  );

async function draw(visit: Visit, form: FormState, status: 409 | 422 = 422): Promise<Response> {
  const read = await readComer(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const page = <ComerPage view={read.value} form={form} deedIdFor={newId} />;
  const title = `${read.value.card.name} 通っている場所`;
  return form === blankForm ? await visit.page(title, page) : await visit.redrawn(title, page, status);
}
