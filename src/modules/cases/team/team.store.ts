import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { TeamPart } from './team.rules.ts';

export type TeamMember = {
  id: string;
  postId: string;
  postName: string;
  organizationName: string | null;
  part: TeamPart;
  grantReason: string;
  fromAt: Date;
};

/** Who works on a case today, the lead first. */
export const teamMembers = (tx: Tx, caseId: string): Promise<TeamMember[]> =>
  tx.db
    .selectFrom('cases.member_team as seat')
    .innerJoin('districts.post_card as post', (join) =>
      join.onRef('post.townId', '=', 'seat.townId').onRef('post.id', '=', 'seat.postId'),
    )
    .select(['seat.id', 'seat.postId', 'seat.part', 'seat.grantReason', 'seat.fromAt'])
    .select(['post.name as postName', 'post.organizationName'])
    .where('seat.townId', '=', tx.townId)
    .where('seat.caseId', '=', caseId)
    .where('seat.endedAt', 'is', null)
    .orderBy((e) => e('seat.part', '<>', 'lead'))
    .orderBy('seat.fromAt')
    .execute();
