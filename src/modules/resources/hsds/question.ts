import { isUuid } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { isLocalDate } from '../../../kernel/time.ts';
import type { DataQuestion } from './hsds.actions.ts';

const mostPerPage = 100;
const usualPerPage = 20;

const yes = (word: string | null): boolean => word === 'true' || word === '1';

/** What a list is asked for by its address. The refusal names the parameter that cannot be read. */
export function readQuestion(query: URLSearchParams): Result<DataQuestion, string> {
  const page = wholeNumber(query, 'page', 1, 1_000_000);
  const perPage = wholeNumber(query, 'per_page', usualPerPage, mostPerPage);
  const after = query.has('modified_after') ? instantIn(query.get('modified_after') ?? '') : undefined;
  const format = query.get('format') ?? 'json';
  if (page === null) return refuse('page is a whole number from 1');
  if (perPage === null) return refuse(`per_page is a whole number from 1 to ${mostPerPage}`);
  if (after === null)
    return refuse('modified_after is a date (2026-04-01) or a date and time (2026-04-01T09:00:00+09:00)');
  if (format !== 'json' && format !== 'ndjson') return refuse('format is json or ndjson');
  for (const name of ['organization_id', 'taxonomy_id', 'taxonomy_term_id'])
    if (query.has(name) && !isUuid(query.get(name) ?? '')) return refuse(`${name} is a UUID`);
  const id = (name: string) => query.get(name)?.toLowerCase();
  return ok({
    search: (query.get('search') ?? '').trim().slice(0, 200).toWellFormed(),
    organizationId: id('organization_id'),
    taxonomyId: id('taxonomy_id'),
    taxonomyTermId: id('taxonomy_term_id'),
    modifiedAfter: after,
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

/** A day, or an instant with its offset. A bare + in an address arrives as a space. */
const iso = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+ -]\d{2}:\d{2}))?$/;

/**
 * An ISO 8601 date (midnight in UTC) or instant of the years 1900 to 9999, else null. Date.parse alone also reads days
 * that are none (30 February) and years no database knows (0000, +275760).
 */
function instantIn(written: string): Date | null {
  const day = iso.exec(written)?.[1];
  if (day === undefined || !isLocalDate(day)) return null;
  const instant = new Date(written.replace(' ', '+'));
  const year = instant.getUTCFullYear(); // NaN for an hour that is none
  return year >= 1900 && year <= 9999 ? instant : null;
}
