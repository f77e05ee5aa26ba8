import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { InnerDetail } from '../service/service.rules.ts';
import { type CheckDays, publicKinds } from './freshness.rules.ts';

/** By which way somebody was asked; `source`: an import found the entry again. */
export const checkWays = ['phone', 'mail', 'postcard', 'visit', 'web', 'source'] as const;
export type CheckWay = (typeof checkWays)[number];

/** What was found; `unreached` leaves the entry due. */
export const checkOutcomes = ['true', 'changed', 'unreached', 'ended'] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

export type Check = {
  readonly at: Date;
  readonly how: CheckWay;
  readonly outcome: CheckOutcome;
  readonly who: string;
  readonly changed: string;
};

export const insertCheck = (
  tx: Tx,
  row: Omit<Check, 'at'> & {
    readonly id: string;
    readonly serviceId: string;
    readonly accountId: string | null;
  },
) =>
  tx.db
    .insertInto('resources.check')
    .values({ ...row, townId: tx.townId, at: tx.now })
    .execute();

/** Checks of one entry, newest first. */
export const checksOf = (tx: Tx, serviceId: string): Promise<Check[]> =>
  tx.db
    .selectFrom('resources.check')
    .select(['at', 'how', 'outcome', 'who', 'changed'])
    .where('townId', '=', tx.townId)
    .where('serviceId', '=', serviceId)
    .orderBy('at', 'desc')
    .limit(20)
    .execute();

/** An entry was found true just now. Its version stays: what it says did not change. */
export async function markVerified(tx: Tx, serviceId: string, by: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('resources.service')
    .set({ verifiedAt: tx.now, verifiedBy: by })
    .where('townId', '=', tx.townId)
    .where('id', '=', serviceId)
    .where('closedOn', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** An entry that is due. `dueOn` null: it was never verified. */
export type DueService = {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly organizationName: string | null;
  readonly verifiedAt: Date | null;
  readonly dueOn: LocalDate | null;
};

/** Running entries in sight that are due today, longest due first, never verified ones before all. */
export async function dueServices(tx: Tx, days: CheckDays, most: number): Promise<DueService[]> {
  const { rows } = await sql<DueService>`
    select id, name, phone, organization_name, verified_at, due_on from (
      select s.id, s.name, s.kana, s.phone, o.name as organization_name, s.verified_at,
        (s.verified_at at time zone ${tx.zone})::date + coalesce(s.verify_every_days,
          case when o.kind = any(${[...publicKinds]}) then ${days.publicDays}::int else ${days.othersDays}::int end) as due_on
      from resources.service s
      left join districts.organization_card o on o.town_id = s.town_id and o.id = s.organization_id
      where s.town_id = ${tx.townId} and not s.hidden and s.closed_on is null and s.status <> 'defunct') due
    where due_on is null or due_on <= ${tx.today}
    order by due_on nulls first, kana, name, id limit ${most}`.execute(tx.db);
  return rows;
}

/** Details that are not for everybody, as far as the reader's keys open them. */
export async function innerDetailsOf(
  tx: Tx,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly InnerDetail[]>> {
  if (serviceIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('resources.inner_detail')
    .select(['serviceId', 'field', 'value', 'visibility'])
    .where('townId', '=', tx.townId)
    .where('serviceId', 'in', [...serviceIds])
    .orderBy('field')
    .execute();
  return Map.groupBy(rows, ({ serviceId }) => serviceId);
}
