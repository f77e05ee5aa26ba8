import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { blankForm, type FormState, formOf } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { refusedForm, refusedStatus } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { isLocalDate } from '../../../kernel/time.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { codeFrom } from '../signup/signup.rules.ts';
import { fieldRefused, isWhole, stretchTyped, timeMissing, wishTyped } from './booking.form.ts';
import { enterBooking, enterOwnUse } from './booking.walls.ts';
import { readEnter } from './desk.actions.ts';
import { enterForm } from './desk.form.ts';
import { EnterPage } from './enter.page.tsx';

const entered = { audience: 'staff', permission: 'booking.enter' } as const;

type Input = z.output<typeof enterForm>;

/** Bookings that staff type for somebody. */
export const enterDesk = new Desk()
  .get(stationPaths.enter(':id'), entered, (visit) => {
    const day = visit.query.get('day') ?? '';
    return draw(visit, isLocalDate(day) ? formOf({ day }) : blankForm, newId());
  })
  .post(
    stationPaths.enter(':id'),
    { ...entered, form: enterForm, redraw: (visit, form) => draw(visit, form, visit.mark.id) },
    async (visit, input) => {
      const read = await readEnter(visit.ctx, visit.id('id'));
      if (!read.ok) return await visit.refused(read);
      const hasGrid = read.value.policy.slots.length > 0;
      const wrong = wrongIn(input, hasGrid);
      if (wrong) return await draw(visit, { typed: visit.fields, errors: wrong }, newId());
      const done = await send(visit, input, hasGrid);
      if (!done.ok && isWhole(done.refusal)) return await visit.refused(done);
      if (!done.ok) {
        const form = refusedForm(visit, fieldRefused(done.refusal, hasGrid), done);
        return await draw(visit, form, newId(), refusedStatus(visit, done));
      }
      return visit.go(stationPaths.booking(done.value.id), { kind: 'success', text: '予約を入れました。' });
    },
  );

/** What one kind of user must tell and another need not. */
function wrongIn(input: Input, hasGrid: boolean): Record<string, string> | null {
  const missing = timeMissing(input, hasGrid);
  if (missing)
    return { [missing]: missing === 'slot' ? '時間の枠を選んでください' : '時刻を入力してください' };
  if (input.whose === 'internal') return null;
  if (input.whose === 'group' && input.groupNumber === null)
    return { groupNumber: '団体番号を入力してください' };
  if (input.whose === 'person' && input.name === null) return { name: '名前を入力してください' };
  return input.purpose === null ? { purpose: '使いみちを選んでください' } : null;
}

function send(visit: Visit, input: Input, hasGrid: boolean) {
  const { roomId, whose, channel, headcount, name, purpose, day } = input;
  if (whose === 'internal')
    return enterOwnUse(
      visit.ctx,
      roomId,
      { day, ...stretchTyped(input, hasGrid), words: input.purposeWords ?? '', headcount },
      visit.mark,
    );
  const wish = wishTyped(
    {
      ...input,
      groupNumber: whose === 'group' ? input.groupNumber : null,
      name: name ?? '',
      purpose: purpose ?? 'other',
    },
    hasGrid,
  );
  return enterBooking(visit.ctx, roomId, wish, channel ?? 'counter', codeFrom(randomBytes(24)), visit.mark);
}

async function draw(visit: Visit, form: FormState, deedId: string, status?: 409 | 422) {
  const read = await readEnter(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { rooms, policy, ...kept } = read.value;
  const page = <EnterPage {...{ kept, rooms, policy, form, deedId }} />;
  const isWrong = Object.keys(form.errors).length > 0;
  return isWrong ? await visit.redrawn('予約を入れる', page, status) : await visit.page('予約を入れる', page);
}
