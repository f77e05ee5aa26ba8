import { z } from 'zod';
import { blankForm, type FormState, formOf } from '../../../kernel/forms/form.ts';
import { parseForm } from '../../../kernel/forms/parse.ts';
import { choice, integer } from '../../../kernel/forms/pieces.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { isUuid, newId } from '../../../kernel/ids.ts';
import type { Refusal } from '../../../kernel/result.ts';
import { concernPaths as p } from '../../../paths/concerns.ts';
import { catchConcern } from './catch.actions.ts';
import { catchForm } from './catch.form.ts';
import { CatchPage } from './catch.page.tsx';
import { ListPage } from './list.page.tsx';
import { readMine, readWaiting, tellAgreed } from './mine.actions.ts';
import { AgreePage, MinePage } from './mine.page.tsx';
import { acknowledgeSlip, closeSlip, passSlip } from './slip.actions.ts';
import { SlipPage } from './slip.page.tsx';
import { sortSlip } from './sort.actions.ts';
import { acknowledgeForm, agreeForm, closeForm, passForm, sortForm } from './sort.form.ts';
import { SortPage } from './sort.page.tsx';
import { readSlip, readSlips, readSurroundings } from './view.actions.ts';

type Status = 200 | 422;
type Draw = (visit: Visit, form: FormState, status?: Status) => Promise<Response>;

const shown = (visit: Visit, title: string, body: Parameters<Visit['page']>[1], status: Status) =>
  status === 200 ? visit.page(title, body) : visit.redrawn(title, body);

const deedOf = (visit: Visit): string => (visit.fields._deed ? visit.mark.id : newId());

const redrawn = (draw: Draw) => (visit: Visit, form: FormState) => draw(visit, form, 422);

/** Nobody has been asked unless somebody says so, and a week is soon enough for most. */
const usual = formOf({ urgency: 'week', consent: 'notAsked', kind: 'worry', enteredVia: 'self' });

/** An identifier of the address or of the form; anything else is none. */
const idOf = (given: string | string[] | null | undefined): string =>
  typeof given === 'string' && isUuid(given) ? given : '';

const drawCatch: Draw = async (visit, form, status = 200) => {
  const placeId = idOf(visit.fields.placeId ?? visit.query.get('place'));
  const around = await readSurroundings(visit.ctx, placeId || null);
  if (!around.ok) return await visit.refused(around);
  const occurrenceId = idOf(visit.fields.occurrenceId ?? visit.query.get('occurrence'));
  const page = { form, deedId: deedOf(visit), around: around.value, occurrenceId };
  return await shown(visit, '気づきメモ', <CatchPage {...page} />, status);
};

const drawAgree: Draw = async (visit, form, status = 200) => {
  const slip = await readWaiting(visit.ctx, visit.id('id'));
  if (!slip.ok) return await visit.refused(slip);
  const page = <AgreePage slip={slip.value} form={form} deedId={deedOf(visit)} />;
  return await shown(visit, '本人の同意がとれました', page, status);
};

type Forms = { readonly passing?: FormState; readonly closing?: FormState };

async function drawSlip(visit: Visit, forms: Forms, status: Status = 200): Promise<Response> {
  const story = await readSlip(visit.ctx, visit.id('id'));
  if (!story.ok) return await visit.refused(story);
  const { passing = blankForm, closing = blankForm } = forms;
  const page = <SlipPage story={story.value} deedId={deedOf(visit)} passing={passing} closing={closing} />;
  return await shown(visit, '気づきメモ', page, status);
}

const drawPass: Draw = (visit, form, status) => drawSlip(visit, { passing: form }, status);
const drawClose: Draw = (visit, form, status) => drawSlip(visit, { closing: form }, status);

const drawSort: Draw = async (visit, form, status = 200) => {
  const story = await readSlip(visit.ctx, visit.id('id'));
  if (!story.ok) return await visit.refused(story);
  const filled = form === blankForm ? formOf({ topics: story.value.slip.topics }) : form;
  const page = <SortPage story={story.value} form={filled} deedId={deedOf(visit)} />;
  return await shown(visit, '行き先を決める', page, status);
};

/** A refusal that belongs to one field is told at the field, everything typed kept; others have pages of their own. */
function told(visit: Visit, refusal: Refusal, draw: Draw, fields: Readonly<Record<string, string>>) {
  const field = fields[refusal.refusal];
  if (field === undefined) return visit.refused(refusal);
  return draw(visit, refusedForm(visit, field, refusal), 422);
}

const gistAt = (field: string) => ({
  'gist-name': field,
  'gist-phone': field,
  'gist-house': field,
  'gist-age': field,
});

