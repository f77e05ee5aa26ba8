import type { Ctx } from '../ctx/ctx.ts';
import type { Tx } from '../ctx/tx.ts';
import { ok, type Refusal, refuse } from '../result.ts';
import { clearanceTokens } from '../walls/tokens.ts';
import { listNames, type ReviewList } from './review.rules.ts';
import { readLines, staffNames } from './review.store.ts';
import { countListed, listedLines, type ReviewFilter } from './review.walls.ts';

/** Lines on one page, lines a count goes to, and lines in one file. */
export const linesPerPage = 50;
const mostCounted = 1000;
const mostExported = 5000;

/** The role lets somebody ask; the clearance, which a manager gives with the post, lets them see. */
const mayReview = (tx: Tx): boolean => tx.ring.keys.includes(clearanceTokens.auditReview);

const forbidden: Refusal<'forbidden'> = refuse('forbidden');

/** How much stands on each list of a month; counts stop at a thousand. */
export const reviewOverview = (ctx: Ctx, month: string) =>
  ctx.read('audit.review', async (tx) => {
    if (!mayReview(tx)) return forbidden;
    const counts: { list: ReviewList; count: number }[] = [];
    for (const list of listNames)
      counts.push({
        list,
        count: await countListed(tx, { list, month, staff: null, person: null }, mostCounted),
      });
    tx.about({ kind: 'auditList', detail: { month } });
    return ok({ counts, most: mostCounted });
  });

/** One page of a list. `page` counts from 1. */
export const reviewPage = (ctx: Ctx, filter: ReviewFilter, page: number) =>
  ctx.read('audit.review', async (tx) => {
    if (!mayReview(tx)) return forbidden;
    const total = await countListed(tx, filter, mostCounted);
    const listed = await listedLines(tx, filter, { limit: linesPerPage, offset: (page - 1) * linesPerPage });
    tell(tx, filter);
    return ok({ lines: await readLines(tx, listed), total, staff: await staffNames(tx) });
  });

/** A list as a file: a deed of its own, with a reason, and written to the trail like every other taking-out (U01). */
export const exportList = (ctx: Ctx, filter: ReviewFilter, reason: string) =>
  ctx.act('audit.export', async (tx) => {
    if (!mayReview(tx)) return forbidden;
    const listed = await listedLines(tx, filter, { limit: mostExported, offset: 0 });
    const lines = await readLines(tx, listed);
    tell(tx, filter);
    tx.about({ detail: { reason, count: lines.length } });
    return ok(lines);
  });

function tell(tx: Tx, { list, month, staff, person }: ReviewFilter): void {
  const asked = { list, month, ...(staff ? { staff } : {}) };
  tx.about({ kind: 'auditList', id: list, subjects: person ? [person] : [], detail: asked });
}
