import { type ExpressionBuilder, sql } from 'kysely';
import type { DB } from '../../../../db/types.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { CaseState } from './casefile.rules.ts';

/** A case as its team sees it. */
export type CaseFile = {
  id: string;
  caseNo: string;
  householdId: string | null;
  focalPersonId: string;
  state: CaseState;
  leadPostId: string;
  coordinatorPostId: string | null;
  hope: string;
  relationLevel: number;
  episodeNo: number;
  openedAt: Date;
  lastContactAt: Date | null;
  lastTryAt: Date | null;
  nextContactOn: string | null;
  emergency: boolean;
  closedKey: string;
  lockId: string;
  writers: string[];
  version: number;
};

const columns = [
  'id',
  'caseNo',
  'householdId',
  'focalPersonId',
  'state',
  'leadPostId',
  'coordinatorPostId',
  'hope',
  'relationLevel',
  'episodeNo',
  'openedAt',
  'lastContactAt',
  'lastTryAt',
  'nextContactOn',
  'emergency',
  'closedKey',
  'lockId',
  'writers',
  'version',
] as const;

/** The case, when this reader may see it. */
export const caseById = (tx: Tx, id: string): Promise<CaseFile | undefined> =>
  tx.db
    .selectFrom('cases.case_file')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

/** The same, held until the deed ends, so that two deeds on one case follow each other. */
export const caseForUpdate = (tx: Tx, id: string): Promise<CaseFile | undefined> =>
  tx.db
    .selectFrom('cases.case_file')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst()
    .then(async (row) => {
      if (row) await lockRow(tx, id);
      return row && (await caseById(tx, id));
    });

