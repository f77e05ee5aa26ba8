import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { Comer, HostConsent } from './comer.rules.ts';

const columns = [
  'id',
  'personId',
  'gatheringId',
  'organizationId',
  'consentId',
  'consentUntil',
  'since',
  'until',
] as const;

/**
 * Where any of these records, which are one person, comes or came, the latest first. A consent that is over opens
 * nothing since its last day, whether the clock has written so or not.
 */
export const comersOf = (tx: Tx, personIds: readonly string[]): Promise<Comer[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('gatherings.comer')
        .select(columns)
        .where('townId', '=', tx.townId)
        .where('personId', 'in', [...personIds])
        .where((e) => e.or([e('consentUntil', 'is', null), e('consentUntil', '>=', tx.today)]))
        .orderBy('until', (order) => order.desc().nullsFirst())
        .orderBy('since', 'desc')
        .orderBy('id', 'desc')
        .execute();

type NewComer = HostConsent & {
  readonly id: string;
  readonly personId: string;
  readonly gatheringId: string;
  readonly linkedBy: string;
};

/** Writes a link under its lock; false when somebody was quicker. */
export async function insertComer(
  tx: Tx,
  { validUntil: consentUntil, ...comer }: NewComer,
  lock: LockColumns,
): Promise<boolean> {
  const { townId, today: since, now: linkedAt } = tx;
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('gatherings.comer')
    .values({ ...comer, ...lock, townId, consentUntil, since, linkedAt })
    .onConflict((clash) =>
      clash.columns(['townId', 'personId', 'gatheringId']).where('until', 'is', null).doNothing(),
    )
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}

/** From today on they come no more, as somebody said; whether there was such a link that lasted. */
export async function endComer(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gatherings.comer')
    .set({ until: tx.today, endedBy: 'said' })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('until', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
