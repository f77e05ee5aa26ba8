import type { Insertable } from 'kysely';
import type { DB } from '../../../../db/types.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import type { StepKind } from './consultation.rules.ts';
import { type ListFilter, listSize } from './list.rules.ts';

type New<T extends keyof DB> = Omit<Insertable<DB[T]>, 'townId' | keyof LockColumns>;

/** Every insert of this room: the town and the lock are added here, nowhere else. */
const insert = async <T extends keyof DB>(
  tx: Tx,
  table: T,
  row: New<T>,
  lock: LockColumns,
): Promise<void> => {
  const whole = { ...row, ...lock, townId: tx.townId } as unknown as Insertable<DB[T]>;
  await tx.db.insertInto(table).values(whole).execute();
};

export const insertConsultation = (tx: Tx, row: New<'consultations.consultation'>, lock: LockColumns) =>
  insert(tx, 'consultations.consultation', row, lock);
export const insertSubject = (tx: Tx, row: New<'consultations.subject'>, lock: LockColumns) =>
  insert(tx, 'consultations.subject', row, lock);
export const insertCaller = (tx: Tx, row: New<'consultations.caller'>, lock: LockColumns) =>
  insert(tx, 'consultations.caller', row, lock);
export const insertReporter = (tx: Tx, row: New<'consultations.reporter'>, lock: LockColumns) =>
  insert(tx, 'consultations.reporter', row, lock);
export const insertMessage = (tx: Tx, row: New<'consultations.message'>, lock: LockColumns) =>
  insert(tx, 'consultations.message', row, lock);
export const insertScreening = (tx: Tx, row: New<'consultations.screening'>, lock: LockColumns) =>
  insert(tx, 'consultations.screening', row, lock);
export const insertHandover = (tx: Tx, row: New<'consultations.handover'>, lock: LockColumns) =>
  insert(tx, 'consultations.handover', row, lock);
export const insertCallBack = (tx: Tx, row: New<'consultations.call_back'>, lock: LockColumns) =>
  insert(tx, 'consultations.call_back', row, lock);

/** Writes down what was done. `forResident` steps show on the receipt page, without their words. */
export const insertStep = (
  tx: Tx,
  step: { consultationId: string; kind: StepKind; postId?: string; words?: string; forResident?: boolean },
  lock: LockColumns,
) =>
  insert(
    tx,
    'consultations.step',
    {
      id: newId(),
      consultationId: step.consultationId,
      at: tx.now,
      kind: step.kind,
      by: tx.actor.kind === 'staff' ? tx.actor.accountId : null,
      postId: step.postId ?? null,
      words: step.words ?? '',
      forResident: step.forResident ?? false,
    },
    lock,
  );

/** One consultation as this session may see it. */
export const consultationById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('consultations.consultation')
    .selectAll()
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

export type Consultation = NonNullable<Awaited<ReturnType<typeof consultationById>>>;

/** The lock of a row that is in hand, for rows under the same lock. */
export const lockOf = (row: LockColumns): LockColumns => ({
  lockId: row.lockId,
  readers: row.readers,
  writers: row.writers,
  needs: row.needs,
  never: row.never,
  leased: row.leased,
  leasedUntil: row.leasedUntil,
});

/** Changes a consultation unless somebody was quicker; says whether it was changed. */
export async function changeConsultation(
  tx: Tx,
  row: Pick<Consultation, 'id' | 'version'>,
  change: Partial<
    Pick<
      Consultation,
      'state' | 'endedAt' | 'endReason' | 'ownerPostId' | 'earlierId' | 'subjectKnown' | 'districtId'
    >
  >,
): Promise<boolean> {
  const result = await tx.db
    .updateTable('consultations.consultation')
    .set({ ...change, version: row.version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export const subjectsOf = (tx: Tx, consultationId: string) =>
  tx.db
    .selectFrom('consultations.subject')
    .select(['id', 'personId', 'saidName', 'reason', 'linkedAt', 'movedTo', 'movedReason', 'movedAt'])
    .where('townId', '=', tx.townId)
    .where('consultationId', '=', consultationId)
    .orderBy('linkedAt')
    .execute();

export const callerOf = (tx: Tx, consultationId: string) =>
  tx.db
    .selectFrom('consultations.caller')
    .selectAll()
    .where('townId', '=', tx.townId)
    .where('consultationId', '=', consultationId)
    .executeTakeFirst();

export const reporterOf = (tx: Tx, consultationId: string) =>
  tx.db
    .selectFrom('consultations.reporter')
    .select(['name', 'phone', 'relation', 'wantsAnonymity', 'mayCallBack', 'callBackWhen'])
    .where('townId', '=', tx.townId)
    .where('consultationId', '=', consultationId)
    .executeTakeFirst();

export const stepsOf = (tx: Tx, consultationId: string) =>
  tx.db
    .selectFrom('consultations.step as s')
    .leftJoin('auth.account_card as a', (join) =>
      join.onRef('a.townId', '=', 's.townId').onRef('a.id', '=', 's.by'),
    )
    .leftJoin('districts.post_card as p', (join) =>
      join.onRef('p.townId', '=', 's.townId').onRef('p.id', '=', 's.postId'),
    )
    .select(['s.id', 's.at', 's.kind', 's.words', 'a.name as byName', 'p.name as postName'])
    .where('s.townId', '=', tx.townId)
    .where('s.consultationId', '=', consultationId)
    .orderBy('s.at', 'desc')
    .orderBy('s.id', 'desc')
    .execute();

export const messagesOf = (tx: Tx, consultationId: string) =>
  tx.db
    .selectFrom('consultations.message')
    .select(['id', 'side', 'body', 'at'])
    .where('townId', '=', tx.townId)
    .where('consultationId', '=', consultationId)
    .orderBy('at')
    .execute();

export const handoversOf = (tx: Tx, consultationId: string) =>
  tx.db
    .selectFrom('consultations.handover')
    .selectAll()
    .where('townId', '=', tx.townId)
    .where('consultationId', '=', consultationId)
    .orderBy('sentAt')
    .execute();

export const callBacksOf = (tx: Tx, consultationId: string) =>
  tx.db
    .selectFrom('consultations.call_back')
    .selectAll()
    .where('townId', '=', tx.townId)
    .where('consultationId', '=', consultationId)
    .orderBy('dueAt')
    .execute();

/** The most a list counts to; beyond it says so. */
export const mostCounted = 1000;

/** Consultations this session may see, newest first, and how many there are, counted to `mostCounted`. */
export async function listConsultations(tx: Tx, filter: ListFilter) {
  let query = tx.db.selectFrom('consultations.consultation as c').where('c.townId', '=', tx.townId);
  if (filter.state === 'open')
    query = query.where('c.state', 'in', ['received', 'screening', 'handingOver', 'trustBuilding']);
  else if (filter.state !== 'all') query = query.where('c.state', '=', filter.state);
  if (filter.kind !== 'all') query = query.where('c.kind', '=', filter.kind);
  const rows = await query
    .innerJoin('districts.post_card as p', (join) =>
      join.onRef('p.townId', '=', 'c.townId').onRef('p.id', '=', 'c.ownerPostId'),
    )
    .select([
      'c.id',
      'c.receiptNo',
      'c.kind',
      'c.worry',
      'c.receivedAt',
      'c.state',
      'c.urgency',
      'c.lifeRisk',
      'p.name as ownerName',
    ])
    .orderBy('c.receivedAt', 'desc')
    .limit(listSize)
    .offset((filter.page - 1) * listSize)
    .execute();
  const counted = await query.select('c.id').limit(mostCounted).execute();
  return { rows, total: counted.length };
}
