import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { type Grant, type LockColumns, regrant } from '../../../kernel/walls/lock.ts';
import { scopeTokens } from '../../../kernel/walls/tokens.ts';
import { endItems } from '../../work/index.ts';
import { makeLockAbout, type SubjectWalls } from '../seal.walls.ts';

/** A hand-over sheet: both sides write on it. The asked post also reads the consultation until it has answered. */
export async function lockHandover(
  tx: Tx,
  sheet: {
    handoverId: string;
    consultationLockId: string;
    fromPostId: string;
    toPostId: string;
    subjects: SubjectWalls;
  },
): Promise<LockColumns> {
  const rule = sheet.subjects.hiddenIds.length > 0 ? 'A16' : 'handover';
  const basis = `handover:${sheet.handoverId}`;
  const side = (token: string): Grant => ({ slot: 'writer', token, rule, basis });
  await regrant(tx, sheet.consultationLockId, {
    add: [{ slot: 'reader', token: sheet.toPostId, rule, basis }],
  });
  const grants: Grant[] = [
    side(sheet.fromPostId),
    side(sheet.toPostId),
    { slot: 'reader', token: scopeTokens.allConsultations, rule: 'manager' },
  ];
  return await makeLockAbout(tx, 'handover', grants, sheet.subjects);
}

/** The asked post has answered: what it read of the consultation closes, unless it is now the owner. */
export const endHandoverReading = (tx: Tx, consultationLockId: string, handoverId: string): Promise<void> =>
  regrant(tx, consultationLockId, { drop: [{ basis: `handover:${handoverId}` }] });

/**
 * A consultation goes to the safety post while another was being asked to take it: the sheet is taken back, because
 * whoever wrote it may no longer read it and nobody could answer it. Answers whether there was one.
 */
export async function takeBackForSafety(
  tx: Tx,
  consultation: { id: string; lockId: string },
  safetyPostId: string,
): Promise<boolean> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ id: string }>`
      update consultations.handover set response = 'takenBack', response_reason = '安全の担当へ移したため',
        responded_at = ${tx.now}, version = version + 1
      where town_id = ${tx.townId} and consultation_id = ${consultation.id} and from_post_id <> ${safetyPostId}
        and (response is null or response = 'needMoreInfo') returning id`.execute(owner),
  );
  for (const { id } of rows) {
    await endHandoverReading(tx, consultation.lockId, id);
    await endItems(tx, { subjectId: id }, 'dropped');
  }
  return rows.length > 0;
}

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
