import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { CloseReason } from '../closing/closing.rules.ts';

export const insertEpisode = (
  tx: Tx,
  episode: { caseId: string; no: number; openedFrom: string | null },
  lock: LockColumns,
) =>
  tx.db
    .insertInto('cases.episode')
    .values({ townId: tx.townId, id: newId(), openedAt: tx.now, ...episode, ...lock })
    .execute();

export type Episode = {
  no: number;
  openedAt: Date;
  closedAt: Date | null;
  closeReason: CloseReason | null;
  closeWords: string | null;
  leadAfterPostId: string | null;
  leadAfterName: string | null;
  remainingRisk: string | null;
  reopenTriggers: string | null;
  personInformedOn: string | null;
};

/** Episodes of a case this reader may see, newest first: earlier ones open with a reason only (A26). */
export const episodesOfCase = (tx: Tx, caseId: string): Promise<Episode[]> =>
  tx.db
    .selectFrom('cases.episode as episode')
    .leftJoin('districts.post_card as post', (join) =>
      join.onRef('post.townId', '=', 'episode.townId').onRef('post.id', '=', 'episode.leadAfterPostId'),
    )
    .select(['episode.no', 'episode.openedAt', 'episode.closedAt', 'episode.closeReason'])
    .select(['episode.closeWords', 'episode.leadAfterPostId', 'post.name as leadAfterName'])
    .select(['episode.remainingRisk', 'episode.reopenTriggers', 'episode.personInformedOn'])
    .where('episode.townId', '=', tx.townId)
    .where('episode.caseId', '=', caseId)
    .orderBy('episode.no', 'desc')
    .execute();
