import type { Tx } from '../../../kernel/ctx/tx.ts';

export type Told = {
  readonly subjectId: string;
  readonly caseId: string;
  readonly caseNo: string;
  readonly personId: string;
  readonly words: string;
};

/** Cases that turns speak of, under the reader's walls. */
export const casesTold = async (tx: Tx, ids: readonly string[]): Promise<Told[]> => {
  const rows = await tx.db
    .selectFrom('cases.case_file')
    .select(['id', 'caseNo', 'focalPersonId'])
    .where('townId', '=', tx.townId)
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, caseNo, focalPersonId }) => ({
    subjectId: id,
    caseId: id,
    caseNo,
    personId: focalPersonId,
    words: '',
  }));
};

/** Planned visits that turns speak of. */
export const visitsTold = async (tx: Tx, ids: readonly string[]): Promise<Told[]> => {
  const rows = await tx.db
    .selectFrom('cases.visit_plan as visit')
    .innerJoin('cases.case_file as file', (join) =>
      join.onRef('file.townId', '=', 'visit.townId').onRef('file.id', '=', 'visit.caseId'),
    )
    .select(['visit.id as subjectId', 'file.id as caseId', 'file.caseNo', 'file.focalPersonId as personId'])
    .select('visit.purpose as words')
    .where('visit.townId', '=', tx.townId)
    .where('visit.id', 'in', [...ids])
    .execute();
  return rows;
};

/** Requests to close that turns speak of: the asked agency reads these without reading the case. */
export const closingsTold = async (tx: Tx, ids: readonly string[]): Promise<Omit<Told, 'caseNo'>[]> =>
  tx.db
    .selectFrom('cases.closing_request')
    .select(['id as subjectId', 'caseId', 'personId', 'words'])
    .where('townId', '=', tx.townId)
    .where('id', 'in', [...ids])
    .execute();
