import type { Insertable } from 'kysely';
import type { DB } from '../../../../db/types.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { ListFilter } from './list.rules.ts';
import { listSize } from './list.rules.ts';

type New<T extends keyof DB> = Omit<Insertable<DB[T]>, 'townId' | keyof LockColumns>;

export const insertSlip = (tx: Tx, row: New<'concerns.slip'>, lock: LockColumns) =>
  tx.db
    .insertInto('concerns.slip')
    .values({ ...row, ...lock, townId: tx.townId })
    .execute();

export const insertWords = (tx: Tx, row: New<'concerns.slip_words'>, lock: LockColumns) =>
  tx.db
    .insertInto('concerns.slip_words')
    .values({ ...row, ...lock, townId: tx.townId })
    .execute();

export const insertNoticer = (tx: Tx, row: New<'concerns.noticer'>, lock: LockColumns) =>
  tx.db
    .insertInto('concerns.noticer')
    .values({ ...row, ...lock, townId: tx.townId })
    .execute();

export const insertOutcome = (tx: Tx, row: New<'concerns.outcome'>, lock: LockColumns) =>
  tx.db
    .insertInto('concerns.outcome')
    .values({ ...row, ...lock, townId: tx.townId })
    .execute();

/** The pattern of one slip as this session may see it. */
export const slipById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('concerns.slip')
    .selectAll()
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

export type Slip = NonNullable<Awaited<ReturnType<typeof slipById>>>;

/** Patterns of some slips, as far as this session may see them. */
export const slipsById = (tx: Tx, ids: readonly string[]) =>
  tx.db
    .selectFrom('concerns.slip')
    .select(['id', 'about', 'kind', 'districtId', 'urgency', 'state', 'caughtAt'])
    .where('townId', '=', tx.townId)
    .where('id', 'in', [...ids])
    .execute();

/** The words of a slip, or undefined where they are shut to this session. */
export const wordsOf = (tx: Tx, slipId: string) =>
  tx.db
    .selectFrom('concerns.slip_words')
    .select(['words', 'lifeRiskReason', 'lifeRiskBy', 'openedAt', 'openedHow', 'erasedAt'])
    .where('townId', '=', tx.townId)
    .where('slipId', '=', slipId)
    .executeTakeFirst();

/** Who noticed, as far as this session may know. */
export const noticerOf = (tx: Tx, slipId: string) =>
  tx.db
    .selectFrom('concerns.noticer')
    .select(['accountId', 'postId', 'noticedBy', 'thanks'])
    .where('townId', '=', tx.townId)
    .where('slipId', '=', slipId)
    .executeTakeFirst();

/** What became of a slip, as far as this session may follow it. */
export const outcomeOf = (tx: Tx, slipId: string) =>
  tx.db
    .selectFrom('concerns.outcome')
    .select(['id', 'consultationId', 'themeId', 'checkedAt'])
    .where('townId', '=', tx.townId)
    .where('slipId', '=', slipId)
    .executeTakeFirst();

/** One's own slips, the newest first: all that a noticer sees. */
export const ownSlips = (tx: Tx, accountId: string, most: number) =>
  tx.db
    .selectFrom('concerns.noticer')
    .select([
      'slipId',
      'kind',
      'about',
      'placeId',
      'caughtAt',
      'waitsForConsent',
      'erasedAt',
      'state',
      'thanks',
      'noticedBy',
    ])
    .where('townId', '=', tx.townId)
    .where('accountId', '=', accountId)
    .orderBy('caughtAt', 'desc')
    .limit(most)
    .execute();

export type OwnSlip = Awaited<ReturnType<typeof ownSlips>>[number];

/** Changes a slip the session may write, unless somebody was quicker. */
export async function changeSlip(
  tx: Tx,
  slip: Pick<Slip, 'id' | 'version'>,
  change: Partial<Omit<Slip, 'id' | 'townId' | 'version' | keyof LockColumns>>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('concerns.slip')
    .set({ ...change, version: slip.version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', slip.id)
    .where('version', '=', slip.version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** A page of the slips this session may see: what waits longest first, of the ended ones the newest first. */
export async function listSlips(tx: Tx, filter: ListFilter) {
  const base = tx.db
    .selectFrom('concerns.slip')
    .where('townId', '=', tx.townId)
    .$if(filter.state === 'open', (q) => q.where('state', '<>', 'closed'))
    .$if(filter.state === 'closed', (q) => q.where('state', '=', 'closed'));
  const { total } = await base.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await base
    .select([
      'id',
      'kind',
      'about',
      'topics',
      'districtId',
      'urgency',
      'consent',
      'caughtAt',
      'state',
      'ownerPostId',
    ])
    .orderBy('caughtAt', filter.state === 'open' ? 'asc' : 'desc')
    .limit(listSize)
    .offset((filter.page - 1) * listSize)
    .execute();
  return { rows, total: Number(total) };
}
