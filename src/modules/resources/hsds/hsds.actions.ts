import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { batchesOf } from '../../../kernel/db/batches.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { settingOf } from '../../districts/index.ts';
import { ownCodes } from '../facet.rules.ts';
import { findServices } from '../search/list.store.ts';
import { conceptsIn, probesOf } from '../search/question.ts';
import { listed, resourceSettings } from '../settings.ts';
import {
  organizationDocument,
  organizationWhole,
  pairDocument,
  serviceDocument,
  serviceListed,
} from './documents.ts';
import type { PublishedFilter } from './hsds.store.ts';
import { Published } from './read-sources.ts';
import type { Document } from './sources.ts';
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
  return { ids, words: search, organizationId, modifiedAfter, facet };
}

const pageOf = <T>(all: readonly T[], { page, perPage }: DataQuestion): readonly T[] =>
  perPage === null ? all : all.slice((page - 1) * perPage, page * perPage);

/** Services whose parts are read at once: a statement takes only so many identifiers. */
const atOnce = 1000;

/** Draws documents of any number of things, some at a time. */
async function drawn<T>(
  all: readonly T[],
  draw: (some: readonly T[]) => Promise<readonly Document[]>,
): Promise<Document[]> {
  const documents: Document[] = [];
  for (const some of batchesOf(all, atOnce)) documents.push(...(await draw(some)));
  return documents;
}

/** Services as open data. */
export const readServices = (ctx: Ctx, question: DataQuestion) =>
  ctx.read('resource.find', async (tx) => {
    const [published, filter] = [await Published.open(ctx, tx), await filterOf(tx, question)];
    const ids = filter ? await published.ids(filter) : [];
    const draw = question.full ? serviceDocument : serviceListed;
    const documents = await drawn(pageOf(ids, question), async (some) => {
      const sources = await published.sourcesOf(some);
      const whole = sources.services.map((service) => draw(service, sources));
      return question.minimal
        ? whole.map(({ id, last_modified }) => ({ id, modified_date: last_modified }))
        : whole;
    });
    return ok({ total: ids.length, documents });
  });

/** One published service with everything that hangs on it. */
export const readService = (ctx: Ctx, id: string) =>
  ctx.read('resource.find', async (tx) => {
    const published = await Published.open(ctx, tx);
    const sources = await published.sourcesOf(await published.ids({ ids: [id] }));
    const [service] = sources.services;
    return service ? ok(serviceDocument(service, sources)) : refuse('not-found');
  });

/** Bodies that give a published service. */
export const readOrganizations = (ctx: Ctx, question: DataQuestion) =>
  ctx.read('resource.find', async (tx) => {
    const published = await Published.open(ctx, tx);
    const bodies = await published.bodies();
    const named = [...bodies.values()].filter(({ name, kana }) =>
      `${name} ${kana}`.includes(question.search),
    );
    const shown = pageOf(named, question);
    const ids: string[] = [];
    if (question.full) for (const { id } of shown) ids.push(...(await published.ids({ organizationId: id })));
    const around = { ...(await published.sourcesOf(ids)), bodies };
    return ok({
      total: named.length,
      documents: shown.map((body) =>
        question.full ? organizationWhole(body, around) : organizationDocument(body, around, false),
      ),
    });
  });

/** One body that gives a published service, with its services. */
export const readOrganizationData = (ctx: Ctx, id: string) =>
  ctx.read('resource.find', async (tx) => {
    const published = await Published.open(ctx, tx);
    const ids = await published.ids({ organizationId: id });
    const sources = await published.sourcesOf(ids);
    const body = sources.bodies.get(id);
    return body && ids.length > 0 ? ok(organizationWhole(body, sources)) : refuse('not-found');
  });

/** Services at places. */
export const readPairs = (ctx: Ctx, question: DataQuestion) =>
  ctx.read('resource.find', async (tx) => {
    const [published, filter] = [await Published.open(ctx, tx), await filterOf(tx, question)];
    const pairs = filter ? await published.pairs(filter) : [];
    const shown = pageOf(pairs, question);
    return ok({
      total: pairs.length,
      documents: await drawn(shown, (some) => pairDocuments(published, some)),
    });
  });

async function pairDocuments(
  published: Published,
  pairs: readonly { readonly id: string; readonly serviceId: string }[],
): Promise<Document[]> {
  const sources = await published.sourcesOf([...new Set(pairs.map(({ serviceId }) => serviceId))]);
  return pairs.flatMap(({ id, serviceId }) => {
    const service = sources.services.find((one) => one.id === serviceId);
    const pair = sources.pairs.get(serviceId)?.find((one) => one.id === id);
    return service && pair ? [pairDocument(pair, service, sources)] : [];
  });
}

/** One service at a place. */
export const readPair = (ctx: Ctx, id: string) =>
  ctx.read('resource.find', async (tx) => {
    const published = await Published.open(ctx, tx);
    const pair = (await published.pairs({})).find((one) => one.id === id);
    const [document] = pair ? await pairDocuments(published, [pair]) : [];
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

/** Services told in one part of the export: others are served before the next part is read. */
const inOnePart = 250;

/**
 * Everything published, as the text of one JSON document in parts. Each part is read in a transaction of its own: a town
 * with a long directory answers everybody else meanwhile. What is hidden in between is in no later part.
 */
export async function* readExport(ctx: Ctx): AsyncGenerator<string> {
  const { ids, rest } = await aroundServices(ctx);
  yield `${JSON.stringify(rest).slice(0, -1)},"services":[`;
  let comma = '';
  for (const some of batchesOf(ids, inOnePart)) {
    const documents = await wholeOf(ctx, some);
    if (documents.length === 0) continue;
    yield comma + documents.map((document) => JSON.stringify(document)).join(',');
    comma = ',';
  }
  yield ']}';
}

/** What the export tells beside services, and which services there are. */
async function aroundServices(ctx: Ctx) {
  const read = await ctx.read('resource.find', async (tx) => {
    const published = await Published.open(ctx, tx);
    const [bodies, around] = [await published.bodies(), await published.sourcesOf([])];
    const organizations = [...bodies.values()].map((body) =>
      organizationDocument(body, { ...around, bodies }, true),
    );
    const terms = termDocuments(tx.townId, await ownTagsOf(tx));
    const rest = { organizations, taxonomies: taxonomyDocuments(), taxonomy_terms: terms };
    return ok({ ids: await published.ids({}), rest });
  });
  if (!read.ok) throw new Error(`the open data was refused: ${read.refusal}`);
  return read.value;
}

async function wholeOf(ctx: Ctx, ids: readonly string[]): Promise<readonly Document[]> {
  const read = await ctx.read('resource.find', async (tx) => {
    const sources = await (await Published.open(ctx, tx)).sourcesOf(ids);
    return ok(sources.services.map((service) => serviceDocument(service, sources)));
  });
  return read.ok ? read.value : [];
}
