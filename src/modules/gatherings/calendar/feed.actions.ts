import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays } from '../../../kernel/time.ts';
import { activeDistricts } from '../../districts/index.ts';
import { LISTED_DAYS } from '../gathering/gathering.rules.ts';
import { gatheringById } from '../gathering/gathering.store.ts';
import { occurrencesBetween, occurrencesOf } from '../occurrence/occurrence.store.ts';
import type { ShownDay } from './shown-day.ts';
import { heldIn, showDays } from './week.actions.ts';

/** Days back that stay in a calendar, so that a late reader still sees what was moved or cancelled. */
const PAST_DAYS = 31;

/** What a calendar is made of: its name, and days in order. */
export type Feed = { readonly name: string; readonly days: readonly ShownDay[] };

export type FeedOf = { readonly of: 'town' } | { readonly of: 'gathering' | 'district'; readonly id: string };

/** The days of a calendar: of the town, of a district, of one gathering. */
export const readFeed = (ctx: Ctx, feed: FeedOf) =>
  ctx.read('gathering.browse', async (tx) => {
    const [from, until] = [addDays(tx.today, -PAST_DAYS), addDays(tx.today, LISTED_DAYS)] as const;
    if (feed.of === 'gathering') {
      const gathering = await gatheringById(tx, feed.id);
      if (!gathering || gathering.state === 'draft') return refuse('not-found');
      const days = await showDays(tx, await occurrencesOf(tx, [feed.id], from, until));
      return ok<Feed>({ name: gathering.name, days });
    }
    const all = await showDays(tx, await occurrencesBetween(tx, from, until));
    if (feed.of === 'town') return ok<Feed>({ name: `${ctx.town.name}の集まり`, days: all });
    const district = (await activeDistricts(tx)).find(({ id }) => id === feed.id);
    if (!district) return refuse('not-found');
    return ok<Feed>({ name: `${district.name}の集まり`, days: await heldIn(tx, district.id, all) });
  });
