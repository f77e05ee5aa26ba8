import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { VisitOutcome } from './visit.rules.ts';

export type PlannedVisit = {
  id: string;
  caseId: string;
  postId: string;
  postName: string;
  at: Date;
  purpose: string;
  safety: string;
  outcome: VisitOutcome | null;
};

const visits = (tx: Tx) =>
  tx.db
    .selectFrom('cases.visit_plan as visit')
    .innerJoin('districts.post_card as post', (join) =>
      join.onRef('post.townId', '=', 'visit.townId').onRef('post.id', '=', 'visit.postId'),
    )
    .select(['visit.id', 'visit.caseId', 'visit.postId', 'post.name as postName', 'visit.at'])
    .select(['visit.purpose', 'visit.safety', 'visit.outcome'])
    .where('visit.townId', '=', tx.townId);

/** Visits still to come on a case, the nearest first. */
export const openVisits = (tx: Tx, caseId: string): Promise<PlannedVisit[]> =>
  visits(tx)
    .where('visit.caseId', '=', caseId)
    .where('visit.outcome', 'is', null)
    .orderBy('visit.at')
    .execute();

/** Visits some posts make between two instants, with the case they belong to. */
export const visitsBetween = (tx: Tx, posts: readonly string[], from: Date, until: Date, limit: number) =>
  posts.length === 0
    ? Promise.resolve([])
    : visits(tx)
        .innerJoin('cases.case_file as file', (join) =>
          join.onRef('file.townId', '=', 'visit.townId').onRef('file.id', '=', 'visit.caseId'),
        )
        .select(['file.focalPersonId', 'file.caseNo'])
        .where('visit.postId', 'in', [...posts])
        .where('visit.at', '>=', from)
        .where('visit.at', '<', until)
        .where('visit.outcome', 'is', null)
        .orderBy('visit.at')
        .limit(limit)
        .execute();

export type NewVisit = {
  readonly id: string;
  readonly caseId: string;
  readonly postId: string;
  readonly at: Date;
  readonly purpose: string;
  readonly safety: string;
};

export const insertVisit = (tx: Tx, visit: NewVisit, lock: LockColumns) =>
  tx.db
    .insertInto('cases.visit_plan')
    .values({ townId: tx.townId, ...visit, ...lock })
    .execute();
