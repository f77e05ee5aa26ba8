import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { dataAnswer, linesAnswer, problemAnswer, streamedAnswer } from '../../../kernel/http/data.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { isUuid } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import {
  type DataPage,
  type DataQuestion,
  readExport,
  readOrganizationData,
  readOrganizations,
  readPair,
  readPairs,
  readService,
  readServices,
  readTaxonomies,
  readTaxonomy,
  readTerm,
  readTerms,
} from './hsds.actions.ts';
import { readQuestion } from './question.ts';

const open = { audience: 'resident', permission: 'resource.find', kind: 'data' } as const;
const at = (path: string): string => `${resourcesPaths.hsds}${path}`;

const nothing = (): Response => problemAnswer(404, 'Not found', 'There is no such document here.');

/** A list: paged as the specification's OpenAPI has it, or every document on a line of its own. */
const list =
  (read: (ctx: Ctx, question: DataQuestion) => Promise<Result<DataPage, string>>) =>
  async (visit: Visit): Promise<Response> => {
    const question = readQuestion(visit.query);
    if (!question.ok) return problemAnswer(400, 'A parameter cannot be read', question.refusal);
    const found = await read(visit.ctx, question.value);
    if (!found.ok) return nothing();
    if (question.value.perPage === null) return linesAnswer(found.value.documents);
    return dataAnswer(pageDocument(found.value, question.value));
  };

function pageDocument({ total, documents }: DataPage, { page, perPage }: DataQuestion) {
  const pages = Math.max(1, Math.ceil(total / (perPage ?? 1)));
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: documents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: documents.length === 0,
    contents: documents,
  };
}

const one =
  (read: (ctx: Ctx, id: string) => Promise<Result<unknown, string>>) =>
  async (visit: Visit): Promise<Response> => {
    if (!isUuid(visit.params.id ?? '')) return nothing();
    const found = await read(visit.ctx, visit.id('id'));
    return found.ok ? dataAnswer(found.value) : nothing();
  };

/** The directory as open data: Open Referral HSDS 3, for reading. */
export const hsdsDesk = new Desk()
  .get(at(''), open, () =>
    dataAnswer({
      version: '3.0',
      profile: 'https://docs.openreferral.org/en/v3.0.3/hsds/',
      openapi_url: 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json',
    }),
  )
  .get(at('/services'), open, list(readServices))
  .get(at('/services/:id'), open, one(readService))
  .get(at('/organizations'), open, list(readOrganizations))
  .get(at('/organizations/:id'), open, one(readOrganizationData))
  .get(at('/service_at_locations'), open, list(readPairs))
  .get(at('/service_at_locations/:id'), open, one(readPair))
  .get(at('/taxonomies'), open, list(readTaxonomies))
  .get(at('/taxonomies/:id'), open, one(readTaxonomy))
  .get(at('/taxonomy_terms'), open, list(readTerms))
  .get(at('/taxonomy_terms/:id'), open, one(readTerm))
  .get(at('/export'), open, (visit) => streamedAnswer(readExport(visit.ctx)))
  .get(at('/*'), open, () => nothing());
