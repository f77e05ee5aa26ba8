import { z } from 'zod';
import { piece } from '../../../kernel/forms/piece.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { isUuid, newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { formatDateShort } from '../../../kernel/time.ts';
import { workPaths } from '../../../paths/work.ts';
import { readToday, seeAlerts } from './today.actions.ts';
import { NoPostPage, TodayPage } from './today.page.tsx';

/** Identifiers of the alerts that were on the page, so that one that came meanwhile stays. */
const seenForm = z.strictObject({
  alerts: piece('お知らせ', (input) => {
    const ids = typeof input === 'string' ? input.split(' ') : [];
    return ids.length > 0 && ids.every(isUuid) ? ok(ids) : refuse('not-understood');
  }),
});

export const todayDesk = new Desk()
  .get(workPaths.today, { audience: 'staff', permission: 'work.today' }, (visit) => showToday(visit))
  .post(
    workPaths.seen,
    { audience: 'staff', permission: 'work.seen', form: seenForm },
    async (visit, { alerts }) => {
      const seen = await seeAlerts(visit.ctx, alerts);
      if (!seen.ok) return await visit.refused(seen);
      return visit.go(workPaths.today, { kind: 'success', text: 'お知らせを確認済みにしました。' });
    },
  );

async function showToday(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const read = await readToday(ctx);
  const holdsNothing = visit.view.staff?.posts.length === 0;
  if (!read.ok && holdsNothing) return await visit.page('きょう', <NoPostPage />);
  if (!read.ok) return await visit.refused(read);
  const name = ctx.actor.kind === 'staff' ? ctx.actor.name : '';
  return await visit.page(
    'きょう',
    <TodayPage
      today={read.value}
      name={name}
      day={formatDateShort(ctx.today)}
      mayReceive={read.value.mayReceive}
      deedId={newId()}
    />,
  );
}
