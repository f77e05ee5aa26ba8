import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { Answer, ConsentState } from './consent.rules.ts';

export type Consent = Omit<Answer, 'status' | 'items'> & {
  readonly id: string;
  readonly personId: string;
  readonly status: ConsentState;
  readonly items: readonly string[];
  readonly obtainedBy: string | null;
  readonly obtainedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalScope: string;
  readonly createdAt: Date;
  readonly version: number;
  readonly lockId: string;
};

const columns = [
  'id',
  'personId',
  'purpose',
  'items',
  'recipients',
  'status',
  'obtainedBy',
  'obtainedAt',
  'method',
  'explainedWith',
  'witness',
  'proxyName',
  'proxyAuthority',
  'personsView',
  'validUntil',
  'withdrawnAt',
  'withdrawalScope',
  'createdAt',
  'version',
  'lockId',
] as const;

/** Consents of one person (all their records), the newest first. */
export const consentsOf = (tx: Tx, personIds: readonly string[]): Promise<Consent[]> =>
  tx.db
    .selectFrom('people.consent')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where(sql<boolean>`person_id = any(${[...personIds]}::uuid[])`)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();

export const consentById = (tx: Tx, id: string): Promise<Consent | undefined> =>
  tx.db
    .selectFrom('people.consent')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

const texts = (list: readonly string[]) => sql<string[]>`${[...list]}::text[]`;
const ids = (list: readonly string[]) => sql<string[]>`${[...list]}::uuid[]`;

export const insertConsent = (
  tx: Tx,
  id: string,
  personId: string,
  answer: Answer,
  obtained: { by: string | null; at: Date | null },
  lock: LockColumns,
): Promise<unknown> =>
  tx.db
    .insertInto('people.consent')
    .values({
      townId: tx.townId,
      id,
      personId,
      ...answer,
      items: texts(answer.items),
      recipients: ids(answer.recipients),
      obtainedBy: obtained.by,
      obtainedAt: obtained.at,
      createdAt: tx.now,
      ...lock,
    })
    .execute();

type Change = {
  readonly status?: ConsentState;
  readonly recipients?: readonly string[];
  readonly withdrawnAt?: Date;
  readonly withdrawalScope?: string;
};

/** Saves over the version that was shown; false when somebody was quicker. */
export async function updateConsent(tx: Tx, consent: Consent, change: Change): Promise<boolean> {
  const { recipients, ...rest } = change;
  const result = await tx.db
    .updateTable('people.consent')
    .set((row) => ({
      ...rest,
      ...(recipients ? { recipients: ids(recipients) } : {}),
      version: row('version', '+', 1),
    }))
    .where('townId', '=', tx.townId)
    .where('id', '=', consent.id)
    .where('version', '=', consent.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The same, held until the deed ends: a withdrawal must never fail because somebody else was quicker. */
export const consentHeld = (tx: Tx, id: string): Promise<Consent | undefined> =>
  tx.db
    .selectFrom('people.consent')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export type ConsentStep = {
  readonly consentId: string;
  readonly kind: 'entered' | 'answered' | 'withdrawn' | 'recipientWithdrawn' | 'expired';
  readonly organizationId: string | null;
  readonly words: string;
  readonly at: Date;
  readonly by: string | null;
};

export const insertStep = (
  tx: Tx,
  personId: string,
  step: Omit<ConsentStep, 'at'>,
  lock: LockColumns,
): Promise<unknown> =>
  tx.db
    .insertInto('people.consent_story')
    .values({ townId: tx.townId, id: newId(), personId, at: tx.now, ...step, ...lock })
    .execute();

export const stepsOf = (tx: Tx, consentIds: readonly string[]): Promise<ConsentStep[]> =>
  tx.db
    .selectFrom('people.consent_story')
    .select(['consentId', 'kind', 'organizationId', 'words', 'at', 'by'])
    .where('townId', '=', tx.townId)
    .where(sql<boolean>`consent_id = any(${[...consentIds]}::uuid[])`)
    .orderBy('at')
    .orderBy('id')
    .execute();

/** Consents that stand in the books although their last day is over. */
export const overdueConsents = (tx: Tx, today: LocalDate): Promise<Consent[]> =>
  tx.db
    .selectFrom('people.consent')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('status', 'in', ['granted', 'partial', 'pending'])
    .where('validUntil', '<', today)
    .execute();
