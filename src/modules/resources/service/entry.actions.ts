import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import {
  type DayOpening,
  districtCards,
  openingOn,
  openingsBetween,
  organizationCards,
  type PlaceFacts,
  placeById,
} from '../../districts/index.ts';
import { type Freshness, freshnessOf } from '../check/freshness.rules.ts';
import { districtsOfServices, placesOfServices } from '../search/list.store.ts';
import { checkDays, ownHours } from '../search/search.actions.ts';
import { hoursLine } from './hours.rules.ts';
import { serviceById, type WholeService } from './view.store.ts';

/** A place of one service with everything its page shows. */
export type EntryPlace = {
  readonly id: string;
  readonly placeId: string;
  /** When, in words: of the service, else of the place, else from its hours. */
  readonly when: string;
  readonly phone: string;
  readonly extension: string;
  readonly today: DayOpening['state'];
  readonly facts: PlaceFacts;
};

export type Entry = {
  readonly service: WholeService;
  readonly organization: { readonly id: string; readonly name: string; readonly kind: string } | null;
  readonly districts: readonly { readonly id: string; readonly name: string }[];
  readonly places: readonly EntryPlace[];
  readonly freshness: Freshness;
};

/** One entry with its places, districts and body, or null when there is none that the reader sees. */
export async function entryById(tx: Tx, id: string): Promise<Entry | null> {
  const service = await serviceById(tx, id);
  if (!service) return null;
  const bodies = await organizationCards(tx, service.organizationId ? [service.organizationId] : []);
  const organization = bodies.get(service.organizationId ?? '') ?? null;
  const districtIds = (await districtsOfServices(tx, [id])).get(id) ?? [];
  const cards = await districtCards(tx, districtIds);
  const checked = { ...service, organizationKind: organization?.kind ?? null };
  return {
    service,
    organization,
    districts: districtIds.flatMap((each) => cards.get(each) ?? []),
    places: await entryPlaces(tx, id),
    freshness: freshnessOf(checked, await checkDays(tx), tx.today, tx.zone),
  };
}

async function entryPlaces(tx: Tx, serviceId: string): Promise<EntryPlace[]> {
  const rows = (await placesOfServices(tx, [serviceId])).get(serviceId) ?? [];
  const openings = await openingsBetween(
    tx,
    rows.map(({ placeId }) => placeId),
    tx.today,
    tx.today,
  );
  const places: EntryPlace[] = [];
  for (const { hours, schedule, serviceId: _, ...row } of rows) {
    const facts = await placeById(tx, row.placeId);
    const own = ownHours(hours);
    if (!facts) continue;
    places.push({
      ...row,
      when: schedule || facts.openingAsPrinted || hoursLine((own ?? facts.opening).weekly),
      today: (own ? openingOn(own, tx.today) : openings(row.placeId, tx.today)).state,
      facts,
    });
  }
  return places;
}

/** One entry for everybody. What is out of sight is not found, by staff neither: they have the desk. */
export const readEntry = (ctx: Ctx, id: string) =>
  ctx.read('resource.find', async (tx) => {
    const entry = await entryById(tx, id);
    return entry && !entry.service.hidden ? ok(entry) : refuse('not-found');
  });
