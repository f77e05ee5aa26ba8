import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok } from '../../../kernel/result.ts';
import { mostDue } from '../check/check.rules.ts';
import { dueServices } from '../check/check.store.ts';
import { freshnessOf } from '../check/freshness.rules.ts';
import { mayAsk } from '../may-ask.ts';
import { checkDays, searchServices } from '../search/search.actions.ts';
import { suggestionsInbox } from '../suggestion/suggestion.store.ts';
import { type DeskRow, deskPageSize } from './seen.ts';

/** Every entry, hidden and past ones too, with what waits at the desk. */
export const readDesk = (ctx: Ctx, words: string, page: number) =>
  ctx.read('resource.view', async (tx) => {
    const days = await checkDays(tx);
    const { rows, total, nearest } = await searchServices(tx, {
      words,
      page,
      pageSize: deskPageSize,
      everything: true,
    });
    return ok({
      rows: rows.map((row): DeskRow => ({ ...row, freshness: freshnessOf(row, days, tx.today, tx.zone) })),
      total,
      nearest,
      due: (await dueServices(tx, days, mostDue)).length,
      waiting: (await suggestionsInbox(tx)).filter(({ answeredAt }) => answeredAt === null).length,
      mayChange: mayAsk(tx.ring.roles, 'resource.change'),
    });
  });
