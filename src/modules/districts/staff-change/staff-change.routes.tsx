import { blankForm, type FormState, formOf, hasErrors } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { isPageRefusal, refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { formatDate } from '../../../kernel/time.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { approveEarlyRead, endEarlyRead } from './early.actions.ts';
import {
  closeStaffChange,
  dropStaffChange,
  nameSuccessor,
  planStaffChange,
  readLeavers,
  readStaffChange,
  readStaffChanges,
} from './staff-change.actions.ts';
import { buttonForm, earlyForm, endEarlyForm, planForm, successorForm } from './staff-change.form.ts';
import { StaffChangePage } from './staff-change.page.tsx';
import { usualLastDay } from './staff-change.rules.ts';
import { PlanPage, StaffChangesPage } from './staff-changes.page.tsx';

const plan = { audience: 'staff', permission: 'staffChange.plan' } as const;
const early = { audience: 'staff', permission: 'staffChange.approveEarly' } as const;
const view = { audience: 'staff', permission: 'staffChange.view' } as const;

export const staffChangeDesk = new Desk()
  .get(districtsPaths.staffChanges, view, async (visit) => {
    const read = await readStaffChanges(visit.ctx);
    if (!read.ok) return await visit.refused(read);
    return await visit.page('人事異動', <StaffChangesPage {...read.value} />);
  })
  .get(districtsPaths.newStaffChange, plan, (visit) =>
    drawPlan(visit, formOf({ lastOn: formatDate(usualLastDay(visit.ctx.today)) })),
  )
  .post(
    districtsPaths.newStaffChange,
    { ...plan, form: planForm, redraw: (visit, form) => drawPlan(visit, form) },
    async (visit, input) => {
      const done = await planStaffChange(visit.ctx, { ...input, reason: input.reason ?? '' }, visit.mark);
      if (done.ok) return there(visit, done.value.id, '異動を登録しました。つぎに後任を決めてください。');
      if (isPageRefusal(done)) return await visit.refused(done);
      const field = done.refusal === 'change-in-the-past' ? 'lastOn' : 'accountId';
      return await drawPlan(visit, refusedForm(visit, field, done));
    },
  )
  .get(districtsPaths.staffChange(':id'), view, (visit) => draw(visit, {}))
  .post(
    districtsPaths.successor(':id'),
    { ...plan, form: successorForm, redraw: (visit, form) => draw(visit, { successor: form }) },
    async (visit, input) => {
      const done = await nameSuccessor(visit.ctx, visit.id('id'), input, visit.mark);
      if (done.ok) return there(visit, visit.id('id'), '後任を決めました。');
      if (isPageRefusal(done)) return await visit.refused(done);
      return await draw(visit, { successor: refusedForm(visit, 'accountId', done) });
    },
  )
  .post(
    districtsPaths.earlyRead(':id'),
    { ...early, form: earlyForm, redraw: (visit, form) => draw(visit, { early: form }) },
    async (visit, { assignmentId, earlyFrom }) => {
      const wish = { assignmentId, fromOn: earlyFrom };
      const done = await approveEarlyRead(visit.ctx, visit.id('id'), wish, visit.mark);
      if (done.ok) return there(visit, visit.id('id'), '早めの閲覧を認めました。');
      if (isPageRefusal(done)) return await visit.refused(done);
      const field = done.refusal === 'own-assignment' ? 'assignmentId' : 'earlyFrom';
      return await draw(visit, { early: refusedForm(visit, field, done) });
    },
  )
  .post(districtsPaths.endEarlyRead(':id'), { ...early, form: endEarlyForm }, async (visit, input) => {
    const done = await endEarlyRead(visit.ctx, visit.id('id'), input, visit.mark);
    return done.ok ? there(visit, visit.id('id'), '早めの閲覧を取り消しました。') : await visit.refused(done);
  })
  .post(districtsPaths.dropStaffChange(':id'), { ...plan, form: buttonForm }, async (visit) => {
    const done = await dropStaffChange(visit.ctx, visit.id('id'), visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(districtsPaths.staffChanges, { kind: 'success', text: '異動を取り消しました。' });
  })
  .post(districtsPaths.closeStaffChange(':id'), { ...plan, form: buttonForm }, async (visit) => {
    const done = await closeStaffChange(visit.ctx, visit.id('id'), visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(districtsPaths.staffChanges, { kind: 'success', text: '異動を終えました。' });
  });

const there = (visit: Visit, id: string, text: string): Response =>
  visit.go(districtsPaths.staffChange(id), { kind: 'success', text });

const choices = (rows: readonly { id: string; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }));

async function drawPlan(visit: Visit, form: FormState): Promise<Response> {
  const read = await readLeavers(visit.ctx);
  if (!read.ok) return await visit.refused(read);
  const page = <PlanPage form={form} deedId={newId()} accounts={choices(read.value.accounts)} />;
  const title = '異動を登録する';
  return hasErrors(form) ? await visit.redrawn(title, page) : await visit.page(title, page);
}

type Sent = Partial<Record<'successor' | 'early', FormState>>;

async function draw(visit: Visit, sent: Sent): Promise<Response> {
  const read = await readStaffChange(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { accounts, ...shown } = read.value;
  const page = (
    <StaffChangePage
      {...shown}
      accounts={choices(accounts)}
      today={visit.ctx.today}
      forms={{ successor: blankForm, early: blankForm, ...sent }}
      deedId={() => newId()}
    />
  );
  const title = `人事異動　${shown.name}さん`;
  return Object.keys(sent).length > 0 ? await visit.redrawn(title, page) : await visit.page(title, page);
}
