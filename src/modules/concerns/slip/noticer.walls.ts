import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import type { NoticerState, SlipState } from '../words.rules.ts';
import { toldToNoticer } from './slip.rules.ts';

// Nobody writes who noticed but the deeds below: whoever answers for a slip may not even know who it was.

/** Tells the noticer where their slip stands: received, in hand or closed, and a line of thanks. */
export const tellNoticer = (
  tx: Tx,
  slipId: string,
  state: SlipState,
  thanks?: string | null,
): Promise<unknown> =>
  changeNoticer(tx, slipId, { state: toldToNoticer(state), ...(thanks ? { thanks } : {}) });

const changeNoticer = (
  tx: Tx,
  slipId: string,
  change: { state?: NoticerState; thanks?: string; waitsForConsent?: boolean },
): Promise<unknown> =>
  asKeeper(tx, (owner) =>
    owner
      .updateTable('concerns.noticer')
      .set(change)
      .where('townId', '=', tx.townId)
      .where('slipId', '=', slipId)
      .execute(),
  );

/** A slip past its wall, for its noticer, who sees no more of it than where it stands. */
export const slipOfNoticer = (tx: Tx, slipId: string) =>
  asKeeper(tx, (owner) =>
    owner
      .selectFrom('concerns.slip')
      .select(['id', 'state', 'ownerPostId', 'urgency', 'version'])
      .where('townId', '=', tx.townId)
      .where('id', '=', slipId)
      .executeTakeFirst(),
  );

/** In which district each slip of a noticer was caught: they said so themselves, or it is that of their place or post. */
export const districtsOfOwn = (tx: Tx, accountId: string): Promise<ReadonlyMap<string, string>> =>
  asKeeper(tx, async (owner) => {
    const rows = await owner
      .selectFrom('concerns.noticer as n')
      .innerJoin('concerns.slip as s', (join) =>
        join.onRef('s.townId', '=', 'n.townId').onRef('s.id', '=', 'n.slipId'),
      )
      .select(['n.slipId', 's.districtId'])
      .where('n.townId', '=', tx.townId)
      .where('n.accountId', '=', accountId)
      .execute();
    return new Map(rows.flatMap((row) => (row.districtId ? [[row.slipId, row.districtId] as const] : [])));
  });

/** Writes that the person has agreed: on the slip, on its words, on the noticer's own row. */
export const writeConsent = (tx: Tx, slipId: string, state: SlipState, how: string): Promise<void> =>
  asKeeper(tx, async (owner) => {
    await owner
      .updateTable('concerns.slip')
      .set((e) => ({ consent: 'yes', state, closedAt: null, closedAs: null, version: e('version', '+', 1) }))
      .where('townId', '=', tx.townId)
      .where('id', '=', slipId)
      .execute();
    await owner
      .updateTable('concerns.slip_words')
      .set({ openedAt: tx.now, openedHow: how, eraseAfter: null })
      .where('townId', '=', tx.townId)
      .where('slipId', '=', slipId)
      .execute();
    await changeNoticer(tx, slipId, { state: toldToNoticer(state), waitsForConsent: false });
  });

/** Gives a slip to another post: a manager who does not answer for it may not write it, the deed may. */
export const writeOwner = (tx: Tx, slipId: string, ownerPostId: string, state: SlipState): Promise<unknown> =>
  asKeeper(tx, (owner) =>
    owner
      .updateTable('concerns.slip')
      .set((e) => ({ ownerPostId, state, acknowledgedAt: null, version: e('version', '+', 1) }))
      .where('townId', '=', tx.townId)
      .where('id', '=', slipId)
      .execute(),
  );

/** Erases words nobody may read whose day has passed, and answers how many. What was noticed, where and when, stays. */
export const eraseShutWords = (tx: Tx): Promise<number> =>
  asKeeper(tx, async (owner) => {
    const gone = await owner
      .updateTable('concerns.slip_words')
      .set({ words: '', erasedAt: tx.now, eraseAfter: null })
      .where('townId', '=', tx.townId)
      .where('eraseAfter', '<', tx.today)
      .returning('slipId')
      .execute();
    if (gone.length === 0) return 0;
    await owner
      .updateTable('concerns.noticer')
      .set({ erasedAt: tx.now, waitsForConsent: false, noticedBy: '' })
      .where('townId', '=', tx.townId)
      .where(
        'slipId',
        'in',
        gone.map(({ slipId }) => slipId),
      )
      .execute();
    return gone.length;
  });
