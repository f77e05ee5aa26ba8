import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { knownCase, makeCaseLock, presentLock } from '../casefile/case.walls.ts';
import { relockCases } from '../casefile/case-lock.walls.ts';
import type { CaseState } from '../casefile/casefile.rules.ts';
import { insertStep } from '../casefile/step.store.ts';
import { decideLead } from '../team/team.rules.ts';
import { teamOf, writeTeam } from '../team/team.walls.ts';
import { insertEpisode } from './episode.store.ts';

export type Beginning = {
  readonly consultationId: string | null;
  readonly leadPostId: string;
  readonly state: CaseState;
  readonly hope: string;
};

/**
 * Begins the next episode of a closed case under a lock of its own. Rows of the closed episode are not touched; what
 * belongs to the case itself, and risks nobody has cleared, come along.
 */
export async function beginEpisode(
  tx: Tx,
  caseId: string,
  beginning: Beginning,
): Promise<{ caseNo: string; lockId: string }> {
  const file = await knownCase(tx, { id: caseId });
  if (!file) throw new Error(`no case ${caseId}`);
  const no = file.episodeNo + 1;
  const lock = await makeCaseLock(tx);
  await asKeeper(tx, async (owner) => {
    await sql`
      update cases.case_file set lock_id = ${lock.lockId}, episode_no = ${no}, state = ${beginning.state},
        hope = case when ${beginning.hope} = '' then hope else ${beginning.hope} end,
        last_contact_at = null, last_try_at = null, opened_at = ${tx.now}, version = version + 1
      where town_id = ${tx.townId} and id = ${caseId}`.execute(owner);
    await sql`
      update cases.risk_flag set lock_id = ${lock.lockId}
      where town_id = ${tx.townId} and case_id = ${caseId} and cleared_at is null`.execute(owner);
  });
  await insertEpisode(tx, { caseId, no, openedFrom: beginning.consultationId }, lock);
  const present = { id: caseId, lockId: lock.lockId };
  const change = decideLead(await teamOf(tx, caseId), beginning.leadPostId, false);
  if (change.ok) await writeTeam(tx, present, change.value);
  const step = { caseId, episodeNo: no, kind: 'reopened' as const, fromState: 'closed' as const };
  await insertStep(
    tx,
    { ...step, toState: beginning.state, postId: beginning.leadPostId },
    await presentLock(tx, present),
  );
  await relockCases(tx, [caseId]);
  return { caseNo: file.caseNo, lockId: lock.lockId };
}
