import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { purposeWords } from './booking.rules.ts';
import { type GridSlot, type Policy, plainPolicy } from './policy.rules.ts';

const columns = [
  'stationId',
  'fromOn',
  'slots',
  'earliestDays',
  'latestDays',
  'drawDay',
  'drawMonths',
  'groupSlots',
  'freeDays',
  'registeredOnly',
  'refusedPurposes',
  'confirms',
  'feeYen',
  'feePer',
] as const;

/** The policy of a station in force on a day; the plain one where nobody has set any. */
export async function policyOn(tx: Tx, stationId: string, day: LocalDate = tx.today): Promise<Policy> {
  const row = await tx.db
    .selectFrom('gatherings.booking_policy')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('stationId', '=', stationId)
    .where('fromOn', '<=', day)
    .orderBy('fromOn', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return plainPolicy;
  const { stationId: _station, fromOn: _from, slots, refusedPurposes, ...rest } = row;
  return {
    ...rest,
    slots: slots as readonly GridSlot[],
    refusedPurposes: purposeWords.filter((purpose) => refusedPurposes.includes(purpose)),
  };
}

/** Sets the policy of a station from a day on; the last word for a day holds. */
export async function putPolicy(
  tx: Tx,
  id: string,
  stationId: string,
  fromOn: LocalDate,
  policy: Policy,
): Promise<void> {
  const row = {
    ...policy,
    slots: JSON.stringify(policy.slots),
    refusedPurposes: [...policy.refusedPurposes],
  };
  await tx.db
    .insertInto('gatherings.booking_policy')
    .values({ ...row, townId: tx.townId, id, stationId, fromOn })
    .onConflict((clash) => clash.columns(['townId', 'stationId', 'fromOn']).doUpdateSet(row))
    .execute();
}
