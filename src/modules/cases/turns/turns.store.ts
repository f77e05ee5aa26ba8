import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';

export type Told = {
  readonly subjectId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly words: string;
};

export type CaseTold = Told & { readonly name: string | null };

/** Cases and planned visits that turns speak of, with the person's name, as far as the reader may read them. */
export const casesTold = async (tx: Tx, ids: readonly string[]): Promise<CaseTold[]> => {
  const asked = [...ids];
  const { rows } = await sql<CaseTold>`
    with told as materialized (
      select f.id as subject_id, f.id as case_id, f.focal_person_id as person_id, '' as words
      from cases.case_file f where f.town_id = ${tx.townId} and f.id = any(${asked}::uuid[])
      union all
      select v.id, f.id, f.focal_person_id, v.purpose
      from cases.visit_plan v join cases.case_file f on f.town_id = v.town_id and f.id = v.case_id
      where v.town_id = ${tx.townId} and v.id = any(${asked}::uuid[])
    )
    select told.*, card.name_written as name from told
      left join people.canonical(array(select distinct person_id from told)) root on root.id = told.person_id
      left join people.person_card card on card.town_id = ${tx.townId} and card.id = root.canonical_id`.execute(
    tx.db,
  );
  return rows;
};

/** Requests to close that turns speak of: the asked agency reads these without reading the case. */
export const closingsTold = async (tx: Tx, ids: readonly string[]): Promise<Told[]> =>
  tx.db
    .selectFrom('cases.closing_request')
    .select(['id as subjectId', 'caseId', 'personId', 'words'])
    .where('townId', '=', tx.townId)
    .where('id', 'in', [...ids])
    .execute();
