import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { mayAsk } from '../permissions.ts';
import { comingClosedDays, deleteClosedDay, insertClosedDay } from './closed-day.store.ts';

export const readClosedDays = (ctx: Ctx) =>
  ctx.read('setting.list', async (tx) =>
    ok({ days: await comingClosedDays(tx), mayChange: mayAsk(tx.ring.roles, 'setting.change') }),
  );

/** Closes the town hall on a day. Promises already made keep the day they were made for. */
export const closeDay = (ctx: Ctx, day: LocalDate, name: string, mark?: DeedMark) =>
  ctx.act(
    'setting.change',
    async (tx) => {
      if (day < tx.today) return refuse('setting-in-the-past');
      await insertClosedDay(tx, { id: newId(tx.now.getTime()), day, name });
      tx.about({ kind: 'closedDay', detail: { day, name } });
      return ok(null);
    },
    mark,
  );

export const reopenDay = (ctx: Ctx, id: string, mark?: DeedMark) =>
  ctx.act(
    'setting.change',
    async (tx) => {
      if (!(await deleteClosedDay(tx, id))) return refuse('not-found');
      tx.about({ kind: 'closedDay', id, detail: { taken: 'back' } });
      return ok(null);
    },
    mark,
  );