const listQuery = z.object({
  state: choice({ label: '状態', options: ['open', 'closed', 'all'], required: false }),
  page: integer({ label: 'ページ', min: 1, max: 1000, required: false }),
});

const staff = 'staff' as const;
const done = (visit: Visit, path: string, text: string) => visit.go(path, { kind: 'success', text });

/** Catching, following one's own, receiving and sorting. */
export const slipDesk = new Desk()
  .get(p.new, { audience: staff, permission: 'concern.catch' }, (visit) => drawCatch(visit, usual))
  .post(
    p.new,
    { audience: staff, permission: 'concern.catch', form: catchForm, redraw: redrawn(drawCatch) },
    async (visit, input) => {
      const caught = await catchConcern(visit.ctx, input, visit.mark);
      const at = { 'life-risk-needs-reason': 'lifeRiskReason', 'no-such-district': 'districtId' };
      if (!caught.ok) return await told(visit, caught, drawCatch, at);
      const thanks = '気づきメモが届きました。ありがとうございます。担当が決まっています。';
      return done(visit, p.sent(caught.value.slipId), thanks);
    },
  )
  .get(p.mine, { audience: staff, permission: 'concern.mine' }, async (visit) => {
    const mine = await readMine(visit.ctx, idOf(visit.query.get('sent')) || null);
    if (!mine.ok) return await visit.refused(mine);
    return await visit.page('わたしの気づきメモ', <MinePage {...mine.value} />);
  })
  .get(p.consent(':id'), { audience: staff, permission: 'concern.mine' }, (visit) =>
    drawAgree(visit, blankForm),
  )
  .post(
    p.consent(':id'),
    { audience: staff, permission: 'concern.agree', form: agreeForm, redraw: redrawn(drawAgree) },
    async (visit, { how }) => {
      const agreed = await tellAgreed(visit.ctx, visit.id('id'), how, visit.mark);
      if (!agreed.ok) return await visit.refused(agreed);
      return done(visit, p.mine, '担当にことばを開きました。');
    },
  )
  .get(p.list, { audience: staff, permission: 'concern.list' }, async (visit) => {
    const query = parseForm(listQuery, Object.fromEntries(visit.query));
    const asked = query.ok ? query.value : { state: null, page: null };
    const filter = { state: asked.state ?? 'open', page: asked.page ?? 1 } as const;
    const list = await readSlips(visit.ctx, filter);
    if (!list.ok) return await visit.refused(list);
    return await visit.page('届いた気づきメモ', <ListPage {...list.value} filter={filter} />);
  })
  .get(p.slip(':id'), { audience: staff, permission: 'concern.view' }, (visit) => drawSlip(visit, {}))
  .post(
    p.acknowledge(':id'),
    { audience: staff, permission: 'concern.acknowledge', form: acknowledgeForm },
    async (visit) => {
      const id = visit.id('id');
      const taken = await acknowledgeSlip(visit.ctx, id, visit.mark);
      if (!taken.ok) return await visit.refused(taken);
      return done(visit, p.slip(id), '受け取りました。気づいた人にも「受け取りました」と見えます。');
    },
  )
  .get(p.sort(':id'), { audience: staff, permission: 'concern.view' }, (visit) => drawSort(visit, blankForm))
  .post(
    p.sort(':id'),
    { audience: staff, permission: 'concern.sort', form: sortForm, redraw: redrawn(drawSort) },
    async (visit, input) => {
      const id = visit.id('id');
      const sorted = await sortSlip(visit.ctx, id, input, visit.mark);
      const at = {
        ...{ 'words-shut': 'how', 'theme-needs-gist': 'gist', 'theme-needs-topic': 'topics' },
        ...gistAt('gist'),
      };
      if (!sorted.ok) return await told(visit, sorted, drawSort, at);
      return done(visit, p.slip(id), '行き先を決めました。');
    },
  )
  .post(
    p.pass(':id'),
    { audience: staff, permission: 'concern.pass', form: passForm, redraw: redrawn(drawPass) },
    async (visit, { toPostId }) => {
      const passed = await passSlip(visit.ctx, visit.id('id'), toPostId, visit.mark);
      const at = { 'no-such-post': 'toPostId', 'same-post': 'toPostId' };
      if (!passed.ok) return await told(visit, passed, drawPass, at);
      return done(visit, p.list, '別の担当に渡しました。');
    },
  )
  .post(
    p.close(':id'),
    { audience: staff, permission: 'concern.close', form: closeForm, redraw: redrawn(drawClose) },
    async (visit, input) => {
      const id = visit.id('id');
      const closed = await closeSlip(visit.ctx, id, input, visit.mark);
      if (!closed.ok) return await told(visit, closed, drawClose, gistAt('thanks'));
      return done(visit, p.slip(id), '返事をして終えました。');
    },
  );
