import { z } from 'zod';
import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { longText } from '../../../kernel/forms/pieces.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { readReview, settleReview } from './review.actions.ts';
import { ReviewPage } from './review.page.tsx';

const note = z.strictObject({ note: longText({ label: '分かったこと', max: 1000 }) });
const changed = { audience: 'staff', permission: 'gathering.change' } as const;

/** Doubts about a gathering, for those who keep it. */
export const reviewDesk = new Desk()
  .get(gatheringPaths.review(':id'), { ...changed, permission: 'gathering.list' }, (visit) =>
    draw(visit, blankForm),
  )
  .post(gatheringPaths.review(':id'), { ...changed, form: note, redraw: draw }, async (visit, typed) => {
    const id = visit.id('id');
    const done = await settleReview(visit.ctx, id, visit.version ?? 0, typed.note, visit.mark);
    if (done.ok)
      return visit.go(gatheringPaths.keep(id), {
        kind: 'success',
        text: '確かめた記録を残し、印を消しました。',
      });
    if (done.refusal !== 'stale') return await visit.refused(done);
    return await draw(visit, refusedForm(visit, '', done), 409);
  });

async function draw(visit: Visit, form: FormState, status: 409 | 422 = 422): Promise<Response> {
  const read = await readReview(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { name, version } = read.value.gathering;
  const gathering = { ...read.value.gathering, version: visit.versionOver(version, status) };
  const page = <ReviewPage {...read.value} gathering={gathering} form={form} deedId={newId()} />;
  const title = `${name} 確かめた結果`;
  return form === blankForm ? await visit.page(title, page) : await visit.redrawn(title, page, status);
}
