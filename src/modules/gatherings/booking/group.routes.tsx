import type { z } from 'zod';
import { blankForm, type FormState, formOf } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { besideNow, refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { groupForm, renewForm } from './desk.form.ts';
import { changeGroup, readGroup, readGroups, registerGroup, renewGroup } from './group.actions.ts';
import { GroupPage, GroupsPage } from './group.page.tsx';
import type { GroupFacts } from './group.rules.ts';

const kept = { audience: 'staff', permission: 'group.keep' } as const;

/** Groups that use the rooms of a station. */
export const groupDesk = new Desk()
  .get(stationPaths.groups(':id'), kept, (visit) => drawAll(visit, blankForm, newId()))
  .post(
    stationPaths.groups(':id'),
    { ...kept, form: groupForm, redraw: (visit, form) => drawAll(visit, form, visit.mark.id) },
    async (visit, input) => {
      const done = await registerGroup(visit.ctx, visit.id('id'), factsOf(input), visit.mark);
      if (!done.ok) return await visit.refused(done);
      const text = `団体番号 ${done.value.number} で登録しました。`;
      return visit.go(stationPaths.group(done.value.id), { kind: 'success', text });
    },
  )
  .get(stationPaths.group(':id'), kept, (visit) => drawOne(visit, null))
  .post(stationPaths.group(':id'), { ...kept, form: groupForm, redraw: drawOne }, async (visit, input) => {
    const id = visit.id('id');
    const done = await changeGroup(visit.ctx, id, visit.version ?? 0, factsOf(input), visit.mark);
    if (done.ok) return visit.go(stationPaths.group(id), { kind: 'success', text: '保存しました。' });
    if (done.refusal !== 'stale') return await visit.refused(done);
    return await drawOne(visit, refusedForm(visit, '', done), 409);
  })
  .post(stationPaths.renew(':id'), { ...kept, form: renewForm }, async (visit, { fiscalYear }) => {
    const done = await renewGroup(visit.ctx, visit.id('id'), fiscalYear, visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(stationPaths.group(visit.id('id')), { kind: 'success', text: '登録しました。' });
  });

const factsOf = (input: z.output<typeof groupForm>): GroupFacts => ({
  ...input,
  kana: input.kana ?? '',
  contactPhone: input.contactPhone ?? '',
  does: input.does ?? '',
});

async function drawAll(visit: Visit, form: FormState, deedId: string): Promise<Response> {
  const read = await readGroups(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const page = <GroupsPage read={read.value} form={form} deedId={deedId} />;
  return form === blankForm ? await visit.page('団体', page) : await visit.redrawn('団体', page);
}

async function drawOne(visit: Visit, sent: FormState | null, status: 409 | 422 = 422): Promise<Response> {
  const read = await readGroup(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { group } = read.value;
  const { name, kana, does, members, contactName, contactPhone, publicName } = group;
  const now = formOf({ name, kana, does, members, contactName, contactPhone, publicName });
  const form = besideNow(sent ?? now, now, status === 409);
  const version = visit.versionOver(group.version, status);
  const page = <GroupPage read={read.value} form={form} version={version} deedId={newId} />;
  return sent ? await visit.redrawn(name, page, status) : await visit.page(name, page);
}
