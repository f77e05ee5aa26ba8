import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays } from '../../../kernel/time.ts';
import { organizationCards, placeCards } from '../../districts/index.ts';
import type { Gathering } from '../gathering/gathering.rules.ts';
import { HORIZON_DAYS, LISTED_DAYS } from '../gathering/gathering.rules.ts';
import { gatheringById } from '../gathering/gathering.store.ts';
import { everSince } from '../listing/days.rules.ts';
import { listingOf } from '../listing/listing.store.ts';
import { occurrencesOf } from '../occurrence/occurrence.store.ts';
import { showDays } from './week.actions.ts';

/** How many coming days a neighbour is shown. */
const SHOWN_DAYS = 8;

/** One gathering with its coming days. A draft is a page that does not exist. */
export const readGathering = (ctx: Ctx, id: string) =>
  ctx.read('gathering.browse', async (tx) => {
    const gathering = await gatheringById(tx, id);
    if (!gathering || gathering.state === 'draft') return refuse('not-found');
    const listing = gathering.sourceId === '' ? null : await listingOf(tx, id);
    const ahead = listing ? LISTED_DAYS : HORIZON_DAYS;
    const days = await occurrencesOf(tx, [id], tx.today, addDays(tx.today, ahead));
    const over = listing && days.length === 0;
    const past = over ? await occurrencesOf(tx, [id], everSince, tx.today) : [];
    return ok({
      gathering,
      listing,
      past: await showDays(tx, past.slice(-SHOWN_DAYS)),
      place:
        (await placeCards(tx, gathering.placeId ? [gathering.placeId] : [])).get(gathering.placeId ?? '') ??
        null,
      organizer: await organizerOf(tx, gathering),
      coming: await showDays(tx, days.slice(0, SHOWN_DAYS)),
    });
  });

/** Who holds it, as it is written for neighbours. */
export async function organizerOf(tx: Tx, { organizerId, organizerName }: Gathering): Promise<string> {
  if (organizerName !== '' || !organizerId) return organizerName;
  return (await organizationCards(tx, [organizerId])).get(organizerId)?.name ?? '';
}
