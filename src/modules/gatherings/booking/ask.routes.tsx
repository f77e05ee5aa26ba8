import { createHash } from 'node:crypto';
import { z } from 'zod';
import { blankForm, type FormState, formOf, withErrors } from '../../../kernel/forms/form.ts';
import { text } from '../../../kernel/forms/pieces.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { refusedSentence, refusedStatus } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import type { Refusal } from '../../../kernel/result.ts';
import { formatMonth, isLocalDate } from '../../../kernel/time.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { dayAsked } from '../calendar/day-asked.ts';
import { codeFrom, foldCode } from '../signup/signup.rules.ts';
import {
  type BookedCard,
  BookedPage,
  BookPage,
  bookedTitle,
  FindPage,
  ForgottenPage,
  OwnPage,
} from './ask.page.tsx';
import { fieldRefused, isWhole, timeMissing, wishForm, wishTyped } from './booking.form.ts';
import { askForRoom, readOwnBooking, withdrawBooking } from './booking.walls.ts';
import { readBookingForm, readRoomWeek } from './calendar.actions.ts';
import { RoomWeekPage } from './calendar.page.tsx';
import { DrawnPage } from './draw.page.tsx';
import { readDrawing } from './draw.walls.ts';
import { bookingStateWords, drawWords, bookingWords as words } from './messages.ts';

const cookie = 'booked';
const hourSeconds = 3600;
const browsed = { audience: 'resident', permission: 'station.browse' } as const;
const asked = { audience: 'resident', permission: 'booking.ask' } as const;

const codeForm = z.strictObject({ code: text({ label: words.findCode, max: 40 }) });

/** Free times, asking for a room, one's own booking: without an account. */
export const askRoomDesk = new Desk()
  .get(stationPaths.room(':id'), browsed, async (visit) => {
    const read = await readRoomWeek(visit.ctx, visit.id('id'), dayAsked(visit, 'from'));
    if (!read.ok) return await visit.refused(read);
    const title = visit.say(words.calendar, { room: read.value.room.name });
    return await visit.page(title, <RoomWeekPage week={read.value} />);
  })
  .get(stationPaths.book(':id'), asked, (visit) => drawForm(visit, wished(visit), newId(), false))
  .post(
    stationPaths.book(':id'),
    { ...asked, form: wishForm, redraw: (visit, form) => drawForm(visit, form, visit.mark.id, true) },
    async (visit, input) => {
      const view = await readBookingForm(visit.ctx, visit.id('id'));
      if (!view.ok) return await visit.refused(view);
      const hasGrid = view.value.policy.slots.length > 0;
      const missing = timeMissing(input, hasGrid);
      if (missing) {
        const word = visit.tell(missing === 'slot' ? words.slotMissing : words.timeMissing);
        return await again(visit, missing, word);
      }
      const code = codeOf(visit);
      const wish = wishTyped(input, hasGrid);
      const placed = await askForRoom(visit.ctx, view.value.room.id, wish, code, visit.mark);
      if (!placed.ok && isWhole(placed.refusal)) return await visit.refused(placed);
      if (!placed.ok)
        return await again(
          visit,
          fieldRefused(placed.refusal, hasGrid),
          refusedSentence(visit, placed),
          placed,
        );
      const { state, feeYen, startsAt, endsAt } = placed.value;
      const { room, station } = view.value;
      const card: BookedCard = {
        ...{ code, state, feeYen, startsAt, endsAt },
        ...{ room: `${view.value.place.name} ${room.name}`, stationId: station.id },
      };
      visit.cookies.set(cookie, visit.seal.close(JSON.stringify(card)), hourSeconds);
      return visit.go(stationPaths.booked);
    },
  )
  .get(stationPaths.booked, { audience: 'resident', permission: 'public' }, (visit) => {
    const kept = visit.seal.open(visit.cookies.read(cookie) ?? '');
    if (!kept) return visit.page(visit.say(words.find), <ForgottenPage />);
    const card = JSON.parse(kept) as BookedCard;
    return visit.page(visit.say(bookedTitle(card.state)), <BookedPage card={card} />);
  })
  .get(stationPaths.own, { audience: 'resident', permission: 'public' }, (visit) =>
    visit.page(visit.say(words.find), <FindPage form={blankForm} deedId={newId()} />),
  )
  .post(stationPaths.own, { ...asked, form: codeForm, redraw: drawFind }, async (visit, { code }) => {
    if (foldCode(code) === '') return await drawFind(visit, wrongCode(visit));
    const read = await readOwnBooking(visit.ctx, code);
    if (!read.ok) return await visit.refused(read);
    const page = <OwnPage own={read.value} code={code} deedId={newId()} now={visit.ctx.now} />;
    return await visit.page(visit.say(bookingStateWords[read.value.booking.state]), page);
  })
  .post(stationPaths.withdraw, { ...asked, form: codeForm, redraw: drawFind }, async (visit, { code }) => {
    const done = await withdrawBooking(visit.ctx, code, visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(stationPaths.list, { kind: 'success', text: visit.tell(words.withdrawn) });
  })
  .get(stationPaths.drawn(':id'), browsed, async (visit) => {
    const read = await readDrawing(visit.ctx, visit.id('id'));
    if (!read.ok) return await visit.refused(read);
    const month = formatMonth(`${read.value.month}-01`, visit.view.locale);
    return await visit.page(visit.say(drawWords.title, { month }), <DrawnPage drawing={read.value} />);
  });

/** The code comes from the deed's identifier and the house's seal: sending twice shows the same number. */
const codeOf = (visit: Visit): string =>
  codeFrom(
    createHash('sha256')
      .update(visit.seal.close(`booking ${visit.mark.id}`))
      .digest(),
  );

/** What the calendar's link chose already. */
function wished({ query }: Visit): FormState {
  const day = query.get('day') ?? '';
  const slot = query.get('slot') ?? '';
  return formOf({ day: isLocalDate(day) ? day : null, slot: /^[\d:-]{1,11}$/.test(slot) ? slot : null });
}

async function drawForm(visit: Visit, form: FormState, deedId: string, isWrong: boolean, status?: 409 | 422) {
  const view = await readBookingForm(visit.ctx, visit.id('id'));
  if (!view.ok) return await visit.refused(view);
  const title = visit.say(words.title, { room: view.value.room.name });
  const page = <BookPage view={view.value} form={form} deedId={deedId} />;
  return isWrong ? await visit.redrawn(title, page, status) : await visit.page(title, page);
}

/** The form again with one sentence; another try is another deed. */
function again(visit: Visit, field: string, sentence: string, refusal?: Refusal) {
  const form = withErrors({ typed: visit.fields, errors: {} }, { [field]: sentence });
  const status = refusal ? refusedStatus(visit, refusal) : 422;
  return drawForm(visit, form, newId(), true, status);
}

const wrongCode = (visit: Visit): FormState =>
  withErrors({ typed: visit.fields, errors: {} }, { code: visit.tell(words.codeWrong) });

function drawFind(visit: Visit, form: FormState) {
  return visit.redrawn(visit.say(words.find), <FindPage form={form} deedId={newId()} />);
}
