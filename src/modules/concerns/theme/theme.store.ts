import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../../../../db/types.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { type LockColumns, lockColumns } from '../../../kernel/walls/lock.ts';
import type { Topic } from '../words.rules.ts';
import { type ThemeFilter, themeListSize } from './list.rules.ts';
import type { ThemeCard } from './theme.rules.ts';

type New<T extends keyof DB> = Omit<Insertable<DB[T]>, 'townId' | keyof LockColumns>;

export const insertTheme = (tx: Tx, row: New<'concerns.theme'>, lock: LockColumns) =>
  tx.db
    .insertInto('concerns.theme')
    .values({ ...row, ...lock, townId: tx.townId })
    .execute();

const card = [
  'id',
  'kind',
  'gist',
  'topics',
  'districtId',
  'caughtVia',
  'state',
  'openedAt',
  'activityId',
  'whatChanged',
] as const;

const cardOf = <T extends { topics: string[] }>(row: T) => ({ ...row, topics: row.topics as Topic[] });

/** One theme as this session may see it. */
export const themeById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('concerns.theme')
    .select([...card, 'blurredBelow', 'ownerPostId', 'lockId', 'version'])
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

export type Theme = NonNullable<Awaited<ReturnType<typeof themeById>>>;

/** Themes this session may see, by identifier; what may not be seen is left out. */
export const themesById = (tx: Tx, ids: readonly string[]): Promise<Theme[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('concerns.theme')
        .select([...card, 'blurredBelow', 'ownerPostId', 'lockId', 'version'])
        .where('townId', '=', tx.townId)
        .where('id', 'in', [...new Set(ids)])
        .orderBy('openedAt')
        .orderBy('id')
        .execute();

/** Cards of themes, for showing beside a meeting or an activity. */
export const themeCards = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ThemeCard>> =>
  new Map((await themesById(tx, ids)).map((row) => [row.id, shown(row)]));

const shown = (row: Theme): ThemeCard => {
  const { blurredBelow: _blurred, ownerPostId: _owner, lockId: _lock, version: _version, ...rest } = row;
  return cardOf(rest);
};

/** Drafts that wait for their check, for the list of turns. */
export const draftsById = (tx: Tx, ids: readonly string[]) =>
  tx.db
    .selectFrom('concerns.theme')
    .select(['id', 'gist'])
    .where('townId', '=', tx.townId)
    .where('id', 'in', [...ids])
    .execute();

/** Themes on the tables of some districts that nothing answers yet, the oldest first; the whole town's with them. */
export async function themesOnTable(tx: Tx, districtIds: readonly string[]): Promise<ThemeCard[]> {
  const rows = await tx.db
    .selectFrom('concerns.theme')
    .select(card)
    .where('townId', '=', tx.townId)
    .where('state', 'in', ['open', 'discussed'])
    .where((e) =>
      e.or([
        e('districtId', 'is', null),
        ...(districtIds.length > 0 ? [e('districtId', 'in', [...districtIds])] : []),
      ]),
    )
    .orderBy('openedAt')
    .orderBy('id')
    .execute();
  return rows.map(cardOf);
}

/** Themes one activity answers. */
export async function themesOfActivity(tx: Tx, activityId: string): Promise<ThemeCard[]> {
  const rows = await tx.db
    .selectFrom('concerns.theme')
    .select(card)
    .where('townId', '=', tx.townId)
    .where('activityId', '=', activityId)
    .orderBy('openedAt')
    .orderBy('id')
    .execute();
  return rows.map(cardOf);
}

const within = (districtIds: readonly string[] | null) =>
  districtIds === null ? sql<boolean>`true` : sql<boolean>`district_id = any(${[...districtIds]}::uuid[])`;

/** A page of themes this session may see; what waits stands before what is over, the newest first. */
export async function listThemes(tx: Tx, filter: ThemeFilter, districtIds: readonly string[] | null) {
  const base = tx.db
    .selectFrom('concerns.theme')
    .where('townId', '=', tx.townId)
    .where(within(districtIds))
    .$if(filter.state === 'going', (q) => q.where('state', 'in', ['draft', 'open', 'discussed', 'taken']))
    .$if(filter.state !== 'going' && filter.state !== 'all', (q) =>
      q.where(sql<boolean>`state = ${filter.state}`),
    )
    .$if(filter.topic !== 'all', (q) => q.where(sql<boolean>`topics @> ${[filter.topic]}::text[]`));
  const { total } = await base.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await base
    .select(card)
    .orderBy(sql`state = 'draft'`, 'desc')
    .orderBy('openedAt', 'desc')
    .orderBy('id')
    .limit(themeListSize)
    .offset((filter.page - 1) * themeListSize)
    .execute();
  return { rows: rows.map(cardOf), total: Number(total) };
}

/** What was done with a theme, the newest first. */
export const stepsOf = (tx: Tx, themeId: string) =>
  tx.db
    .selectFrom('concerns.theme_step')
    .select(['id', 'at', 'kind', 'words', 'postId', 'meetingId', 'activityId'])
    .where('townId', '=', tx.townId)
    .where('themeId', '=', themeId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();

export type ThemeStep = Awaited<ReturnType<typeof stepsOf>>[number];

/** Changes a theme, unless somebody was quicker. */
export async function changeTheme(
  tx: Tx,
  theme: Pick<Theme, 'id' | 'version'>,
  change: Partial<
    Pick<Theme, 'gist' | 'state' | 'openedAt' | 'activityId' | 'whatChanged'> & { topics: string[] }
  >,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('concerns.theme')
    .set({ ...change, version: theme.version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', theme.id)
    .where('version', '=', theme.version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

type Step = Pick<
  Insertable<DB['concerns.theme_step']>,
  'kind' | 'words' | 'postId' | 'meetingId' | 'activityId'
>;

/** Writes down what was done with a theme, under its lock. */
export const insertStep = async (tx: Tx, theme: Pick<Theme, 'id' | 'lockId'>, step: Step): Promise<void> => {
  const lock = await lockColumns(tx, theme.lockId);
  await tx.db
    .insertInto('concerns.theme_step')
    .values({
      ...step,
      ...lock,
      townId: tx.townId,
      id: newId(tx.now.getTime()),
      themeId: theme.id,
      at: tx.now,
    })
    .execute();
};
