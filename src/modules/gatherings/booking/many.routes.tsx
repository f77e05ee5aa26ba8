import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { instantAt, isLocalDate } from '../../../kernel/time.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { BumpPage } from './bump.page.tsx';
import { bumpBookings, readBump } from './bump.walls.ts';
import { bumpForm, drawForm } from './desk.form.ts';
import { readDraws, runDraw } from './draw.walls.ts';
import { LotsPage } from './lots.page.tsx';

const drawn = { audience: 'staff', permission: 'draw.run' } as const;
const bumped = { audience: 'staff', permission: 'booking.bump' } as const;

/** What decides about many bookings at once: lots and disasters. */
export const manyBookingsDesk = new Desk()
  .get(stationPaths.draw(':id'), drawn, (visit) => drawLotsPage(visit, blankForm))
  .post(
    stationPaths.draw(':id'),
    { ...drawn, form: drawForm, redraw: drawLotsPage },
    async (visit, { month, seed }) => {
      const first = `${month}-01`;
      if (!isLocalDate(first)) return await drawLotsPage(visit, wrongMonth(visit));
      const done = await runDraw(visit.ctx, visit.id('id'), first, seed, visit.mark);
      if (!done.ok) return await visit.refused(done);
      const text = `抽選しました。${done.value.of}件のうち${done.value.won}件が決まりました。本人に伝えてください。`;
      return visit.go(stationPaths.untold(visit.id('id')), { kind: 'success', text });
    },
  )
  .get(stationPaths.bump(':id'), bumped, (visit) => drawBump(visit, blankForm, newId()))
  .post(
    stationPaths.bump(':id'),
    { ...bumped, form: bumpForm, redraw: (visit, form) => drawBump(visit, form, visit.mark.id) },
    async (visit, input) => {
      const { zone } = visit.ctx.town;
      const bump = {
        roomIds: input.rooms,
        from: instantAt(input.fromDay, input.fromTime, zone),
        until: instantAt(input.untilDay, input.untilTime, zone),
        reason: input.reason,
      };
      const done = await bumpBookings(visit.ctx, visit.id('id'), bump, visit.mark);
      if (done.ok)
        return visit.go(stationPaths.untold(visit.id('id')), {
          kind: 'success',
          text: `部屋を空けました。中止した予約は${done.value.bumped}件です。`,
        });
      const field = {
        'bump-rooms': 'rooms',
        'booking-ends-before-start': 'untilDay',
        'booking-over': 'untilDay',
      };
      const at = field[done.refusal as keyof typeof field];
      return at ? await drawBump(visit, refusedForm(visit, at, done), newId()) : await visit.refused(done);
    },
  );

const wrongMonth = (visit: Visit): FormState => ({
  typed: visit.fields,
  errors: { '': '抽選する月を読みとれませんでした。もう一度選んでください' },
});

async function drawLotsPage(visit: Visit, form: FormState): Promise<Response> {
  const read = await readDraws(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const page = <LotsPage draws={read.value} form={form} deedId={newId} />;
  return form === blankForm ? await visit.page('部屋の抽選', page) : await visit.redrawn('部屋の抽選', page);
}

async function drawBump(visit: Visit, form: FormState, deedId: string): Promise<Response> {
  const read = await readBump(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { rooms, ...kept } = read.value;
  const page = <BumpPage {...{ kept, rooms, form, deedId }} />;
  const title = '災害のために部屋を空ける';
  return form === blankForm ? await visit.page(title, page) : await visit.redrawn(title, page);
}
