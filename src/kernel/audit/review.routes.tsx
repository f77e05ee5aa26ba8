import { auditPaths } from '../../paths/audit.ts';
import { blankForm, type FormState, hasErrors, typedText } from '../forms/form.ts';
import { Desk } from '../http/desk.ts';
import type { Visit } from '../http/visit.tsx';
import { isUuid } from '../ids.ts';
import { refuse } from '../result.ts';
import { exportList, linesPerPage, reviewOverview, reviewPage } from './review.actions.ts';
import { reviewCsv } from './review.csv.ts';
import { exportForm } from './review.form.ts';
import { monthWords, ReviewListPage, ReviewOverviewPage } from './review.page.tsx';
import { isMonth, isReviewList, type ReviewList, reviewLists } from './review.rules.ts';
import type { ReviewFilter } from './review.walls.ts';

const staff = { audience: 'staff', permission: 'audit.review' } as const;

const monthOf = (visit: Visit, asked: string): string =>
  isMonth(asked) ? asked : visit.ctx.today.slice(0, 7);

const idOrNull = (asked: string): string | null => (isUuid(asked.trim()) ? asked.trim().toLowerCase() : null);

function filterOf(visit: Visit, list: ReviewList, asked: (name: string) => string): ReviewFilter {
  const [month, of, person] = [
    monthOf(visit, asked('month')),
    idOrNull(asked('staff')),
    idOrNull(asked('person')),
  ];
  return { list, month, staff: of, person };
}

const pageOf = (visit: Visit): number => {
  const page = Number(visit.query.get('page') ?? '1');
  return Number.isSafeInteger(page) && page >= 1 && page <= 10_000 ? page : 1;
};

async function drawList(
  visit: Visit,
  filter: ReviewFilter,
  form: FormState,
  page: number,
): Promise<Response> {
  const read = await reviewPage(visit.ctx, filter, page);
  if (!read.ok) return await visit.refused(read);
  const { list, month } = filter;
  const { title } = reviewLists[list];
  const body = (
    <ReviewListPage
      {...{ list, month, page, form }}
      {...read.value}
      staffId={filter.staff ?? ''}
      person={filter.person ?? ''}
      today={visit.ctx.today}
      pageSize={linesPerPage}
    />
  );
  return hasErrors(form) ? await visit.redrawn(title, body) : await visit.page(title, body);
}

/** The form to take a list out, drawn again below its list. */
function redrawList(visit: Visit, form: FormState): Promise<Response> {
  const list = typedText(form, 'list');
  if (!isReviewList(list)) return visit.refused(refuse('not-found'));
  return drawList(
    visit,
    filterOf(visit, list, (name) => typedText(form, name)),
    form,
    1,
  );
}

export const reviewDesk = new Desk()
  .get(auditPaths.overview, staff, async (visit) => {
    const month = monthOf(visit, visit.query.get('month') ?? '');
    const read = await reviewOverview(visit.ctx, month);
    if (!read.ok) return await visit.refused(read);
    const page = <ReviewOverviewPage {...read.value} month={month} today={visit.ctx.today} />;
    return await visit.page(`閲覧記録の点検　${monthWords(month)}`, page);
  })
  .get(auditPaths.list(':list'), staff, async (visit) => {
    const list = visit.params.list ?? '';
    if (!isReviewList(list)) return await visit.refused(refuse('not-found'));
    const filter = filterOf(visit, list, (name) => visit.query.get(name) ?? '');
    return await drawList(visit, filter, blankForm, pageOf(visit));
  })
  .post(
    auditPaths.takeOut,
    { audience: 'staff', permission: 'audit.export', form: exportForm, redraw: redrawList },
    async (visit, input) => {
      const month = monthOf(visit, input.month);
      const filter = { list: input.list, month, staff: input.staff, person: input.person };
      const taken = await exportList(visit.ctx, filter, input.reason);
      if (!taken.ok) return await visit.refused(taken);
      return new Response(reviewCsv(input.list, taken.value, visit.ctx.town.zone), {
        headers: {
          'content-type': 'text/csv; charset=UTF-8',
          'content-disposition': `attachment; filename="audit-${input.list}-${month}.csv"`,
        },
      });
    },
  );
