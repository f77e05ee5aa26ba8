import { sql } from 'kysely';
import type { Tx } from '../../kernel/ctx/tx.ts';
import { asKeeper } from '../../kernel/walls/keeper.ts';
import { type Grant, type LockColumns, makeLock, regrant } from '../../kernel/walls/lock.ts';
import type { TableWall } from '../../kernel/walls/table-wall.ts';
import { clearanceTokens, scopeTokens } from '../../kernel/walls/tokens.ts';
import { coordinatorPost, frontDeskPost, officerPostFor, ownerFor, safetyPost } from '../districts/index.ts';
import { hiddenMatches } from '../people/index.ts';
import { takeBackForSafety } from './handover/handover.walls.ts';
import {
  lockForSubjects,
  lockPapersForSubjects,
  makeLockAbout,
  type SubjectWalls,
  wallsOfSubjects,
} from './seal.walls.ts';

const table = (name: string) => `consultations.${name}`;

/** Walls of this room (docs/walls.md). */
export const walls: readonly TableWall[] = [
  { table: table('receipt_counter'), kind: 'keeper' },
  { table: table('receipt'), kind: 'keeper' },
  { table: table('consultation'), kind: 'locked', locks: ['consultation'] },
  { table: table('subject'), kind: 'locked', locks: ['consultation'] },
  { table: table('caller'), kind: 'locked', locks: ['consultation'] },
  { table: table('message'), kind: 'locked', locks: ['consultation'], write: 'append' },
  { table: table('step'), kind: 'locked', locks: ['consultation'], write: 'append' },
  { table: table('screening'), kind: 'locked', locks: ['consultation'], write: 'append' },
  { table: table('call_back'), kind: 'locked', locks: ['consultation'] },
  { table: table('handover'), kind: 'locked', locks: ['handover'] },
  { table: table('reporter'), kind: 'locked', locks: ['reporter'] },
];

export type Opening = {
  readonly consultationId: string;
  /** Desk of the body that received it. */
  readonly deskId: string;
  readonly ownerPostId: string;
  readonly subjectIds: readonly string[];
};

const ownerGrant = (postId: string): Grant => ({
  slot: 'writer',
  token: postId,
  rule: 'A01',
  basis: 'owner',
});

/** The lock of a new consultation; sealed from the first second when it is about a hidden person. */
export async function lockConsultation(tx: Tx, opening: Opening): Promise<LockColumns> {
  const { deskId, ownerPostId, subjectIds } = opening;
  const grants: Grant[] = [
    { slot: 'reader', token: deskId, rule: 'A01', basis: 'received' },
    ownerGrant(ownerPostId),
    { slot: 'reader', token: scopeTokens.allConsultations, rule: 'manager' },
  ];
  return await makeLockAbout(tx, 'consultation', grants, await wallsOfSubjects(tx, subjectIds));
}

/**
 * The seal of who told us (A15): the worker who took the call, their manager's post, the abuse officer; never somebody
 * in conflict with whom it is about (A17).
 */
export async function lockReporter(
  tx: Tx,
  receiver: { token: string; managerPostId: string | null },
  subjectIds: readonly string[],
): Promise<LockColumns> {
  const { conflicts } = await wallsOfSubjects(tx, subjectIds);
  return await makeLock(tx, 'reporter', [
    { slot: 'writer', token: receiver.token, rule: 'A15', basis: 'receiver' },
    ...(receiver.managerPostId
      ? [{ slot: 'reader', token: receiver.managerPostId, rule: 'A15', basis: 'manager' } as const]
      : []),
    { slot: 'reader', token: clearanceTokens.abuse, rule: 'A15', basis: 'abuse' },
    ...conflicts,
  ]);
}

/** Whether a name was sealed with this consultation, for whoever took the call: their keys may have changed since. */
export const hasReporter = (tx: Tx, consultationId: string): Promise<boolean> =>
  asKeeper(tx, async (owner) => {
    const row = await owner
      .selectFrom('consultations.reporter')
      .select('id')
      .where('townId', '=', tx.townId)
      .where('consultationId', '=', consultationId)
      .executeTakeFirst();
    return row !== undefined;
  });

/** Moves ownership: the new owner writes; the old one keeps only what its desk or role still opens. */
export async function passOwnership(
  tx: Tx,
  lockId: string,
  toPostId: string,
  hidden: boolean,
): Promise<void> {
  const rule = hidden ? 'A16' : 'A01';
  await regrant(tx, lockId, {
    drop: [{ basis: 'owner' }],
    add: [{ slot: 'writer', token: toPostId, rule, basis: 'owner' }],
  });
}

/**
 * The locks of a consultation and of its papers after its subjects changed: conflicts, and the seal when somebody hidden
 * is among them.
 */
export async function relockForSubjects(
  tx: Tx,
  consultation: { id: string; lockId: string },
  subjectIds: readonly string[],
): Promise<{ sealed: boolean }> {
  const subjects = await wallsOfSubjects(tx, subjectIds);
  await lockForSubjects(tx, consultation.lockId, subjects);
  await lockPapersForSubjects(tx, consultation.id, subjects);
  return { sealed: subjects.hiddenIds.length > 0 };
}

/** What the persons this consultation is about now say of a new paper's lock. */
export const wallsOfConsultation = async (tx: Tx, consultationId: string): Promise<SubjectWalls> =>
  await wallsOfSubjects(tx, await subjectsAsKeeper(tx, consultationId));

