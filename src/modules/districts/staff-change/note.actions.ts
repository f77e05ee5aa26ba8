import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { fiscalYearOf } from '../../../kernel/time.ts';
import { postCards } from '../post/post.store.ts';
import { insertNote, notesOf, rewriteNote } from './note.store.ts';

const holds = (tx: Tx, postId: string, withEarly: boolean): boolean =>
  tx.ring[withEarly ? 'posts' : 'held'].some(({ id }) => id === postId);

/** Notes of a post for whoever holds it, or will and may read it already. */
export const readNotes = (ctx: Ctx, postId: string) =>
  ctx.read('handoverNote.read', async (tx) => {
    const card = (await postCards(tx, [postId])).get(postId);
    if (!card || !holds(tx, postId, true)) return refuse('not-found');
    tx.about({ kind: 'post', id: postId });
    const notes = await notesOf(tx, postId);
    const { accountId } = staffOf(tx);
    const year = fiscalYearOf(tx.today);
    const own = notes.find((note) => note.fromAccountId === accountId && note.fiscalYear === year);
    return ok({ card, notes, own: own ?? null, year, mayWrite: holds(tx, postId, false) });
  });

/** Writes this fiscal year's note of the actor about a post they hold, or writes it anew. */
export const writeNote = (
  ctx: Ctx,
  postId: string,
  { body, version }: { readonly body: string; readonly version: number | undefined },
  mark?: DeedMark,
) =>
  ctx.act(
    'handoverNote.write',
    async (tx) => {
      if (!holds(tx, postId, true)) return refuse('not-found');
      if (!holds(tx, postId, false)) return refuse('not-your-post');
      const { accountId } = staffOf(tx);
      const fiscalYear = fiscalYearOf(tx.today);
      const own = (await notesOf(tx, postId)).find(
        (note) => note.fromAccountId === accountId && note.fiscalYear === fiscalYear,
      );
      tx.about({ kind: 'post', id: postId });
      if (!own) {
        await insertNote(tx, {
          id: newId(tx.now.getTime()),
          postId,
          fromAccountId: accountId,
          fiscalYear,
          body,
        });
        return ok(null);
      }
      return (await rewriteNote(tx, own.id, version ?? 0, body)) ? ok(null) : refuse('stale');
    },
    mark,
  );
