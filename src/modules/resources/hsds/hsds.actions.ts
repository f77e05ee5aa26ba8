import { townAddressOf } from '../../../kernel/auth/index.ts';
import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { districtCards, placesById, publicBodies, settingOf, townContacts } from '../../districts/index.ts';
import { ownCodes } from '../facet.rules.ts';
import { districtsOfServices, findServices, placesOfServices } from '../search/list.store.ts';
import { conceptsIn, probesOf } from '../search/question.ts';
import { ownHours } from '../search/search.actions.ts';
import { wholeServices } from '../service/view.store.ts';
import { listed, resourceSettings } from '../settings.ts';
import {
  organizationDocument,
  organizationWhole,
  pairDocument,
  serviceDocument,
  serviceListed,
} from './documents.ts';
import { type PublishedFilter, publishedBodies, publishedIds, publishedPairs } from './hsds.store.ts';
import { schedulesOf } from './schedule.slot.ts';
import type { Document, PublicPair, Sources } from './sources.ts';
import { codeOfTerm, taxonomyDocuments, taxonomyOfId, termDocuments } from './taxonomy.ts';

/** One page of documents, as the Page of the specification's OpenAPI has it. */
export type DataPage = { readonly total: number; readonly documents: readonly Document[] };

/** What a list may be asked for. `perPage` null: everything at once. */
export type DataQuestion = {
  readonly search: string;
  readonly organizationId?: string | undefined;
  readonly taxonomyTermId?: string | undefined;
  readonly taxonomyId?: string | undefined;
  readonly modifiedAfter?: Date | undefined;
  readonly full: boolean;
  readonly minimal: boolean;
  readonly page: number;
  readonly perPage: number | null;
};

const ownTagsOf = async (tx: Tx): Promise<string[]> =>
  ownCodes(listed(await settingOf(tx, resourceSettings.ownTags)));

async function filterOf(tx: Tx, question: DataQuestion): Promise<PublishedFilter | null> {
  const { search, organizationId, modifiedAfter, taxonomyTermId, taxonomyId } = question;
  const ids =
    search === ''
      ? undefined
      : (await findServices(tx, conceptsIn(search), probesOf(search))).map(({ id }) => id);
  const term = taxonomyTermId ? codeOfTerm(tx.townId, taxonomyTermId, await ownTagsOf(tx)) : undefined;
  const taxonomy = taxonomyId ? taxonomyOfId(taxonomyId) : undefined;
  if (term === null || taxonomy === null) return null;
  const facet = term ?? (taxonomy ? { taxonomy, code: null } : undefined);
  return { ids, organizationId, modifiedAfter, facet };
}

const pageOf = <T>(all: readonly T[], { page, perPage }: DataQuestion): readonly T[] =>
  perPage === null ? all : all.slice((page - 1) * perPage, page * perPage);

/** Everything the documents of these services are made of. Reads the public tables alone. */
async function sourcesOf(ctx: Ctx, tx: Tx, ids: readonly string[]): Promise<Sources> {
  const services = await wholeServices(tx, ids);
  const rows = await placesOfServices(tx, ids);
  const served = await districtsOfServices(tx, ids);
  const districts = await districtCards(tx, [...served.values()].flat());
  const bodyIds = services.flatMap(({ organizationId }) => organizationId ?? []);
  const pairs = [...rows].map(([serviceId, its]): [string, PublicPair[]] => [
    serviceId,
    its.map(({ hours, ...row }) => ({ ...row, weekly: ownHours(hours)?.weekly ?? [] })),
  ]);
  return {
    townId: tx.townId,
    townName: ctx.town.name,
    townCode: ctx.town.code,
    address: townAddressOf(ctx),
    services,
    bodies: await publicBodies(tx, bodyIds),
    contacts: await townContacts(tx),
    places: await placesById(
      tx,
      pairs.flatMap(([, its]) => its.map(({ placeId }) => placeId)),
    ),
    pairs: new Map(pairs),
    areas: new Map([...served].map(([id, its]) => [id, its.flatMap((each) => districts.get(each) ?? [])])),
    schedules: await schedulesOf(tx, ids),
  };
}

/** Services as open data. */
export const readServices = (ctx: Ctx, question: DataQuestion) =>
  ctx.read('resource.find', async (tx) => {
    const filter = await filterOf(tx, question);
    const ids = filter ? await publishedIds(tx, filter) : [];
    const sources = await sourcesOf(ctx, tx, [...pageOf(ids, question)]);
    const draw = question.full ? serviceDocument : serviceListed;
    const documents = sources.services.map((service) => {
      const document = draw(service, sources);
      return question.minimal ? { id: document.id, modified_date: document.last_modified } : document;
    });
    return ok({ total: ids.length, documents });
  });

