import { sql } from 'kysely';
import type { Tx } from '../../kernel/ctx/tx.ts';
import { asKeeper } from '../../kernel/walls/keeper.ts';
import { type Grant, type LockColumns, lockColumns, makeLock, regrant } from '../../kernel/walls/lock.ts';
import { conflictsOf, hiddenGrants, isHidden } from '../people/index.ts';

/** What the persons a consultation is about say of every lock that tells of them. */
export type SubjectWalls = { readonly conflicts: readonly Grant[]; readonly hiddenIds: readonly string[] };

/** Who is in conflict with these persons (A17), and which of them are hidden (A16); past the walls. */
export async function wallsOfSubjects(tx: Tx, personIds: readonly string[]): Promise<SubjectWalls> {
  const accounts = await conflictsOf(tx, personIds);
  const hiddenIds: string[] = [];
  for (const id of personIds) if (await isHidden(tx, id)) hiddenIds.push(id);
  return {
    conflicts: accounts.map((token) => ({ slot: 'never', token, rule: 'A17', basis: 'conflict' })),
    hiddenIds,
  };
}

/** Grants a measure gives end with it; an owner, an asked post and who was named carry a basis of their own. */
const ofMeasures = { rule: 'A16', basis: '' };

/**
 * Brings a lock to what its subjects say now: sealed while somebody among them is hidden, to the safety
 * clearance, the posts it listed, and who works by its leave.
 */
export async function lockForSubjects(tx: Tx, lockId: string, subjects: SubjectWalls): Promise<void> {
  const { conflicts, hiddenIds } = subjects;
  const seal: Grant[] = [];
  for (const personId of hiddenIds) seal.push(...(await hiddenGrants(tx, personId)));
  await regrant(tx, lockId, {
    drop: [{ rule: 'A17' }, ofMeasures],
    add: [...conflicts, ...seal],
    onlyRule: hiddenIds.length > 0 ? 'A16' : null,
  });
}

/** A new lock of what tells of these persons, as `lockForSubjects` would leave it. */
export async function makeLockAbout(
  tx: Tx,
  kind: string,
  grants: readonly Grant[],
  subjects: SubjectWalls,
): Promise<LockColumns> {
  const lock = await makeLock(tx, kind, [...grants, ...subjects.conflicts]);
  if (subjects.hiddenIds.length === 0) return lock;
  await lockForSubjects(tx, lock.lockId, subjects);
  return await lockColumns(tx, lock.lockId);
}

/** Brings the hand-over sheets of a consultation to what its subjects say now, and who told us to who is in conflict. */
export async function lockPapersForSubjects(
  tx: Tx,
  consultationId: string,
  subjects: SubjectWalls,
): Promise<void> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ lockId: string; sealed: boolean }>`
      select lock_id, true as sealed from consultations.handover
      where town_id = ${tx.townId} and consultation_id = ${consultationId}
      union all
      select lock_id, false from consultations.reporter
      where town_id = ${tx.townId} and consultation_id = ${consultationId}`.execute(owner),
  );
  for (const { lockId, sealed } of rows)
    if (sealed) await lockForSubjects(tx, lockId, subjects);
    else await regrant(tx, lockId, { drop: [{ rule: 'A17' }], add: subjects.conflicts });
}
