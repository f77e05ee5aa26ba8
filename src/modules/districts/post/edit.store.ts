import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { NewPost, PostEdit } from './post.rules.ts';

const texts = (words: readonly string[]) => sql<string[]>`${[...words]}::text[]`;

export const insertPost = (tx: Tx, id: string, post: NewPost) =>
  tx.db
    .insertInto('districts.post')
    .values({ ...post, townId: tx.townId, id, clearances: texts(post.clearances) })
    .execute();

/** Changes a post unless somebody else changed it since `version` was read; answers whether it did. */
export async function updatePost(tx: Tx, id: string, version: number, edit: PostEdit): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('districts.post')
    .set({ ...edit, clearances: texts(edit.clearances), version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

export const endPostRow = (tx: Tx, id: string, lastOn: LocalDate) =>
  tx.db
    .updateTable('districts.post')
    .set((e) => ({ toOn: lastOn, version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();

/** Who answers to whom, over all posts. */
export async function managersOfPosts(tx: Tx): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.db
    .selectFrom('districts.post')
    .select(['id', 'managerPostId'])
    .where('townId', '=', tx.townId)
    .execute();
  return new Map(rows.map((row) => [row.id, row.managerPostId]));
}

/** What the page of a post shows beside its card. */
export const postDetail = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('districts.post')
    .select(['clearances', 'fromOn', 'toOn', 'version'])
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();
