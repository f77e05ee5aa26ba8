import type { Tx } from '../../../kernel/ctx/tx.ts';

export type EnquiryWay = 'mail' | 'postcard' | 'phone';
export const enquiryAnswers = ['true', 'changed', 'ended'] as const;
export type EnquiryAnswer = (typeof enquiryAnswers)[number];

/** A contact was asked whether an entry is still true. */
export type Enquiry = {
  readonly id: string;
  readonly serviceId: string;
  readonly how: EnquiryWay;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly answer: EnquiryAnswer | null;
  readonly said: string;
};

const columns = ['id', 'serviceId', 'how', 'askedAt', 'answeredAt', 'answer', 'said'] as const;

export const insertEnquiry = (
  tx: Tx,
  row: {
    readonly id: string;
    readonly serviceId: string;
    readonly how: EnquiryWay;
    readonly askedBy: string | null;
    readonly secretHash: string;
    readonly endsAt: Date;
  },
) =>
  tx.db
    .insertInto('resources.enquiry')
    .values({ ...row, townId: tx.townId, askedAt: tx.now })
    .execute();

/** The last enquiry about each of these entries. */
export async function lastEnquiries(
  tx: Tx,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, Enquiry>> {
  if (serviceIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('resources.enquiry')
    .distinctOn('serviceId')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('serviceId', 'in', [...serviceIds])
    .orderBy('serviceId')
    .orderBy('askedAt', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.serviceId, row]));
}

/** The enquiry a secret opens, while it may still be answered. */
export async function openEnquiry(tx: Tx, secretHash: string): Promise<Enquiry | null> {
  const row = await tx.db
    .selectFrom('resources.enquiry')
    .select(columns)
    .where('townId', '=', tx.townId)
    .where('secretHash', '=', secretHash)
    .where('endsAt', '>', tx.now)
    .where('answeredAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export const keepAnswer = (tx: Tx, id: string, answer: EnquiryAnswer, said: string) =>
  tx.db
    .updateTable('resources.enquiry')
    .set({ answeredAt: tx.now, answer, said })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();
