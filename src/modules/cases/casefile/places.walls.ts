import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { relockCases } from './case-lock.walls.ts';

/** Locks anew every open case on which a district officer sits as a member. Answers how many. */
export async function relockPlaces(tx: Tx): Promise<number> {
  const rows = await asKeeper(tx, (owner) =>
    owner
      .selectFrom('cases.member_team as seat')
      .innerJoin('districts.post_card as post', (join) =>
        join.onRef('post.townId', '=', 'seat.townId').onRef('post.id', '=', 'seat.postId'),
      )
      .select('seat.caseId')
      .distinct()
      .where('seat.townId', '=', tx.townId)
      .where('seat.endedAt', 'is', null)
      .where('seat.part', '=', 'member')
      .where('post.role', '=', 'districtOfficer')
      .execute(),
  );
  await relockCases(
    tx,
    rows.map((row) => row.caseId),
  );
  return rows.length;
}
