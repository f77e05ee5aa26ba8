import type { Tx } from '../../kernel/ctx/tx.ts';
import { asKeeper } from '../../kernel/walls/keeper.ts';
import { districtsMoved, postChanged, safetyPost } from '../districts/index.ts';
import {
  identityOf,
  isHidden,
  onConflictChanged,
  onConsentChanged,
  onDied,
  onMerged,
  onMovedAddress,
  onProtectionChanged,
} from '../people/index.ts';
import { dueAfterWorkingDays, endItems, moveItems, putItem } from '../work/index.ts';
import { type KnownCase, keepCase, knownCasesOf, presentLock } from './casefile/case.walls.ts';
import { relockCases } from './casefile/case-lock.walls.ts';
import { caseIdsOf } from './casefile/case-scene.walls.ts';
import { relockPlaces } from './casefile/places.walls.ts';
import { insertStep } from './casefile/step.store.ts';
import { dropClosing, dropFollowUps } from './closing/closing.actions.ts';
import { decideLead } from './team/team.rules.ts';
import { teamOf, writeTeam } from './team/team.walls.ts';
import { caseTurns } from './turns/turns.rules.ts';
import { turnSubjects } from './turns/turns.walls.ts';
import { dropVisits } from './visit/visit.actions.ts';

/** Locks anew every case these persons are in. */
const relockPersons = async (tx: Tx, personIds: readonly string[]): Promise<void> =>
  relockCases(tx, await caseIdsOf(tx, personIds));

/** Everything about a hidden person goes to the safety post: the lead with it, and what waited for the old one (A16). */
async function sealCases(tx: Tx, personIds: readonly string[]): Promise<void> {
  const safety = await asKeeper(tx, () => safetyPost(tx));
  for (const personId of personIds)
    if (safety && (await isHidden(tx, personId))) {
      const files = await knownCasesOf(tx, await identityOf(tx, [personId]));
      for (const file of files) await giveToSafety(tx, file, safety.id);
    }
  await relockPersons(tx, personIds);
}

/** No turn, visit or request stays with anybody else: a turn without a name would still tell that there is somebody. */
async function giveToSafety(tx: Tx, file: KnownCase, safetyPostId: string): Promise<void> {
  for (const subjectId of [file.id, ...(await turnSubjects(tx, file.id))])
    await asKeeper(tx, () => moveItems(tx, { subjectId }, safetyPostId));
  if (file.state === 'closed') return;
  await dropVisits(tx, [file.id]);
  await dropClosing(tx, file);
  const change = decideLead(await teamOf(tx, file.id), safetyPostId, true);
  if (!change.ok) return;
  await writeTeam(tx, file, change.value);
  const step = { caseId: file.id, episodeNo: file.episodeNo, kind: 'protected' as const };
  await insertStep(tx, { ...step, postId: safetyPostId }, await presentLock(tx, file));
}

/**
 * Somebody has died (T15): what was planned and promised about them ends in this transaction. The case stays as it is
 * and as closed to others as it was until it is closed with that reason; cases of the household go on untouched.
 */
async function rest(tx: Tx, personId: string): Promise<void> {
  const ids = await identityOf(tx, [personId]);
  const files = await knownCasesOf(tx, ids);
  const caseIds = files.map((file) => file.id);
  await dropVisits(tx, caseIds);
  await dropFollowUps(tx, caseIds);
  for (const file of files) {
    await endItems(tx, { subjectId: file.id }, 'dropped');
    await keepCase(tx, file.id, { nextContactOn: null });
    if (file.state === 'closed') continue;
    const step = { caseId: file.id, episodeNo: file.episodeNo, kind: 'died' as const };
    await insertStep(tx, step, await presentLock(tx, file));
    await askToClose(tx, file);
  }
}

/** What is left to do after a death is the lead's turn: to close, and to ask after those who stay behind. */
const askToClose = async (tx: Tx, file: KnownCase): Promise<void> => {
  await putItem(tx, {
    kind: caseTurns.afterDeath,
    subjectKind: 'case',
    subjectId: file.id,
    ownerPostId: file.leadPostId,
    dueAt: await dueAfterWorkingDays(tx, 5),
    ladder: 'plain',
  });
};

/** A post moved to another district: what its seat opens changes with it (A02). */
const relockPost = async (tx: Tx, postId: string): Promise<void> => {
  const rows = await asKeeper(tx, (owner) =>
    owner
      .selectFrom('cases.member_team')
      .select('caseId')
      .distinct()
      .where('townId', '=', tx.townId)
      .where('postId', '=', postId)
      .where('endedAt', 'is', null)
      .execute(),
  );
  await relockCases(
    tx,
    rows.map((row) => row.caseId),
  );
};

/** Ties cases to the facts their locks rest on; each runs inside the transaction that changes the fact. */
export function bindCases(): void {
  onConflictChanged((tx, { personIds }) => relockPersons(tx, personIds));
  onConsentChanged((tx, { personId }) => relockPersons(tx, [personId]));
  onProtectionChanged((tx, { personIds }) => sealCases(tx, personIds));
  onMerged((tx, { aliasId, canonicalId }) => relockPersons(tx, [aliasId, canonicalId]));
  onMovedAddress((tx, { personId }) => relockPersons(tx, [personId]));
  onDied((tx, { personId }) => rest(tx, personId));
  postChanged.bind('cases', (tx, { postId }) => relockPost(tx, postId));
  districtsMoved.bind('cases', async (tx) => {
    await relockPlaces(tx);
  });
}
