import { z } from 'zod';
import { blankForm, type FormState, formOf } from '../../../kernel/forms/form.ts';
import { date, integer, time, uuid } from '../../../kernel/forms/pieces.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import type { Refusal } from '../../../kernel/result.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { addDay } from '../occurrence/occurrence.actions.ts';
import { mayAsk } from '../permissions.ts';
import { EditPage } from './edit.page.tsx';
import { changeGathering, goOn, makeGathering } from './gathering.actions.ts';
import { factsOf, gatheringForm, typedFrom } from './gathering.form.ts';
import { readGatheringForm, readGatheringToKeep, readKept } from './keep.actions.ts';
import { KeepPage, KeptListPage } from './keep.page.tsx';
import { fieldOf } from './refused-field.ts';
import { partsOfRule } from './words.rules.ts';

const listed = { audience: 'staff', permission: 'gathering.list' } as const;
const changed = { audience: 'staff', permission: 'gathering.change' } as const;

/** One day entered by hand. */
export const dayForm = {
  day: date({ label: '日' }),
  startsAt: time({ label: '始まる時刻' }),
  endsAt: time({ label: '終わる時刻' }),
  placeId: uuid({ label: '場所', required: false }),
};

const addDayForm = z.strictObject({
  ...dayForm,
  capacity: integer({ label: 'この日の定員', min: 1, max: 5000, required: false }),
});

/** Gatherings for those who keep them. */
export const keepDesk = new Desk()
  .get(gatheringPaths.list, listed, async (visit) => {
    const kept = await readKept(visit.ctx);
    if (!kept.ok) return await visit.refused(kept);
    const { roles } = await visit.ctx.ring();
    const page = <KeptListPage rows={kept.value} mayMake={mayAsk(roles, 'gathering.change')} />;
    return await visit.page('集まり', page);
  })
  .get(gatheringPaths.make, changed, (visit) => drawForm(visit, null, null))
  .post(
    gatheringPaths.make,
    { ...changed, form: gatheringForm, redraw: (visit, form) => drawForm(visit, null, form) },
    async (visit, typed) => {
      const facts = factsOf(typed, { organizerId: null, url: '' });
      const made = await makeGathering(visit.ctx, facts, { postIds: typed.keepers }, visit.mark);
      if (!made.ok) return await refusedOn(visit, null, made);
      const text = `「${facts.name}」を作り、先の日どりを入れました。`;
      return visit.go(gatheringPaths.keep(made.value.id), { kind: 'success', text });
    },
  )
  .get(gatheringPaths.edit(':id'), changed, (visit) => drawForm(visit, visit.id('id'), null))
  .post(
    gatheringPaths.edit(':id'),
    { ...changed, form: gatheringForm, redraw: (visit, form) => drawForm(visit, visit.id('id'), form) },
    async (visit, typed) => {
      const id = visit.id('id');
      const read = await readGatheringForm(visit.ctx, id);
      if (!read.ok) return await visit.refused(read);
      const facts = factsOf(typed, read.value.gathering ?? { organizerId: null, url: '' });
      const keepers = { postIds: typed.keepers };
      const done = await changeGathering(visit.ctx, id, visit.version ?? 0, facts, keepers, visit.mark);
      if (!done.ok) return await refusedOn(visit, id, done);
      return visit.go(gatheringPaths.keep(id), {
        kind: 'success',
        text: '変えました。先の日どりも直しました。',
      });
    },
  )
  .get(gatheringPaths.keep(':id'), listed, (visit) => drawKeep(visit, blankForm))
  .post(
    gatheringPaths.goOn(':id'),
    { ...changed, form: z.strictObject({}), redraw: drawKeep },
    async (visit) => {
      const id = visit.id('id');
      const done = await goOn(visit.ctx, id, visit.version ?? 0, visit.mark);
      if (done.ok) return visit.go(gatheringPaths.keep(id), { kind: 'success', text: '1年先まで続けます。' });
      if (done.refusal !== 'stale') return await visit.refused(done);
      return await drawKeep(visit, refusedForm(visit, '', done), 409);
    },
  )
  .post(
    gatheringPaths.addDay(':id'),
    { audience: 'staff', permission: 'occurrence.decide', form: addDayForm, redraw: drawKeep },
    async (visit, wish) => {
      const id = visit.id('id');
      const done = await addDay(visit.ctx, id, wish, visit.mark);
      if (done.ok) return visit.go(gatheringPaths.keep(id), { kind: 'success', text: '日を加えました。' });
      const field = fieldOf(done);
      return field ? await drawKeep(visit, refusedForm(visit, field, done)) : await visit.refused(done);
    },
  );

async function drawKeep(visit: Visit, form: FormState, status: 409 | 422 = 422): Promise<Response> {
  const read = await readGatheringToKeep(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { name, version } = read.value.gathering;
  const gathering = { ...read.value.gathering, version: visit.versionOver(version, status) };
  const parts = { gathering, form, today: visit.ctx.today, deedId: () => newId() };
  const page = <KeepPage {...read.value} {...parts} />;
  return form === blankForm ? await visit.page(name, page) : await visit.redrawn(name, page, status);
}

/** A form nobody has touched begins as most gatherings are. */
const usual = {
  repetition: 'month',
  onHoliday: 'ask',
  signup: 'none',
  state: 'running',
  newcomers: true,
  interval: 1,
};

async function drawForm(
  visit: Visit,
  id: string | null,
  typed: FormState | null,
  status?: 409 | 422,
): Promise<Response> {
  const read = await readGatheringForm(visit.ctx, id);
  if (!read.ok) return await visit.refused(read);
  const { gathering, keepers, posts, districts, places } = read.value;
  const stands = gathering
    ? formOf(typedFrom(gathering, partsOfRule(gathering.schedule.rule), keepers))
    : formOf({ ...usual, keepers, startsOn: visit.ctx.today });
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id: value, name: label }) => ({ value, label }));
  const page = (
    <EditPage
      id={id}
      version={gathering ? visit.versionOver(gathering.version, status) : undefined}
      form={typed ? { ...typed, ...(status === 409 ? { now: stands.typed } : {}) } : stands}
      deedId={newId()}
      posts={named(posts)}
      districts={named(districts)}
      places={named(places)}
    />
  );
  const title = id ? '集まりを変える' : '集まりを作る';
  return typed ? await visit.redrawn(title, page, status ?? 422) : await visit.page(title, page);
}

/** A refusal at the field it is about; one about the whole page has its own page. */
function refusedOn(visit: Visit, id: string | null, refusal: Refusal): Promise<Response> {
  const field = fieldOf(refusal);
  if (!field && refusal.refusal !== 'stale') return visit.refused(refusal);
  const status = refusal.refusal === 'stale' ? 409 : 422;
  return drawForm(visit, id, refusedForm(visit, field ?? '', refusal), status);
}
