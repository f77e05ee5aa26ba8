import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { AlertReason } from '../ladder/ladder.rules.ts';

export const insertAlerts = (tx: Tx, itemId: string, postIds: readonly string[], why: AlertReason) =>
  tx.db
    .insertInto('work.alert')
    .values(
      postIds.map((postId) => ({
        townId: tx.townId,
        id: newId(tx.now.getTime()),
        itemId,
        postId,
        why,
        at: tx.now,
      })),
    )
    .execute();

/** A word to a post, with the item it is about. The item is read past its wall: it holds no word about anybody. */
export type Alert = {
  readonly id: string;
  readonly postId: string;
  readonly at: Date;
  readonly why: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly ownerPostId: string;
  readonly askedByPostId: string | null;
  readonly dueAt: Date;
};

type Whose = { readonly postIds: readonly string[]; readonly turnIds: readonly string[] };

/**
 * Words to some posts that nobody there has seen yet, about items still open; the newest first. That one's own turn is
 * late is left out: the list of turns says so already.
 */
export async function unseenAlerts(tx: Tx, { postIds, turnIds }: Whose, most: number): Promise<Alert[]> {
  const { rows } = await sql<Alert>`
    select l.id, l.post_id, l.at, l.why, i.kind, i.subject_id, i.owner_post_id, i.asked_by_post_id, i.due_at
    from work.alert l join work.item i on i.town_id = l.town_id and i.id = l.item_id
    where l.town_id = ${tx.townId} and l.post_id = any(${[...postIds]}::uuid[]) and l.seen_at is null and i.state = 'open'
      and not (l.why in ('late', 'stillLate') and i.owner_post_id = any(${[...turnIds]}::uuid[]))
    order by l.at desc, l.id desc limit ${most}`.execute(tx.db);
  return rows;
}

/** Somebody of the post has seen it. Under the wall: only words to posts the session holds are reached. */
export const markSeen = (tx: Tx, ids: readonly string[], postIds: readonly string[]) =>
  tx.db
    .updateTable('work.alert')
    .set({ seenAt: tx.now })
    .where('townId', '=', tx.townId)
    .where('id', 'in', [...ids])
    .where('postId', 'in', [...postIds])
    .where('seenAt', 'is', null)
    .execute();
