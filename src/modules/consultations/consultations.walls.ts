import { sql } from 'kysely';
import type { Tx } from '../../kernel/ctx/tx.ts';
import { asKeeper } from '../../kernel/walls/keeper.ts';
import { type Grant, type LockColumns, lockColumns, makeLock, regrant } from '../../kernel/walls/lock.ts';
import type { TableWall } from '../../kernel/walls/table-wall.ts';
import { clearanceTokens, scopeTokens } from '../../kernel/walls/tokens.ts';
import { coordinatorPost, frontDeskPost, officerPostFor, ownerFor, safetyPost } from '../districts/index.ts';
import { conflictsOf, hiddenGrants, hiddenMatches, isHidden } from '../people/index.ts';

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
  const lock = await makeLock(tx, 'consultation', [
    { slot: 'reader', token: deskId, rule: 'A01', basis: 'received' },
    ownerGrant(ownerPostId),
    { slot: 'reader', token: scopeTokens.allConsultations, rule: 'manager' },
    ...(await conflictGrants(tx, subjectIds)),
  ]);
  const hidden = await hiddenAmong(tx, subjectIds);
  if (hidden.length === 0) return lock;
  await sealLock(tx, lock.lockId, hidden);
  return await lockColumns(tx, lock.lockId);
}

/** Shuts a lock to everybody but the safety post and the posts it listed; the owner stays, until it is the safety post. */
async function sealLock(tx: Tx, lockId: string, hiddenIds: readonly string[]): Promise<void> {
  const grants: Grant[] = [];
  for (const personId of hiddenIds) grants.push(...(await hiddenGrants(tx, personId)));
  await regrant(tx, lockId, { drop: [{ rule: 'A16' }], add: grants, onlyRule: 'A16' });
}

async function conflictGrants(tx: Tx, subjectIds: readonly string[]): Promise<Grant[]> {
  const accounts = await conflictsOf(tx, subjectIds);
  return accounts.map((token) => ({ slot: 'never', token, rule: 'A17', basis: 'conflict' }));
}

async function hiddenAmong(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const hidden: string[] = [];
  for (const id of personIds) if (await isHidden(tx, id)) hidden.push(id);
  return hidden;
}

/** The safety post writes on everything about a hidden person. */
const sealed: readonly Grant[] = [{ slot: 'writer', token: clearanceTokens.safety, rule: 'A16' }];

/** The seal of who told us (A15): the worker who took the call, their manager's post, the abuse officer. */
export const lockReporter = (
  tx: Tx,
  receiver: { token: string; managerPostId: string | null },
): Promise<LockColumns> =>
  makeLock(tx, 'reporter', [
    { slot: 'writer', token: receiver.token, rule: 'A15', basis: 'receiver' },
    ...(receiver.managerPostId
      ? [{ slot: 'reader', token: receiver.managerPostId, rule: 'A15', basis: 'manager' } as const]
      : []),
    { slot: 'reader', token: clearanceTokens.abuse, rule: 'A15', basis: 'abuse' },
  ]);

/** A hand-over sheet: both sides write on it. The asked post also reads the consultation until it has answered. */
export async function lockHandover(
  tx: Tx,
  sheet: {
    handoverId: string;
    consultationLockId: string;
    fromPostId: string;
    toPostId: string;
    hidden: boolean;
  },
): Promise<LockColumns> {
  const rule = sheet.hidden ? 'A16' : 'handover';
  const basis = `handover:${sheet.handoverId}`;
  await regrant(tx, sheet.consultationLockId, {
    add: [{ slot: 'reader', token: sheet.toPostId, rule, basis }],
  });
  return await makeLock(tx, 'handover', [
    { slot: 'writer', token: sheet.fromPostId, rule, basis },
    { slot: 'writer', token: sheet.toPostId, rule, basis },
    ...(sheet.hidden
      ? sealed
      : [{ slot: 'reader', token: scopeTokens.allConsultations, rule: 'manager' } as const]),
  ]);
}

/** The asked post has answered: what it read of the consultation closes, unless it is now the owner. */
export const endHandoverReading = (tx: Tx, consultationLockId: string, handoverId: string): Promise<void> =>
  regrant(tx, consultationLockId, { drop: [{ basis: `handover:${handoverId}` }] });

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

/** A consultation's lock after its subjects changed: conflicts, and the seal when somebody hidden is among them. */
export async function relockForSubjects(
  tx: Tx,
  consultation: { lockId: string; ownerPostId: string },
  subjectIds: readonly string[],
): Promise<{ sealed: boolean }> {
  const hidden = await hiddenAmong(tx, subjectIds);
  await regrant(tx, consultation.lockId, {
    // Posts a measure listed end with it; the owner and who was named carry a basis of their own.
    drop: [{ rule: 'A17' }, { rule: 'A16', basis: '' }],
    add: await conflictGrants(tx, subjectIds),
    ...(hidden.length > 0 ? {} : { onlyRule: null }),
  });
  if (hidden.length > 0) await sealLock(tx, consultation.lockId, hidden);
  return { sealed: hidden.length > 0 };
}

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
  await asKeeper(tx, async (owner) => {
    await owner
      .updateTable('consultations.consultation')
      .set({ ownerPostId: postId, districtId: null })
      .where('townId', '=', tx.townId)
      .where('id', '=', consultationId)
      .execute();
    await owner
      .updateTable('work.item')
      .set({ ownerPostId: postId })
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

/** The consultation of a hand-over sheet that is in hand; its receiver reads it, but only its owner could change it. */
export const consultationBehindSheet = (tx: Tx, sheet: { consultationId: string }) =>
  asKeeper(tx, (owner) =>
    owner
      .selectFrom('consultations.consultation')
      .selectAll()
      .where('townId', '=', tx.townId)
      .where('id', '=', sheet.consultationId)
      .executeTakeFirstOrThrow(),
  );

/** How often this consultation was declined since somebody last accepted it (K17). */
export const declinesOf = (tx: Tx, consultationId: string): Promise<number> =>
  asKeeper(tx, async (owner) => {
    const { rows } = await sql<{ declines: number }>`
      select count(*)::int as declines from consultations.handover h
      where h.town_id = ${tx.townId} and h.consultation_id = ${consultationId} and h.response = 'declined'
        and h.responded_at > coalesce((select max(a.responded_at) from consultations.handover a
          where a.town_id = h.town_id and a.consultation_id = h.consultation_id and a.response = 'accepted'), '-infinity')`.execute(
      owner,
    );
    return rows[0]?.declines ?? 0;
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
