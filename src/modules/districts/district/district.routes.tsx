import { blankForm, type FormState, formOf, hasErrors } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { besideNow, isPageRefusal, refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { formatDate } from '../../../kernel/time.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { dayAsked } from '../as-of.ts';
import {
  addArea,
  changeDistrict,
  endArea,
  endDistrict,
  layInto,
  makeDistrict,
  readDistrict,
  readDistricts,
} from './district.actions.ts';
import {
  areaForm,
  changeDistrictForm,
  endAreaForm,
  endDistrictForm,
  newDistrictForm,
  parentForm,
} from './district.form.ts';
import { DistrictsPage } from './district.page.tsx';
import { type DistrictForms, DistrictPage, NewDistrictPage } from './one-district.page.tsx';

const change = { audience: 'staff', permission: 'district.change' } as const;

export const districtDesk = new Desk()
  .get(districtsPaths.districts(), { audience: 'staff', permission: 'district.list' }, async (visit) => {
    const day = dayAsked(visit);
    const read = await readDistricts(visit.ctx, day);
    if (!read.ok) return await visit.refused(read);
    return await visit.page('地区', <DistrictsPage {...read.value} day={day} />);
  })
  .get(districtsPaths.newDistrict, change, (visit) =>
    drawNew(visit, formOf({ fromOn: formatDate(visit.ctx.today) })),
  )
  .post(
    districtsPaths.newDistrict,
    { ...change, form: newDistrictForm, redraw: (visit, form) => drawNew(visit, form) },
    async (visit, input) => {
      const made = await makeDistrict(visit.ctx, input, visit.mark);
      if (!made.ok) return await visit.refused(made);
      return visit.go(districtsPaths.district(made.value.id), {
        kind: 'success',
        text: '地区を登録しました。',
      });
    },
  )
  .get(districtsPaths.district(':id'), { audience: 'staff', permission: 'district.view' }, (visit) =>
    draw(visit, {}),
  )
  .post(
    districtsPaths.changeDistrict(':id'),
    { ...change, form: changeDistrictForm, redraw: (visit, form) => draw(visit, { change: form }) },
    async (visit, input) =>
      answer(
        visit,
        'change',
        '',
        await changeDistrict(visit.ctx, visit.id('id'), visit.version ?? 0, input, visit.mark),
      ),
  )
  .post(
    districtsPaths.districtParent(':id'),
    { ...change, form: parentForm, redraw: (visit, form) => draw(visit, { parent: form }) },
    async (visit, { parentId, parentFrom }) =>
      answer(
        visit,
        'parent',
        'parentId',
        await layInto(visit.ctx, visit.id('id'), parentId, parentFrom, visit.mark),
      ),
  )
  .post(
    districtsPaths.districtArea(':id'),
    { ...change, form: areaForm, redraw: (visit, form) => draw(visit, { area: form }) },
    async (visit, { street, areaFrom }) =>
      answer(visit, 'area', 'street', await addArea(visit.ctx, visit.id('id'), street, areaFrom, visit.mark)),
  )
  .post(
    districtsPaths.endArea(':id'),
    { ...change, form: endAreaForm, redraw: (visit, form) => draw(visit, { endArea: form }) },
    async (visit, { areaId, areaTo }) =>
      answer(
        visit,
        'endArea',
        'areaTo',
        await endArea(visit.ctx, visit.id('id'), areaId, areaTo, visit.mark),
      ),
  )
  .post(
    districtsPaths.endDistrict(':id'),
    { ...change, form: endDistrictForm, redraw: (visit, form) => draw(visit, { close: form }) },
    async (visit, { closesOn }) =>
      answer(visit, 'close', 'closesOn', await endDistrict(visit.ctx, visit.id('id'), closesOn, visit.mark)),
  );

async function answer(
  visit: Visit,
  form: keyof DistrictForms,
  field: string,
  done: Result<null, string>,
): Promise<Response> {
  if (done.ok)
    return visit.go(districtsPaths.district(visit.id('id')), {
      kind: 'success',
      text: '地区の内容を変えました。',
    });
  if (isPageRefusal(done)) return await visit.refused(done);
  const status = done.refusal === 'stale' ? 409 : 422;
  return await draw(visit, { [form]: refusedForm(visit, field, done) }, status);
}

async function drawNew(visit: Visit, form: FormState): Promise<Response> {
  const may = await visit.ctx.read('district.change', async () => ok(null));
  if (!may.ok) return await visit.refused(may);
  const page = <NewDistrictPage form={form} deedId={newId()} />;
  const title = '地区を登録する';
  return hasErrors(form) ? await visit.redrawn(title, page) : await visit.page(title, page);
}

async function draw(visit: Visit, sent: Partial<DistrictForms>, status: 422 | 409 = 422): Promise<Response> {
  const read = await readDistrict(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { name, kana } = read.value.district;
  const asItIs = formOf({ name, kana });
  const version = visit.versionOver(read.value.district.version, status);
  const page = (
    <DistrictPage
      {...read.value}
      district={{ ...read.value.district, version }}
      forms={{
        parent: blankForm,
        area: blankForm,
        endArea: blankForm,
        close: blankForm,
        ...sent,
        change: besideNow(sent.change ?? asItIs, asItIs, status === 409),
      }}
      deedIds={{ change: newId(), parent: newId(), area: newId(), endArea: newId(), close: newId() }}
    />
  );
  return Object.keys(sent).length > 0
    ? await visit.redrawn(name, page, status)
    : await visit.page(name, page);
}
