import { type Kysely, sql } from 'kysely';
import type { DB } from '../../../db/types.ts';
import { holdMs } from './slot.rules.ts';

type Owner = Kysely<DB>;

/** A slot of a job in a town. */
export type Slot = { readonly townId: string; readonly name: string; readonly at: Date };

/** A slot this process has claimed. `startedAt` names the try: whoever lost the claim meanwhile changes nothing. */
export type Claim = Slot & { readonly startedAt: Date; readonly tries: number };

const heldFrom = (now: Date) => new Date(now.getTime() + holdMs);

/**
 * Claims a slot: the row is this process's alone until the hold runs out. Nothing when the slot is done, another
 * process holds it, or a failed try has to wait. An older slot that was never finished gives way to the newer one.
 */
export async function claimSlot(owner: Owner, slot: Slot, now: Date): Promise<Claim | undefined> {
  const { rows } = await sql<{ tries: number }>`
    insert into kernel.job_run as run (town_id, name, slot, started_at, held_until)
    values (${slot.townId}, ${slot.name}, ${slot.at}, ${now}, ${heldFrom(now)})
    on conflict (town_id, name) do update set slot = excluded.slot, started_at = excluded.started_at,
      held_until = excluded.held_until, finished_at = null,
      tries = case when run.slot = excluded.slot then run.tries + 1 else 1 end
    where case when run.finished_at is null then run.held_until <= ${now} else run.slot < excluded.slot end
    returning tries`.execute(owner);
  const [row] = rows;
  return row && { ...slot, startedAt: now, tries: row.tries };
}

const claimed = (owner: Owner, claim: Claim) =>
  owner
    .updateTable('kernel.job_run')
    .where('townId', '=', claim.townId)
    .where('name', '=', claim.name)
    .where('slot', '=', claim.at)
    .where('startedAt', '=', claim.startedAt)
    .where('finishedAt', 'is', null);

/** A sign of life: the claim holds on. */
export const holdOn = (owner: Owner, claim: Claim, now: Date) =>
  claimed(owner, claim)
    .set({ heldUntil: heldFrom(now) })
    .execute();

/** The slot is done. */
export const finishSlot = (owner: Owner, claim: Claim, now: Date) =>
  claimed(owner, claim).set({ finishedAt: now, lastError: null }).execute();

/** The try failed: tried again at that instant, or, without one, given up until the next slot. */
export const failSlot = (
  owner: Owner,
  claim: Claim,
  now: Date,
  told: { error: string; againAt: Date | null },
) =>
  claimed(owner, claim)
    .set({ lastError: told.error, ...(told.againAt ? { heldUntil: told.againAt } : { finishedAt: now }) })
    .execute();

/** Whether the slot is done with: finished or given up, or a later one is. */
export async function isSlotOver(owner: Owner, slot: Slot): Promise<boolean> {
  const row = await owner
    .selectFrom('kernel.job_run')
    .select('name')
    .where('townId', '=', slot.townId)
    .where('name', '=', slot.name)
    .where('slot', '>=', slot.at)
    .where('finishedAt', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Frees what a process that is gone had claimed. Only for a database that one process holds alone. */
export const freeOrphans = (owner: Owner) =>
  owner
    .updateTable('kernel.job_run')
    .where('finishedAt', 'is', null)
    .where('lastError', 'is', null)
    .set((row) => ({ heldUntil: row.ref('startedAt') }))
    .execute();
