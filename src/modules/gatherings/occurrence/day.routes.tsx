import { z } from 'zod';
import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { choice, integer, text } from '../../../kernel/forms/pieces.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../kernel/result.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { enterCount, tally } from '../attendance/attendance.actions.ts';
import { TallyPage } from '../attendance/attendance.page.tsx';
import { bands, bandWords } from '../attendance/attendance.rules.ts';
import { dayTitle } from '../gathering/day-text.rules.ts';
import { dayForm } from '../gathering/gathering.routes.tsx';
import { fieldOf } from '../gathering/refused-field.ts';
import { noteTold, strikeSignup } from '../signup/signup.actions.ts';
import { proxySignupForm, wishOf } from '../signup/signup.form.ts';
import { codeOf } from '../signup/signup.routes.tsx';
import { enterSignup } from '../signup/signup.walls.ts';
import { DayPage, type DayProps, standing } from './day.page.tsx';
import { cancelDay, confirmDay, moveDay } from './occurrence.actions.ts';
import { readDay } from './view.actions.ts';

const decided = { audience: 'staff', permission: 'occurrence.decide' } as const;
const counted = { audience: 'staff', permission: 'attendance.enter' } as const;
const entered = { audience: 'staff', permission: 'signup.enter' } as const;

const nothing = z.strictObject({});
const cancelForm = z.strictObject({ reason: text({ label: '理由', max: 80 }) });
const moveForm = z.strictObject({ ...dayForm, reason: text({ label: '理由', max: 80, required: false }) });
const people = (label: string) => integer({ label, min: 0, max: 100_000 });
const countForm = z.strictObject({
  child: people(bands.child),
  adult: people(bands.adult),
  elder: people(bands.elder),
  unknown: people(bands.unknown),
  helpers: people('ボランティア・職員'),
  method: choice({ label: '数え方', options: ['count', 'estimate'] }),
});
const tapForm = z.strictObject({
  band: choice({ label: '区分', options: bandWords }),
  people: integer({ label: '人数', min: -1, max: 1 }),
});

/** One day of a gathering: deciding, signing people up, counting. */
export const dayDesk = new Desk()
  .get(gatheringPaths.day(':id'), { audience: 'staff', permission: 'gathering.list' }, (visit) =>
    draw(visit, blankForm, null),
  )
  .post(
    gatheringPaths.dayDeed(':id', 'confirm'),
    { ...decided, form: nothing, redraw: (visit, form) => draw(visit, form, 'confirm') },
    async (visit) => {
      const done = await confirmDay(visit.ctx, visit.id('id'), visit.version ?? 0, visit.mark);
      return done.ok ? back(visit, 'この日に開きます。') : await told(visit, done, 'confirm');
    },
  )
  .post(
    gatheringPaths.dayDeed(':id', 'cancel'),
    { ...decided, form: cancelForm, redraw: (visit, form) => draw(visit, form, 'cancel') },
    async (visit, { reason }) => {
      const done = await cancelDay(visit.ctx, visit.id('id'), visit.version ?? 0, reason, visit.mark);
      return done.ok ? back(visit, '中止にしました。') : await told(visit, done, 'cancel');
    },
  )
  .post(
    gatheringPaths.dayDeed(':id', 'move'),
    { ...decided, form: moveForm, redraw: (visit, form) => draw(visit, form, 'move') },
    async (visit, typed) => {
      const wish = { ...typed, reason: typed.reason ?? '' };
      const done = await moveDay(visit.ctx, visit.id('id'), visit.version ?? 0, wish, visit.mark);
      return done.ok
        ? back(visit, '移しました。カレンダーに登録している人にも届きます。')
        : await told(visit, done, 'move');
    },
  )
  .post(
    gatheringPaths.dayDeed(':id', 'signup'),
    { ...entered, form: proxySignupForm, redraw: (visit, form) => draw(visit, form, 'signup') },
    async (visit, typed) => {
      const code = codeOf(visit);
      const { ctx, mark } = visit;
      const done = await enterSignup(ctx, visit.id('id'), wishOf(typed), typed.channel, code, mark);
      return done.ok ? await draw(visit, blankForm, null, code) : await told(visit, done, 'signup');
    },
  )
  .post(
    gatheringPaths.dayDeed(':id', 'count'),
    { ...counted, form: countForm, redraw: (visit, form) => draw(visit, form, 'count') },
    async (visit, { method, ...figures }) => {
      const done = await enterCount(visit.ctx, visit.id('id'), figures, method, visit.mark);
      return done.ok ? back(visit, `延べ${done.value.visitors}人にしました。`) : await visit.refused(done);
    },
  )
  .get(gatheringPaths.dayDeed(':id', 'tally'), counted, async (visit) => {
    const read = await readDay(visit.ctx, visit.id('id'));
    if (!read.ok) return await visit.refused(read);
    const { shown, count, mayKeep } = read.value;
    if (!mayKeep) return await visit.refused(refuse('not-a-keeper'));
    const page = <TallyPage shown={shown} count={count} deedId={() => newId()} />;
    return await visit.page('入口で数える', page);
  })
  .post(gatheringPaths.dayDeed(':id', 'tally'), { ...counted, form: tapForm }, async (visit, tap) => {
    if (tap.people === 0) return await visit.refused(refuse('bad-request'));
    const one = { band: tap.band, firstTime: null, people: tap.people > 0 ? 1 : -1 } as const;
    const done = await tally(visit.ctx, visit.id('id'), one, visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(gatheringPaths.dayDeed(visit.id('id'), 'tally'));
  })
  .post(gatheringPaths.strike(':id'), { ...entered, form: nothing }, async (visit) => {
    const done = await strikeSignup(visit.ctx, visit.id('id'), visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(gatheringPaths.day(done.value.occurrenceId), {
      kind: 'success',
      text: '取り消しました。',
    });
  })
  .post(gatheringPaths.told(':id'), { ...entered, form: nothing }, async (visit) => {
    const done = await noteTold(visit.ctx, visit.id('id'), visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(gatheringPaths.day(done.value.occurrenceId), {
      kind: 'success',
      text: '伝えたことを記しました。',
    });
  });

const back = (visit: Visit, text: string): Response =>
  visit.go(gatheringPaths.day(visit.id('id')), { kind: 'success', text });

function told(visit: Visit, refusal: Refusal, at: NonNullable<DayProps['at']>): Promise<Response> {
  const field = fieldOf(refusal);
  if (refusal.refusal === 'stale') return draw(visit, refusedForm(visit, '', refusal), at, null, 409);
  return field ? draw(visit, refusedForm(visit, field, refusal), at) : visit.refused(refusal);
}

async function draw(
  visit: Visit,
  form: FormState,
  at: DayProps['at'],
  code: string | null = null,
  status: 409 | 422 = 422,
): Promise<Response> {
  const read = await readDay(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { shown } = read.value;
  const day = { ...shown.day, version: visit.versionOver(shown.day.version, status) };
  const beside = status === 409 ? { ...form, now: standing(shown) } : form;
  const parts = { form: beside, at, code, today: visit.ctx.today, deedId: () => newId() };
  const page = <DayPage {...read.value} {...parts} shown={{ ...shown, day }} />;
  const title = `${shown.gathering.name} ${dayTitle(shown.day)}`;
  return at === null ? await visit.page(title, page) : await visit.redrawn(title, page, status);
}
