import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { addDays, type LocalDate, startOfDay } from '../../../kernel/time.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { lockColumns } from '../../../kernel/walls/lock.ts';
import { consentChanged } from '../bindings.ts';
import { identityOf } from '../person/person.walls.ts';
import { type Category, openingPurposes } from './consent.rules.ts';
import { insertStep, overdueConsents, updateConsent } from './consent.store.ts';

/** What a lease on one organisation rests on. `untilAt` is the first instant after the consent's last day, null without one. */
export type GrantedLease = {
  readonly organizationId: string;
  readonly untilAt: Date | null;
  readonly consentId: string;
};

type Row = { id: string; organizationId: string; validUntil: LocalDate | null };

async function standing(
  tx: Tx,
  personId: string,
  category: Category,
  day: LocalDate,
): Promise<readonly Row[]> {
  const ids = await identityOf(tx, [personId]);
  const { rows } = await asKeeper(tx, (owner) =>
    sql<Row>`
      select c.id, r.organization_id, c.valid_until
      from people.consent c cross join lateral unnest(c.recipients) as r(organization_id)
      where c.town_id = ${tx.townId} and c.person_id = any(${ids}::uuid[]) and c.status in ('granted', 'partial')
        and c.purpose = any(${[...openingPurposes]}::text[]) and ${category}::text = any(c.items)
        and (c.valid_until is null or c.valid_until >= ${day})
      order by c.created_at desc, c.id desc`.execute(owner),
  );
  return rows;
}

/**
 * Organisations that granted consents let read a category of a person today, each with the consent that reaches furthest.
 * Past the walls: for locks, whose actor may not see the consent. A null end is a reader, any other a lease (A04, A13).
 */
export async function grantedLeases(
  tx: Tx,
  personId: string,
  category: Category,
): Promise<readonly GrantedLease[]> {
  const furthest = new Map<string, Row>();
  for (const row of await standing(tx, personId, category, tx.today)) {
    const known = furthest.get(row.organizationId);
    if (!known || reach(row) > reach(known)) furthest.set(row.organizationId, row);
  }
  return [...furthest.values()].map(({ id, organizationId, validUntil }) => ({
    organizationId,
    consentId: id,
    untilAt: validUntil === null ? null : startOfDay(addDays(validUntil, 1), tx.zone),
  }));
}

const reach = ({ validUntil }: Row): string => validUntil ?? '9999';

/** The consent by which an organisation may be told a category about a person on a day; null when there is none. */
export async function consentFor(
  tx: Tx,
  personId: string,
  organizationId: string,
  category: Category,
  day: LocalDate = tx.today,
): Promise<string | null> {
  const rows = await standing(tx, personId, category, day);
  return rows.find((row) => row.organizationId === organizationId)?.id ?? null;
}

/**
 * The consent by which a host, one of these organisations, may be told of a person today, the one that reaches furthest;
 * null when there is none. `validUntil` is its last day, null without one. Past the walls: what rests on it is settled in
 * deeds whose actor may not see it.
 */
export async function hostConsent(
  tx: Tx,
  personId: string,
  organizationIds: readonly string[],
): Promise<{ consentId: string; organizationId: string; validUntil: LocalDate | null } | null> {
  const ids = await identityOf(tx, [personId]);
  const { rows } = await asKeeper(tx, (owner) =>
    sql<{ consentId: string; organizationId: string; validUntil: LocalDate | null }>`
      select c.id as consent_id, r.organization_id, c.valid_until
      from people.consent c cross join lateral unnest(c.recipients) as r(organization_id)
      where c.town_id = ${tx.townId} and c.person_id = any(${ids}::uuid[]) and c.status in ('granted', 'partial')
        and c.purpose = 'participationHost' and r.organization_id = any(${[...organizationIds]}::uuid[])
        and (c.valid_until is null or c.valid_until >= ${tx.today})
      order by c.valid_until desc nulls first, c.created_at desc, c.id desc,
        array_position(${[...organizationIds]}::uuid[], r.organization_id) limit 1`.execute(owner),
  );
  return rows[0] ?? null;
}

/**
 * Writes down that consents have died on their date. Nothing opens by them since that instant, whether this ran or not;
 * it only makes lists and plans say so. Answers how many.
 */
export const expireConsents = (tx: Tx): Promise<number> =>
  asKeeper(tx, async () => {
    const over = await overdueConsents(tx, tx.today);
    for (const consent of over) {
      await updateConsent(tx, consent, { status: 'expired' });
      const step = {
        consentId: consent.id,
        kind: 'expired',
        organizationId: null,
        words: '',
        by: null,
      } as const;
      await insertStep(tx, consent.personId, step, await lockColumns(tx, consent.lockId));
      await consentChanged.run(tx, { personId: consent.personId, consentId: consent.id });
    }
    return over.length;
  });