/** One published service with everything that hangs on it. */
export const readService = (ctx: Ctx, id: string) =>
  ctx.read('resource.find', async (tx) => {
    const sources = await sourcesOf(ctx, tx, await publishedIds(tx, { ids: [id] }));
    const [service] = sources.services;
    return service ? ok(serviceDocument(service, sources)) : refuse('not-found');
  });

/** Bodies that give a published service. */
export const readOrganizations = (ctx: Ctx, question: DataQuestion) =>
  ctx.read('resource.find', async (tx) => {
    const bodies = await publicBodies(tx, await publishedBodies(tx));
    const named = [...bodies.values()].filter(({ name, kana }) =>
      `${name} ${kana}`.includes(question.search),
    );
    const shown = pageOf(named, question);
    const sources = await sourcesOf(
      ctx,
      tx,
      await servicesOf(tx, question.full ? shown.map(({ id }) => id) : []),
    );
    const around = { ...sources, bodies };
    return ok({
      total: named.length,
      documents: shown.map((body) =>
        question.full ? organizationWhole(body, around) : organizationDocument(body, around, false),
      ),
    });
  });

async function servicesOf(tx: Tx, organizationIds: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const organizationId of organizationIds) ids.push(...(await publishedIds(tx, { organizationId })));
  return ids;
}

/** One body that gives a published service, with its services. */
export const readOrganizationData = (ctx: Ctx, id: string) =>
  ctx.read('resource.find', async (tx) => {
    const ids = await publishedIds(tx, { organizationId: id });
    const sources = await sourcesOf(ctx, tx, ids);
    const body = sources.bodies.get(id);
    return body && ids.length > 0 ? ok(organizationWhole(body, sources)) : refuse('not-found');
  });

/** Services at places. */
export const readPairs = (ctx: Ctx, question: DataQuestion) =>
  ctx.read('resource.find', async (tx) => {
    const filter = await filterOf(tx, question);
    const pairs = filter ? await publishedPairs(tx, filter) : [];
    const shown = pageOf(pairs, question);
    return ok({ total: pairs.length, documents: await pairDocuments(ctx, tx, shown) });
  });

async function pairDocuments(
  ctx: Ctx,
  tx: Tx,
  pairs: readonly { readonly id: string; readonly serviceId: string }[],
): Promise<Document[]> {
  const sources = await sourcesOf(ctx, tx, [...new Set(pairs.map(({ serviceId }) => serviceId))]);
  return pairs.flatMap(({ id, serviceId }) => {
    const service = sources.services.find((one) => one.id === serviceId);
    const pair = sources.pairs.get(serviceId)?.find((one) => one.id === id);
    return service && pair ? [pairDocument(pair, service, sources)] : [];
  });
}

/** One service at a place. */
export const readPair = (ctx: Ctx, id: string) =>
  ctx.read('resource.find', async (tx) => {
    const pair = (await publishedPairs(tx, {})).find((one) => one.id === id);
    const [document] = pair ? await pairDocuments(ctx, tx, [pair]) : [];
    return document ? ok(document) : refuse('not-found');
  });

/** The facets as taxonomies. */
export const readTaxonomies = (ctx: Ctx, question: DataQuestion) =>
  ctx.read('resource.find', async () => {
    const all = taxonomyDocuments();
    return ok({ total: all.length, documents: pageOf(all, question) });
  });

/** Their terms, the town's own labels too. */
export const readTerms = (ctx: Ctx, question: DataQuestion) =>
  ctx.read('resource.find', async (tx) => {
    const { search, taxonomyId } = question;
    const all = termDocuments(tx.townId, await ownTagsOf(tx))
      .filter((term) => taxonomyId === undefined || term.taxonomy_id === taxonomyId)
      .filter((term) => String(term.name).includes(search));
    return ok({ total: all.length, documents: pageOf(all, question) });
  });

export const readTaxonomy = (ctx: Ctx, id: string) =>
  ctx.read('resource.find', async () => {
    const found = taxonomyDocuments().find((one) => one.id === id);
    return found ? ok(found) : refuse('not-found');
  });

export const readTerm = (ctx: Ctx, id: string) =>
  ctx.read('resource.find', async (tx) => {
    const found = termDocuments(tx.townId, await ownTagsOf(tx)).find((one) => one.id === id);
    return found ? ok(found) : refuse('not-found');
  });

/** The whole directory of the town in one document: what somebody needs to copy it. */
export const readExport = (ctx: Ctx) =>
  ctx.read('resource.find', async (tx) => {
    const sources = await sourcesOf(ctx, tx, await publishedIds(tx, {}));
    return ok({
      organizations: [...sources.bodies.values()].map((body) => organizationDocument(body, sources, true)),
      services: sources.services.map((service) => serviceDocument(service, sources)),
      taxonomies: taxonomyDocuments(),
      taxonomy_terms: termDocuments(tx.townId, await ownTagsOf(tx)),
    });
  });
