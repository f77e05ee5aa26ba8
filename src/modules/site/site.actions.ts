import type { Ctx } from '../../kernel/ctx/ctx.ts';
import { ok } from '../../kernel/result.ts';
import { settingOf, townContacts, townSettings } from '../districts/index.ts';

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
