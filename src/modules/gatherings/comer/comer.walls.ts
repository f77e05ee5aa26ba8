import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { type LockColumns, lockColumns, makeLock, regrant } from '../../../kernel/walls/lock.ts';
import { hostConsent, identityOf, lockOfPerson, shutConflicts } from '../../people/index.ts';

// A link opens to whoever reads the person and to nobody else: it follows the person's lock, hidden or not. When no
// consent stands any more it follows nothing, and is shut to everybody.

/** The lock of a link: whoever reads the person, but accounts in conflict with them (A17). */
export async function lockComer(tx: Tx, personId: string): Promise<LockColumns> {
  const { lockId } = await makeLock(tx, 'comer', [], [await lockOfPerson(tx, personId)]);
  await shutConflicts(tx, lockId, [personId]);
  return await lockColumns(tx, lockId);
}

type Open = { id: string; personId: string; organizationId: string; consentId: string; lockId: string };

/** Links of these persons that a consent still opens, whoever may read them. */
async function openComers(tx: Tx, personIds: readonly string[]): Promise<Open[]> {
  const ids = await identityOf(tx, personIds);
  const { rows } = await asKeeper(tx, (owner) =>
    sql<Open>`
      select id, person_id, organization_id, consent_id, lock_id from gatherings.comer
      where town_id = ${tx.townId} and person_id = any(${ids}::uuid[]) and not shut`.execute(owner),
  );
  return rows;
}

const sourcesOf = async (tx: Tx, lockId: string): Promise<string[]> => {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ sourceId: string }>`
      select source_id from walls.follow where town_id = ${tx.townId} and lock_id = ${lockId}`.execute(owner),
  );
  return rows.map(({ sourceId }) => sourceId);
};

/** Brings the locks of links to what merges and conflicts of interest say now. */
export async function relockComers(tx: Tx, personIds: readonly string[]): Promise<void> {
  for (const { personId, lockId } of await openComers(tx, personIds)) {
    const standing = await lockOfPerson(tx, personId);
    const sources = await sourcesOf(tx, lockId);
    const unfollow = sources.filter((id) => id !== standing);
    if (unfollow.length > 0 || !sources.includes(standing))
      await regrant(tx, lockId, { unfollow, follow: [standing] });
    await shutConflicts(tx, lockId, [personId]);
  }
}

/**
 * A consent was given, withdrawn or is over: a link stays where another consent names its body, and rests on that one;
 * any other ends and is shut to everybody, in the same transaction (A13).
 */
export async function settleComers(tx: Tx, personId: string): Promise<void> {
  for (const link of await openComers(tx, [personId])) {
    const consent = await hostConsent(tx, link.personId, [link.organizationId]);
    if (!consent) await shutComer(tx, link);
    else if (consent.consentId !== link.consentId) await restOn(tx, link.id, consent);
  }
}

async function shutComer(tx: Tx, { id, lockId }: Open): Promise<void> {
  await asKeeper(tx, (owner) =>
    sql`update gatherings.comer set shut = true, until = coalesce(until, ${tx.today}::date),
        ended_by = coalesce(ended_by, 'consent')
      where town_id = ${tx.townId} and id = ${id}`.execute(owner),
  );
  await regrant(tx, lockId, { unfollow: await sourcesOf(tx, lockId) });
}

const restOn = (tx: Tx, id: string, consent: { consentId: string; validUntil: LocalDate | null }) =>
  asKeeper(tx, (owner) =>
    owner
      .updateTable('gatherings.comer')
      .set({ consentId: consent.consentId, consentUntil: consent.validUntil })
      .where('townId', '=', tx.townId)
      .where('id', '=', id)
      .execute(),
  );

/** Somebody died: they come no more since that day. Whoever reads their record still reads where they went. */
export async function endComersOf(tx: Tx, personId: string, on: LocalDate): Promise<void> {
  const ids = await identityOf(tx, [personId]);
  await asKeeper(tx, (owner) =>
    sql`update gatherings.comer set until = greatest(since, ${on}::date), ended_by = 'death'
      where town_id = ${tx.townId} and person_id = any(${ids}::uuid[]) and until is null`.execute(owner),
  );
}
