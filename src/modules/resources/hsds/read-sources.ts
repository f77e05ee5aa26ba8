import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import {
  districtCards,
  type PublicBody,
  placesById,
  publicBodies,
  townContacts,
} from '../../districts/index.ts';
import { districtsOfServices, placesOfServices } from '../search/list.store.ts';
import { ownHours } from '../search/search.actions.ts';
import { wholeServices } from '../service/view.store.ts';
import {
  asService,
  gatheringsAmong,
  namedBodies,
  pairOf,
  publicGatherings,
  schedulesIn,
  withoutEntry,
} from './gathering.ts';
import { type PublishedFilter, publishedBodies, publishedIds, publishedPairs } from './hsds.store.ts';
import type { PublicGathering, PublicPair, Sources } from './sources.ts';

/** Everything that is published: entries of the directory, and gatherings that no entry stands for. */
export class Published {
  private readonly ctx: Ctx;
  private readonly tx: Tx;
  private readonly gatherings: readonly PublicGathering[];

  private constructor(ctx: Ctx, tx: Tx, gatherings: readonly PublicGathering[]) {
    this.ctx = ctx;
    this.tx = tx;
    this.gatherings = gatherings;
  }

  /** Reads who meets where, once for all questions of one answer. */
  static async open(ctx: Ctx, tx: Tx): Promise<Published> {
    return new Published(ctx, tx, await publicGatherings(tx));
  }

  /** Identifiers of services, in a fixed order; past ones too: they say `defunct`. */
  async ids(filter: PublishedFilter): Promise<string[]> {
    const own = gatheringsAmong(this.gatherings, filter).map(({ id }) => id);
    return [...(await publishedIds(this.tx, filter)), ...own].sort();
  }

  /** Services at places, as pairs of identifiers, in a fixed order. */
  async pairs(filter: PublishedFilter): Promise<{ readonly id: string; readonly serviceId: string }[]> {
    const own = gatheringsAmong(this.gatherings, filter).flatMap(pairOf);
    const pairs = [...(await publishedPairs(this.tx, filter)), ...own];
    return pairs.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Bodies that give a published service, in a fixed order. */
  async bodies(): Promise<ReadonlyMap<string, PublicBody>> {
    const own = withoutEntry(this.gatherings);
    const ids = [...(await publishedBodies(this.tx)), ...own.flatMap(({ organizerId }) => organizerId ?? [])];
    const bodies = [...(await publicBodies(this.tx, ids)).values(), ...namedBodies(own)];
    return new Map(bodies.sort((a, b) => (a.id < b.id ? -1 : 1)).map((body) => [body.id, body]));
  }

  /** Everything the documents of these services are made of. Reads the public tables alone. */
  async sourcesOf(ids: readonly string[]): Promise<Sources> {
    const { ctx, tx } = this;
    const asked = new Set(ids);
    const own = withoutEntry(this.gatherings).filter(({ id }) => asked.has(id));
    const services = [...(await wholeServices(tx, ids)), ...own.map(asService)];
    const pairs = await placedAt(tx, ids, own);
    const districtIds = await districtsFor(tx, ids, own);
    const districts = await districtCards(tx, [...districtIds.values()].flat());
    const bodyIds = services.flatMap(({ organizationId }) => organizationId ?? []);
    return {
      townId: tx.townId,
      townName: ctx.town.name,
      townCode: ctx.town.code,
      address: ctx.townUrl,
      services: services.sort((a, b) => (a.id < b.id ? -1 : 1)),
      bodies: new Map([
        ...(await publicBodies(tx, bodyIds)),
        ...namedBodies(own).map((body): [string, PublicBody] => [body.id, body]),
      ]),
      contacts: await townContacts(tx),
      places: await placesById(
        tx,
        [...pairs.values()].flatMap((its) => its.map(({ placeId }) => placeId)),
      ),
      pairs,
      areas: new Map(
        [...districtIds].map(([id, its]) => [id, its.flatMap((each) => districts.get(each) ?? [])]),
      ),
      schedules: schedulesIn(this.gatherings).filter(({ serviceId }) => asked.has(serviceId)),
    };
  }
}

async function placedAt(
  tx: Tx,
  ids: readonly string[],
  own: readonly PublicGathering[],
): Promise<ReadonlyMap<string, readonly PublicPair[]>> {
  const pairs = new Map<string, readonly PublicPair[]>(own.map((each) => [each.id, pairOf(each)]));
  for (const [serviceId, rows] of await placesOfServices(tx, ids))
    pairs.set(
      serviceId,
      rows.map(({ hours, ...row }) => ({ ...row, weekly: ownHours(hours)?.weekly ?? [] })),
    );
  return pairs;
}

async function districtsFor(
  tx: Tx,
  ids: readonly string[],
  own: readonly PublicGathering[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const served = new Map(await districtsOfServices(tx, ids));
  for (const { id, districtId } of own) if (districtId) served.set(id, [districtId]);
  return served;
}
