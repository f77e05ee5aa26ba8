import type { Ctx } from '../../kernel/ctx/ctx.ts';
import { ok } from '../../kernel/result.ts';
import { townContacts } from '../districts/index.ts';

/** Where the town and its bodies can be reached today. */
export const readContacts = (ctx: Ctx) => ctx.read('site.contact', async (tx) => ok(await townContacts(tx)));
