import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { refusedForm, refusedStatus } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { EndPage } from './end.page.tsx';
import { endStation, readEnd, reopenStation } from './end.walls.ts';
import { endForm, reopenForm } from './station.form.ts';

const changed = { audience: 'staff', permission: 'station.change' } as const;

/** Ending a station, and opening it again. */
export const stationEndDesk = new Desk()
  .get(stationPaths.end(':id'), changed, (visit) => draw(visit, blankForm))
  .post(
    stationPaths.end(':id'),
    { ...changed, form: endForm, redraw: (visit, form) => draw(visit, form) },
    async (visit, end) => {
      const done = await endStation(visit.ctx, visit.id('id'), end, visit.mark);
      if (done.ok) return back(visit, 'ステーションの最後の日を決めました。');
      if (!ofTheDay.has(done.refusal)) return await visit.refused(done);
      return await draw(visit, refusedForm(visit, 'lastOn', done), refusedStatus(visit, done));
    },
  )
  .post(stationPaths.reopen(':id'), { ...changed, form: reopenForm }, async (visit) => {
    const done = await reopenStation(visit.ctx, visit.id('id'), visit.mark);
    return done.ok ? back(visit, 'ステーションを開きなおしました。') : await visit.refused(done);
  });

/** Refusals that are about the last day somebody typed. */
const ofTheDay = new Set<string>(['station-booked', 'station-end-long-ago']);

const back = (visit: Visit, text: string): Response =>
  visit.go(stationPaths.edit(visit.id('id')), { kind: 'success', text });

async function draw(visit: Visit, form: FormState, status: 409 | 422 = 422): Promise<Response> {
  const read = await readEnd(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const page = <EndPage {...read.value} form={form} deedId={newId()} />;
  const title = 'ステーションを終える';
  return form === blankForm ? await visit.page(title, page) : await visit.redrawn(title, page, status);
}
