import { z } from 'zod';
import { blankForm, type FormState, formOf } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { isUuid, newId } from '../../../kernel/ids.ts';
import { addMonths } from '../../../kernel/time.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { permissions } from '../permissions.ts';
import {
  declareConflict,
  endConflict,
  readConflictForm,
  readConflicts,
  readReview,
} from './conflict.actions.ts';
import { conflictForm } from './conflict.form.ts';
import { ConflictsPage, NewConflictPage, ReviewPage } from './conflict.page.tsx';

export const conflictDesk = new Desk()
  .get(peoplePaths.conflicts, { audience: 'staff', permission: 'conflict.list' }, async (visit) => {
    const read = await readConflicts(visit.ctx);
    if (!read.ok) return await visit.refused(read);
    return await visit.page('利益相反の届け出', <ConflictsPage {...read.value} deedId={newId} />);
  })
  .get(peoplePaths.newConflict, { audience: 'staff', permission: 'conflict.declare' }, (visit) =>
    drawNew(visit, blankForm),
  )
  .post(
    peoplePaths.newConflict,
    { audience: 'staff', permission: 'conflict.declare', form: conflictForm, redraw: drawNew },
    async (visit, input) => {
      const done = await declareConflict(visit.ctx, input, visit.mark);
      if (!done.ok) return await visit.refused(done);
      const text = '届け出ました。該当する世帯の記録は、いまから開けません。';
      return visit.go(peoplePaths.conflicts, { kind: 'success', text });
    },
  )
  .post(
    peoplePaths.endConflict(':id'),
    {
      audience: 'staff',
      permission: 'conflict.declareFor',
      form: z.strictObject({}),
    },
    async (visit) => {
      const done = await endConflict(visit.ctx, visit.id('id'), visit.mark);
      if (!done.ok) return await visit.refused(done);
      return visit.go(peoplePaths.conflicts, { kind: 'success', text: '取り消しました。' });
    },
  )
  .get(peoplePaths.conflictReads, { audience: 'staff', permission: 'conflict.review' }, async (visit) => {
    const asked = visit.query.get('month') ?? '';
    const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : visit.ctx.today.slice(0, 7);
    const read = await readReview(visit.ctx, month);
    if (!read.ok) return await visit.refused(read);
    const before = addMonths(`${month}-01`, -1).slice(0, 7);
    const page = <ReviewPage {...read.value} before={before} verbWords={verbWords} />;
    return await visit.page('利益相反に当たる閲覧', page);
  });

/** A permission of this room in words; another room's stays as it is written in the audit trail. */
const verbWords = (verb: string): string =>
  Object.hasOwn(permissions, verb) ? permissions[verb as keyof typeof permissions].title : verb;

async function drawNew(visit: Visit, form: FormState): Promise<Response> {
  const sent =
    visit.query.get('person') ?? (typeof visit.fields.personId === 'string' ? visit.fields.personId : '');
  const read = await readConflictForm(visit.ctx, isUuid(sent) ? sent : '');
  if (!read.ok) return await visit.refused(read);
  const { card, accounts } = read.value;
  const drawn = form === blankForm && card ? formOf({ name: card.name }) : form;
  const page = <NewConflictPage card={card} accounts={accounts} form={drawn} deedId={newId()} />;
  const title = '利益相反を届け出る';
  return form === blankForm ? await visit.page(title, page) : await visit.redrawn(title, page);
}
