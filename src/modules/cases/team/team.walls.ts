import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { lockColumns } from '../../../kernel/walls/lock.ts';
import type { Seat, TeamChange } from './team.rules.ts';

/** Everybody who sits or sat on a case. Runs as the keeper: the team decides the lock, not the other way round. */
export const teamOf = (tx: Tx, caseId: string): Promise<Seat[]> =>
  asKeeper(tx, (owner) =>
    owner
      .selectFrom('cases.member_team')
      .select(['id', 'postId', 'part', 'endedAt'])
      .where('townId', '=', tx.townId)
      .where('caseId', '=', caseId)
      .orderBy('fromAt')
      .execute(),
  );

/**
 * Writes a team's change and keeps the case's own words of it true: its lead and coordinator. Whoever calls has asked
 * the rule first and relocks afterwards. `reason` is a manager's, where one granted the seat.
 */
export async function writeTeam(
  tx: Tx,
  file: { id: string; lockId: string },
  change: TeamChange,
  reason = '',
): Promise<void> {
  const by = tx.actor.kind === 'staff' ? staffOf(tx).accountId : file.id;
  const lock = await lockColumns(tx, file.lockId);
  await asKeeper(tx, async (owner) => {
    if (change.end.length > 0)
      await owner
        .updateTable('cases.member_team')
        .set({ endedAt: tx.now })
        .where('townId', '=', tx.townId)
        .where('id', 'in', [...change.end])
        .execute();
    for (const { postId, part } of change.begin)
      await owner
        .insertInto('cases.member_team')
        .values({
          townId: tx.townId,
          id: newId(),
          caseId: file.id,
          postId,
          part,
          grantedBy: by,
          grantReason: reason,
          fromAt: tx.now,
          ...lock,
        })
        .execute();
    await nameOffices(tx, owner, file.id);
  });
}

/** The lead and the coordinator stand in the case itself too, so that lists need no join. A closed case keeps its last. */
async function nameOffices(tx: Tx, owner: Tx['db'], caseId: string): Promise<void> {
  const seats = await owner
    .selectFrom('cases.member_team')
    .select(['postId', 'part'])
    .where('townId', '=', tx.townId)
    .where('caseId', '=', caseId)
    .where('endedAt', 'is', null)
    .execute();
  const lead = seats.find((seat) => seat.part === 'lead');
  if (!lead) return;
  const coordinator = seats.find((seat) => seat.part === 'coordinator');
  await owner
    .updateTable('cases.case_file')
    .set({ leadPostId: lead.postId, coordinatorPostId: coordinator?.postId ?? null })
    .where('townId', '=', tx.townId)
    .where('id', '=', caseId)
    .execute();
}
