import type { Ctx } from '../../kernel/ctx/ctx.ts';
import { ok } from '../../kernel/result.ts';
import { addDays } from '../../kernel/time.ts';
import { activeDistricts, settingOf, townContacts, townSettings } from '../districts/index.ts';
import { daysNear, isLong, nearDistricts } from '../gatherings/index.ts';

/** Where the town and its bodies can be reached today. */
export const readContacts = (ctx: Ctx) => ctx.read('site.contact', async (tx) => ok(await townContacts(tx)));

/** When the town's telephone is answered, HH:MM. */
export const readHours = (ctx: Ctx) =>
  ctx.read('site.contact', async (tx) =>
    ok({
      opens: await settingOf(tx, townSettings.officeOpens),
      closes: await settingOf(tx, townSettings.officeCloses),
    }),
  );

/** Today's and tomorrow's gatherings shown on the home page at most; the week has a page of its own. */
const SHOWN_AT_HOME = 6;

/** What is held today and tomorrow near the reader; off days, and what goes on for many days, left out. */
export const readNextDays = (ctx: Ctx, nearId: string | null) =>
  ctx.read('site.home', async (tx) => {
    const districts = nearDistricts(await activeDistricts(tx));
    const near = districts.find(({ id }) => id === nearId) ?? null;
    const until = addDays(tx.today, 1);
    const shown = await daysNear(tx, { from: tx.today, until, nearId: near?.id ?? null });
    const held = shown.filter(
      ({ day }) => day.state !== 'cancelled' && day.state !== 'moved' && !isLong(day),
    );
    return ok({ near, districts, more: held.length > SHOWN_AT_HOME, days: held.slice(0, SHOWN_AT_HOME) });
  });
