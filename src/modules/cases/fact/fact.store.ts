import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { NoteSource } from '../note/note.rules.ts';
import type { FactBasis, FactCategory } from './fact.rules.ts';

export type Fact = {
  id: string;
  personId: string;
  category: FactCategory;
  value: string;
  source: NoteSource;
  basis: string;
  at: Date;
};

/** What is known today in the present episode, as far as this reader may see it. */
export const factsOf = (tx: Tx, caseId: string, episodeNo: number): Promise<Fact[]> =>
  tx.db
    .selectFrom('cases.fact')
    .select(['id', 'personId', 'category', 'value', 'source', 'basis', 'at'])
    .where('townId', '=', tx.townId)
    .where('caseId', '=', caseId)
    .where('episodeNo', '=', episodeNo)
    .where('endedAt', 'is', null)
    .execute();

export type NewFact = {
  readonly id: string;
  readonly caseId: string;
  readonly episodeNo: number;
  readonly personId: string;
  readonly category: FactCategory;
  readonly value: string;
  readonly source: NoteSource;
  readonly basis: FactBasis;
  readonly by: string;
};

export const insertFact = (tx: Tx, fact: NewFact, lock: LockColumns) =>
  tx.db
    .insertInto('cases.fact')
    .values({ townId: tx.townId, ...fact, at: tx.now, ...lock })
    .execute();

/** Facts of other agencies' cases that a consent opens to one of these organisations today (A04). */
export const sharedFacts = (tx: Tx, organizationIds: readonly string[], limit: number) =>
  organizationIds.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('cases.fact')
        .select(['id', 'caseId', 'personId', 'category', 'value', 'source', 'at', 'leasedUntil'])
        .where('townId', '=', tx.townId)
        .where('endedAt', 'is', null)
        .where((e) =>
          e.or(
            organizationIds.flatMap((id) => [
              e(e.val(id), '=', e.fn.any('leased')),
              e(e.val(id), '=', e.fn.any('readers')),
            ]),
          ),
        )
        .orderBy('at', 'desc')
        .limit(limit)
        .execute();
