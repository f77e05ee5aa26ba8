import { isUuid } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { DataQuestion } from './hsds.actions.ts';

const mostPerPage = 100;
const usualPerPage = 20;

const yes = (word: string | null): boolean => word === 'true' || word === '1';

/** What a list is asked for by its address. The refusal names the parameter that cannot be read. */
export function readQuestion(query: URLSearchParams): Result<DataQuestion, string> {
  const page = wholeNumber(query, 'page', 1, 1_000_000);
  const perPage = wholeNumber(query, 'per_page', usualPerPage, mostPerPage);
  const after = query.get('modified_after');
  const format = query.get('format') ?? 'json';
  if (page === null) return refuse('page is a whole number from 1');
  if (perPage === null) return refuse(`per_page is a whole number from 1 to ${mostPerPage}`);
  if (after !== null && Number.isNaN(Date.parse(after))) return refuse('modified_after is a date and time');
  if (format !== 'json' && format !== 'ndjson') return refuse('format is json or ndjson');
  for (const name of ['organization_id', 'taxonomy_id', 'taxonomy_term_id'])
    if (query.has(name) && !isUuid(query.get(name) ?? '')) return refuse(`${name} is a UUID`);
  const id = (name: string) => query.get(name)?.toLowerCase();
  return ok({
    search: (query.get('search') ?? '').trim().slice(0, 200).toWellFormed(),
    organizationId: id('organization_id'),
    taxonomyId: id('taxonomy_id'),
    taxonomyTermId: id('taxonomy_term_id'),
    modifiedAfter: after === null ? undefined : new Date(after),
    full: yes(query.get('full')) || yes(query.get('full_service')),
    minimal: yes(query.get('minimal')),
    page,
    perPage: format === 'ndjson' ? null : perPage,
  });
}

function wholeNumber(query: URLSearchParams, name: string, usual: number, most: number): number | null {
  const written = query.get(name);
  if (written === null) return usual;
  const value = Number(written);
  return Number.isInteger(value) && value >= 1 && value <= most ? value : null;
}
