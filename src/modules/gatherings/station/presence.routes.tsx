import { z } from 'zod';
import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { date, integer } from '../../../kernel/forms/pieces.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { timeOf } from '../../../kernel/time.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { readPresence, tapPresence } from './presence.actions.ts';
import { PresencePage } from './presence.page.tsx';

const tapForm = z.strictObject({ people: integer({ label: '人数', min: -1, max: 1 }) });
const countForm = z.strictObject({
  day: date({ label: '日', notToCome: true }),
  hour: integer({ label: '何時台', min: 0, max: 23 }),
  people: integer({ label: '加える人数', min: -500, max: 500 }),
});

const counted = { audience: 'staff', permission: 'presence.count' } as const;

/** Heads in the living room. */
export const presenceDesk = new Desk()
  .get(stationPaths.presence(':id'), counted, (visit) => draw(visit, blankForm))
  .post(stationPaths.tap(':id'), { ...counted, form: tapForm }, async (visit, { people }) => {
    const hour = Number(timeOf(visit.ctx.now, visit.ctx.town.zone).slice(0, 2));
    const tap = { day: visit.ctx.today, hour, people };
    const done = await tapPresence(visit.ctx, visit.id('id'), tap, visit.mark);
    return done.ok ? visit.go(stationPaths.presence(visit.id('id'))) : await visit.refused(done);
  })
  .post(stationPaths.presence(':id'), { ...counted, form: countForm, redraw: draw }, async (visit, tap) => {
    const done = await tapPresence(visit.ctx, visit.id('id'), tap, visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(stationPaths.presence(visit.id('id')), { kind: 'success', text: '人数を加えました。' });
  });

async function draw(visit: Visit, form: FormState): Promise<Response> {
  const read = await readPresence(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const page = <PresencePage presence={read.value} form={form} deedId={newId} />;
  return form === blankForm
    ? await visit.page('居間に来た人', page)
    : await visit.redrawn('居間に来た人', page);
}