/** Bound to `people`: conflicts or protection of persons changed, so every consultation they are in is locked anew. */
export async function relockPersons(tx: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const rows = await asKeeper(tx, (owner) =>
    owner
      .selectFrom('consultations.subject as s')
      .innerJoin('consultations.consultation as c', (join) =>
        join.onRef('c.townId', '=', 's.townId').onRef('c.id', '=', 's.consultationId'),
      )
      .distinct()
      .select(['c.id', 'c.lockId', 'c.ownerPostId'])
      .where('s.townId', '=', tx.townId)
      .where('s.personId', 'in', personIds)
      .where('s.movedTo', 'is', null)
      .execute(),
  );
  for (const row of rows) {
    const subjectIds = await subjectsAsKeeper(tx, row.id);
    const { sealed: hidden } = await relockForSubjects(tx, row, subjectIds);
    if (hidden) await moveToSafety(tx, row.id, row.lockId);
  }
}

async function subjectsAsKeeper(tx: Tx, consultationId: string): Promise<string[]> {
  const rows = await asKeeper(tx, (owner) =>
    owner
      .selectFrom('consultations.subject')
      .select('personId')
      .where('townId', '=', tx.townId)
      .where('consultationId', '=', consultationId)
      .where('movedTo', 'is', null)
      .execute(),
  );
  return rows.map((row) => row.personId);
}

/** Everything about a hidden person goes to the safety post, and no place stays in the row. */
export async function moveToSafety(tx: Tx, consultationId: string, lockId: string): Promise<string | null> {
  const postId = (await asKeeper(tx, () => safetyPost(tx)))?.id;
  if (!postId) return null;
  await passOwnership(tx, lockId, postId, true);
  const wasAsked = await takeBackForSafety(tx, { id: consultationId, lockId }, postId);
  await asKeeper(tx, async (owner) => {
    await owner
      .updateTable('consultations.consultation')
      .set({ ownerPostId: postId, districtId: null, ...(wasAsked ? { state: 'screening' } : {}) })
      .where('townId', '=', tx.townId)
      .where('id', '=', consultationId)
      .execute();
    await owner
      .updateTable('work.item')
      .set({ ownerPostId: postId, askedByPostId: null })
      .where('townId', '=', tx.townId)
      .where('subjectId', '=', consultationId)
      .where('state', '=', 'open')
      .execute();
  });
  return postId;
}

/**
 * What somebody typed may name a hidden person whom the typist cannot see. The safety post is then let in and told;
 * the typist's page and its time are the same either way.
 */
export async function letSafetyIn(
  tx: Tx,
  lockId: string,
  named: { name: string; kana: string; bornOn: string; phone: string },
): Promise<string | null> {
  const found = await asKeeper(tx, () => hiddenMatches(tx, named));
  const postId = (await asKeeper(tx, () => safetyPost(tx)))?.id;
  if (found.length === 0 || !postId) return null;
  await regrant(tx, lockId, {
    add: [{ slot: 'reader', token: clearanceTokens.safety, rule: 'A16', basis: 'named' }],
  });
  return postId;
}

/** The next receipt number of the fiscal year. */
export const nextReceiptNo = (tx: Tx, fiscalYear: number): Promise<number> =>
  asKeeper(tx, async (owner) => {
    const { rows } = await sql<{ lastNo: number }>`
      insert into consultations.receipt_counter as c (town_id, fiscal_year, last_no) values (${tx.townId}, ${fiscalYear}, 1)
      on conflict (town_id, fiscal_year) do update set last_no = c.last_no + 1 returning last_no`.execute(
      owner,
    );
    const row = rows[0];
    if (!row) throw new Error('no receipt number');
    return row.lastNo;
  });

/** Which post the public door gives a worry to: the officer of the place, else the town's counter, else the coordinator. */
export const receivingPostForPublic = (tx: Tx, districtId: string | null): Promise<string> =>
  asKeeper(tx, async () => {
    const officer = districtId ? await officerPostFor(tx, districtId) : null;
    const post = officer ?? (await frontDeskPost(tx)) ?? (await coordinatorPost(tx));
    if (!post) throw new Error('the town has no post that receives');
    return (await ownerFor(tx, post.id)).id;
  });

/** Whether a lock is sealed to the safety post. */
export const isSealed = (tx: Tx, lockId: string): Promise<boolean> =>
  asKeeper(tx, async (owner) => {
    const row = await owner
      .selectFrom('walls.lock')
      .select('onlyRule')
      .where('townId', '=', tx.townId)
      .where('id', '=', lockId)
      .executeTakeFirst();
    return row?.onlyRule === 'A16';
  });

/** Writes state and owner after an answer: the asked post may not write the row yet, the law of the answer may. */
export const moveOwnerRow = (
  tx: Tx,
  consultationId: string,
  change: {
    state: 'received' | 'screening' | 'handingOver' | 'trustBuilding' | 'inCase' | 'answered' | 'ended';
    ownerPostId: string | null;
  },
): Promise<unknown> =>
  asKeeper(tx, (owner) =>
    owner
      .updateTable('consultations.consultation')
      .set((e) => ({
        state: change.state,
        version: e('version', '+', 1),
        ...(change.ownerPostId ? { ownerPostId: change.ownerPostId } : {}),
      }))
      .where('townId', '=', tx.townId)
      .where('id', '=', consultationId)
      .execute(),
  );
