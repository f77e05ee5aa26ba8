import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { dayAsked } from '../calendar/day-asked.ts';
import { ApologyPage, UntoldPage } from './apology.page.tsx';
import { readApology } from './bump.walls.ts';
import {
  decideBooking,
  noteBookingTold,
  noteKey,
  readBooking,
  readBookings,
  readDesk,
  readUntold,
} from './desk.actions.ts';
import { keyForm, nothingForm, refuseForm, settleForm } from './desk.form.ts';
import { DayPage, DeskPage } from './desk.page.tsx';
import { BookingPage } from './one-booking.page.tsx';

const listed = { audience: 'staff', permission: 'booking.list' } as const;
const decided = { audience: 'staff', permission: 'booking.decide' } as const;

/** Bookings as those who keep a station meet them. */
export const bookingDesk = new Desk()
  .get(stationPaths.desk, listed, async (visit) => {
    const desk = await readDesk(visit.ctx);
    if (!desk.ok) return await visit.refused(desk);
    return await visit.page('ステーション', <DeskPage desk={desk.value} />);
  })
  .get(stationPaths.day(':id'), listed, async (visit) => {
    const days = visit.query.get('days') === '7' ? 7 : 1;
    const read = await readBookings(visit.ctx, visit.id('id'), dayAsked(visit, 'day'), days);
    if (!read.ok) return await visit.refused(read);
    return await visit.page('部屋の予約', <DayPage bookings={read.value} />);
  })
  .get(stationPaths.untold(':id'), listed, async (visit) => {
    const read = await readUntold(visit.ctx, visit.id('id'));
    if (!read.ok) return await visit.refused(read);
    return await visit.page('本人に伝えること', <UntoldPage untold={read.value} deedId={newId} />);
  })
  .get(stationPaths.booking(':id'), listed, (visit) => draw(visit, blankForm))
  .get(stationPaths.letter(':id'), listed, async (visit) => {
    const read = await readApology(visit.ctx, visit.id('id'));
    if (!read.ok) return await visit.refused(read);
    return await visit.page('手紙', <ApologyPage apology={read.value} />);
  })
  .post(stationPaths.bookingDeed(':id', 'confirm'), { ...decided, form: nothingForm }, async (visit) =>
    after(
      visit,
      await decideBooking(visit.ctx, visit.id('id'), 'confirm', '', visit.mark),
      '予約を決めました。本人に伝えてください。',
    ),
  )
  .post(
    stationPaths.bookingDeed(':id', 'refuse'),
    { ...decided, form: refuseForm, redraw: draw },
    async (visit, { reason }) => {
      const done = await decideBooking(visit.ctx, visit.id('id'), 'refuse', reason, visit.mark);
      const waited = done.ok && done.value.before === 'lottery';
      return after(
        visit,
        done,
        waited ? '申し込みを断りました。抽選には入りません。' : '予約を断りました。部屋は空きになりました。',
      );
    },
  )
  .post(
    stationPaths.bookingDeed(':id', 'settle'),
    { ...decided, form: settleForm },
    async (visit, { outcome }) =>
      after(visit, await decideBooking(visit.ctx, visit.id('id'), outcome, '', visit.mark), '記録しました。'),
  )
  .post(
    stationPaths.bookingDeed(':id', 'key'),
    { ...decided, form: keyForm, redraw: draw },
    async (visit, { deed, keyTo }) => {
      if (deed === 'out' && keyTo === null)
        return await draw(visit, {
          typed: visit.fields,
          errors: { keyTo: '渡す相手の名前を入力してください' },
        });
      const key = deed === 'back' ? 'back' : { out: keyTo ?? '' };
      return after(visit, await noteKey(visit.ctx, visit.id('id'), key, visit.mark), '鍵を記録しました。');
    },
  )
  .post(stationPaths.bookingDeed(':id', 'told'), { ...decided, form: nothingForm }, async (visit) => {
    const done = await noteBookingTold(visit.ctx, visit.id('id'), visit.mark);
    if (!done.ok) return await visit.refused(done);
    const text = '伝えたことを記録しました。';
    return visit.go(stationPaths.untold(done.value.stationId), { kind: 'success', text });
  });

const after = (visit: Visit, done: Result<unknown, string>, text: string) =>
  done.ok ? visit.go(stationPaths.booking(visit.id('id')), { kind: 'success', text }) : visit.refused(done);

async function draw(visit: Visit, form: FormState): Promise<Response> {
  const read = await readBooking(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const page = <BookingPage view={read.value} form={form} deedId={newId} now={visit.ctx.now} />;
  return form === blankForm ? await visit.page('予約', page) : await visit.redrawn('予約', page);
}