/** `for update` asks the right to change, which a reader with a slip has not: an advisory lock holds for both. */
const lockRow = (tx: Tx, id: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${id}, 6))`.execute(tx.db);

export type NewCase = {
  id: string;
  caseNo: string;
  householdId: string | null;
  focalPersonId: string;
  state: CaseState;
  leadPostId: string;
  hope: string;
  closedKey: string;
};

export const insertCase = (tx: Tx, row: NewCase, lock: LockColumns) =>
  tx.db
    .insertInto('cases.case_file')
    .values({ townId: tx.townId, ...row, openedAt: tx.now, ...lock })
    .execute();

export type CaseChange = {
  hope?: string;
  state?: CaseState;
  nextContactOn?: string | null;
  householdId?: string | null;
  emergency?: boolean;
};

/** Changes what the team may change; null when the row is another's to write, or newer than `version`. */
export const changeCase = async (
  tx: Tx,
  id: string,
  change: CaseChange,
  version?: number,
): Promise<boolean> => {
  let statement = tx.db
    .updateTable('cases.case_file')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('townId', '=', tx.townId)
    .where('id', '=', id);
  if (version !== undefined) statement = statement.where('version', '=', version);
  const { numUpdatedRows } = await statement.executeTakeFirst();
  return numUpdatedRows > 0n;
};

export type ListFilter = {
  /** Posts whose cases are listed; null lists every case the reader may see. */
  readonly posts: readonly string[] | null;
  readonly leadOnly: boolean;
  /** Open cases in this state; null lists every open one. */
  readonly state: CaseState | null;
  readonly page: number;
  readonly pageSize: number;
};

export type ListedCase = Pick<
  CaseFile,
  | 'id'
  | 'caseNo'
  | 'focalPersonId'
  | 'state'
  | 'hope'
  | 'openedAt'
  | 'lastContactAt'
  | 'lastTryAt'
  | 'nextContactOn'
  | 'emergency'
> & { leadPostName: string };

type Files = ExpressionBuilder<DB & { file: DB['cases.case_file'] }, 'file'>;

/** Lists never ask the policy to find rows: they start from the posts held, or from their seats (design.md §6). */
const workedOnBy = (eb: Files, tx: Tx, { posts, leadOnly }: ListFilter) =>
  leadOnly
    ? eb('file.leadPostId', 'in', posts ?? [])
    : eb(
        'file.id',
        'in',
        eb
          .selectFrom('cases.member_team as seat')
          .select('seat.caseId')
          .where('seat.townId', '=', tx.townId)
          .where('seat.endedAt', 'is', null)
          .where('seat.postId', 'in', posts ?? []),
      );

/** The words of states stand in the text, so that every plan knows which index of open cases answers it. */
const filtered = (tx: Tx, filter: ListFilter) =>
  tx.db
    .selectFrom('cases.case_file as file')
    .where('file.townId', '=', tx.townId)
    .where(sql<boolean>`file.state <> 'closed'`)
    .$if(filter.state !== null, (files) => files.where(sql<boolean>`file.state = ${sql.lit(filter.state)}`))
    .$if(filter.posts !== null, (files) =>
      files.where((eb) => workedOnBy(eb as unknown as Files, tx, filter)),
    );

const quiet = sql`coalesce(file.last_contact_at, file.opened_at)`;
const listed = sql`file.id, file.case_no, file.focal_person_id, file.state, file.hope, file.opened_at,
  file.last_contact_at, file.last_try_at, file.next_contact_on, file.emergency, file.lead_post_id`;

/** Most cases a list counts; nobody pages through more. */
const mostCounted = 10_000;

/**
 * Cases of one's own posts are few and are gathered once, to be counted and cut; those of the whole town come in the
 * order of the index of quiet cases, and only the page is read.
 */
const pageOf = (tx: Tx, filter: ListFilter) =>
  filter.posts === null
    ? sql`select ${listed}, (select count(*) from (${filtered(tx, filter)
        .select('file.id')
        .limit(mostCounted)}) counted)::int as total from (${filtered(tx, filter).selectAll('file')}) file`
    : sql`select ${listed}, count(*) over ()::int as total from (${filtered(tx, filter).selectAll('file')}) file`;

/**
 * One page of open cases, those without contact longest first, and how many there are in all. The page is cut before the
 * names of posts are joined.
 */
export async function listCases(tx: Tx, filter: ListFilter): Promise<{ rows: ListedCase[]; total: number }> {
  if (filter.posts?.length === 0) return { rows: [], total: 0 };
  const { rows } = await sql<ListedCase & { total: number }>`
    select file.*, lead.name as lead_post_name
    from (${pageOf(tx, filter)} order by ${quiet}, file.id
      limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}) file
    join districts.post_card lead on lead.town_id = ${tx.townId} and lead.id = file.lead_post_id
    order by ${quiet}, file.id`.execute(tx.db);
  const [first] = rows;
  if (first || filter.page === 1) return { rows, total: first?.total ?? 0 };
  return { rows: [], total: (await listCases(tx, { ...filter, page: 1 })).total };
}

/** Cases of these posts without a contact (or, while trust is being built, without a try) since an instant. */
export const quietCases = (tx: Tx, posts: readonly string[], before: Date, limit: number) =>
  posts.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('cases.member_team as seat')
        .innerJoin('cases.case_file as file', (join) =>
          join.onRef('file.townId', '=', 'seat.townId').onRef('file.id', '=', 'seat.caseId'),
        )
        .select(['file.id', 'file.caseNo', 'file.focalPersonId', 'file.state', 'file.nextContactOn'])
        .select(quietSince.as('quietSince'))
        .where('seat.townId', '=', tx.townId)
        .where('seat.postId', 'in', posts)
        .where('seat.part', '=', 'lead')
        .where('seat.endedAt', 'is', null)
        .where('file.state', 'not in', ['closed', 'closing', 'suspended'])
        .where(quietSince, '<', before)
        .orderBy(quietSince)
        .limit(limit)
        .execute();

const quietSince = sql<Date>`coalesce(case when file.state = 'trustBuilding' then file.last_try_at
  else file.last_contact_at end, file.opened_at)`;
