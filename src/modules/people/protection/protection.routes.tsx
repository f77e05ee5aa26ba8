import { z } from 'zod';
import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { uuid } from '../../../kernel/forms/pieces.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { isPageRefusal, refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import type { Refusal } from '../../../kernel/result.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { beginForm, liftForm, noticeForm, postsForm, renewForm } from './protection.form.ts';
import { BeginPage, MeasurePage, type NoticeTyped, ProtectionsPage } from './protection.page.tsx';
import {
  begin,
  choosePosts,
  dismiss,
  liftMeasure,
  type Notice,
  readBegin,
  readMeasure,
  readMeasures,
  renewMeasure,
} from './view.actions.ts';

/** Which persons and posts may be chosen is known only once the notice is read, so the fields are read in the desk. */
const anyFields = z.looseObject({});
const pairForm = z.strictObject({ hiddenId: uuid({ label: '記録' }), visibleId: uuid({ label: '記録' }) });
const view = { audience: 'staff', permission: 'protection.view' } as const;
const changing = { audience: 'staff', permission: 'protection.change' } as const;

export const protectionDesk = new Desk()
  .get(peoplePaths.protections, view, (visit) => drawList(visit))
  .get(peoplePaths.newProtection, view, (visit) => drawBegin(visit, blankForm))
  .post(
    peoplePaths.newProtection,
    { audience: 'staff', permission: 'protection.begin', form: anyFields, redraw: drawBegin },
    (visit) => saveBegin(visit),
  )
  .post(peoplePaths.notSecond, { ...changing, form: pairForm }, async (visit, pair) => {
    const done = await dismiss(visit.ctx, pair, visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(peoplePaths.protections, { kind: 'success', text: '別の人と記録しました。' });
  })
  .get(peoplePaths.protection(':id'), view, (visit) => drawMeasure(visit, blankForm))
  .post(
    peoplePaths.renewProtection(':id'),
    { ...changing, form: renewForm, redraw: drawMeasure },
    async (visit, input) => {
      const done = await renewMeasure(visit.ctx, visit.id('id'), visit.version ?? 0, input, visit.mark);
      if (!done.ok) return await drawRefused(visit, 'untilOn', done);
      return visit.go(peoplePaths.protection(done.value.measureId), {
        kind: 'success',
        text: '延長を記録しました。',
      });
    },
  )
  .post(peoplePaths.listProtection(':id'), { ...changing, form: anyFields, redraw: drawMeasure }, (visit) =>
    savePosts(visit),
  )
  .post(
    peoplePaths.liftProtection(':id'),
    { audience: 'staff', permission: 'protection.lift', form: liftForm, redraw: drawMeasure },
    async (visit, how) => {
      const done = await liftMeasure(visit.ctx, visit.id('id'), visit.version ?? 0, how, visit.mark);
      if (!done.ok) return await drawRefused(visit, 'reason', done);
      return visit.go(peoplePaths.protections, { kind: 'success', text: '支援措置を解きました。' });
    },
  );

async function drawList(visit: Visit): Promise<Response> {
  const read = await readMeasures(visit.ctx);
  if (!read.ok) return await visit.refused(read);
  return await visit.page('支援措置', <ProtectionsPage {...read.value} deedId={newId} />);
}

const typedIn = (visit: Visit, name: string, kana: string, born: string): NoticeTyped => ({
  name: visit.query.get(name)?.slice(0, 100) ?? '',
  kana: visit.query.get(kana)?.slice(0, 100) ?? '',
  born: visit.query.get(born)?.slice(0, 60) ?? '',
});

const asked = (visit: Visit) => ({
  notice: typedIn(visit, 'name', 'kana', 'born'),
  party: typedIn(visit, 'partyName', 'partyKana', 'partyBorn'),
});

type Sought = ReturnType<typeof asked>;

/** What the address says of whom to look for, with a sentence for each birth date that cannot be one. */
function soughtBy(visit: Visit, { notice, party }: Sought) {
  const dates = { born: notice.born, partyBorn: party.born };
  const read = visit.parse(noticeForm, dates);
  const { born, partyBorn } = read.ok ? read.value : { born: null, partyBorn: null };
  const by = ({ name, kana }: NoticeTyped, on: Notice['born']): Notice => ({ name, kana, born: on });
  return {
    notice: by(notice, born),
    party: by(party, partyBorn),
    errors: read.ok ? {} : read.form.errors,
  };
}

/** The form goes back to the address it was drawn at, which holds the notice. */
const actionOf = ({ notice, party }: Sought): string =>
  peoplePaths.newProtectionFor({
    name: notice.name,
    kana: notice.kana,
    born: notice.born,
    partyName: party.name,
    partyKana: party.kana,
    partyBorn: party.born,
  });

async function drawBegin(visit: Visit, form: FormState): Promise<Response> {
  const typed = asked(visit);
  const { notice, party, errors } = soughtBy(visit, typed);
  const read = await readBegin(visit.ctx, notice, party);
  if (!read.ok) return await visit.refused(read);
  const enough = notice.born?.on?.length === 10 && typed.notice.name + typed.notice.kana !== '';
  const page = (
    <BeginPage
      {...typed}
      {...read.value}
      errors={errors}
      enough={enough}
      action={actionOf(typed)}
      form={form}
      deedId={newId()}
    />
  );
  const title = '支援措置を始める';
  return form === blankForm ? await visit.page(title, page) : await visit.redrawn(title, page);
}

async function saveBegin(visit: Visit): Promise<Response> {
  const typed = asked(visit);
  const { notice, party } = soughtBy(visit, typed);
  const read = await readBegin(visit.ctx, notice, party);
  if (!read.ok) return await visit.refused(read);
  const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
  const schema = beginForm({
    persons: ids(read.value.persons),
    parties: ids(read.value.parties),
    posts: ids(read.value.posts),
  });
  const parsed = visit.parse(schema);
  if (!parsed.ok) return await drawBegin(visit, parsed.form);
  const begun = await begin(visit.ctx, parsed.value, notice, visit.mark);
  if (begun.ok) return visit.go(peoplePaths.protections, { kind: 'success', text: '支援措置を始めました。' });
  if (isPageRefusal(begun)) return await visit.refused(begun);
  return await drawBegin(visit, refusedForm(visit, 'personIds', begun));
}

async function drawMeasure(visit: Visit, form: FormState, status: 422 | 409 = 422): Promise<Response> {
  const read = await readMeasure(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { posts, ...shown } = read.value;
  const version = visit.versionOver(shown.measure.version, status);
  const seen = { ...shown, measure: { ...shown.measure, version } };
  const page = <MeasurePage seen={seen} choices={posts} today={visit.ctx.today} form={form} deedId={newId} />;
  return form === blankForm
    ? await visit.page('支援措置', page)
    : await visit.redrawn('支援措置', page, status);
}

const drawRefused = (visit: Visit, field: string, refusal: Refusal): Promise<Response> =>
  refusal.refusal === 'stale'
    ? drawMeasure(visit, refusedForm(visit, '', refusal), 409)
    : isPageRefusal(refusal)
      ? visit.refused(refusal)
      : drawMeasure(visit, refusedForm(visit, field, refusal));

async function savePosts(visit: Visit): Promise<Response> {
  const read = await readMeasure(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const parsed = visit.parse(postsForm(read.value.posts.map((post) => post.id)));
  if (!parsed.ok) return await drawMeasure(visit, parsed.form);
  const { listedPosts } = parsed.value;
  const done = await choosePosts(visit.ctx, visit.id('id'), visit.version ?? 0, listedPosts, visit.mark);
  if (!done.ok) return await drawRefused(visit, 'listedPosts', done);
  return visit.go(peoplePaths.protection(visit.id('id')), { kind: 'success', text: '保存しました。' });
}
