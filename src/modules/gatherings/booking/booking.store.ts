import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import { type Booking, type BookingState, holdingStates, type Stretch } from './booking.rules.ts';

const columns = [
  'id',
  'stationId',
  'roomId',
  'kind',
  'groupId',
  'name',
  'phone',
  'purpose',
  'purposeWords',
  'headcount',
  'startsAt',
  'endsAt',
  'heldFrom',
  'heldUntil',
  'state',
  'feeYen',
  'reason',
  'keyTo',
  'keyOutAt',
  'keyBackAt',
  'channel',
  'drawNo',
  'askedAt',
  'told',
  'version',
] as const;

const mine = (tx: Tx) =>
  tx.db.selectFrom('gatherings.booking').select(columns).where('townId', '=', tx.townId);

export const bookingById = (tx: Tx, id: string): Promise<Booking | undefined> =>
  mine(tx).where('id', '=', id).executeTakeFirst();

/** The booking, shut to others until this deed is over. */
export const lockBooking = (tx: Tx, id: string): Promise<Booking | undefined> =>
  mine(tx).where('id', '=', id).forUpdate().executeTakeFirst();

export const bookingByCode = (tx: Tx, codeHash: string): Promise<Booking | undefined> =>
  mine(tx).where('codeHash', '=', codeHash).executeTakeFirst();

/** Bookings of a station that touch a stretch of time, in order, as far as the reader may see them. */
export const bookingsBetween = (tx: Tx, stationId: string, { from, until }: Stretch): Promise<Booking[]> =>
  mine(tx)
    .where('stationId', '=', stationId)
    .where('startsAt', '<', until)
    .where('endsAt', '>', from)
    .orderBy('startsAt')
    .orderBy('id')
    .execute();

/** Bookings whose senders have still to hear of something, longest waiting first: apologies always, the rest in time. */
export const untoldBookings = (tx: Tx, stationId: string): Promise<Booking[]> =>
  mine(tx)
    .where('stationId', '=', stationId)
    .where('told', '=', false)
    .where((e) => e.or([e('state', '=', 'bumped'), e('endsAt', '>', tx.now)]))
    .orderBy('changedAt')
    .orderBy('id')
    .execute();

/** Bookings that wait for an answer by staff, longest waiting first. */
export const waitingBookings = (tx: Tx, stationId: string): Promise<Booking[]> =>
  mine(tx)
    .where('stationId', '=', stationId)
    .where('state', '=', 'requested')
    .orderBy('askedAt')
    .orderBy('id')
    .execute();

/** Bookings and wishes that are still to be used after an instant, in order: whoever sent them counts on them. */
export const standingBookings = (tx: Tx, stationId: string, after: Date): Promise<Booking[]> =>
  mine(tx)
    .where('stationId', '=', stationId)
    .where('state', 'in', ['requested', 'lottery', 'confirmed'])
    .where('endsAt', '>', after)
    .orderBy('startsAt')
    .orderBy('id')
    .execute();

/** What holds rooms within a stretch, buffers included: for calendars and draws, without anybody's name. */
export type Hold = {
  readonly id: string;
  readonly roomId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly heldFrom: Date;
  readonly heldUntil: Date;
};

export const holdsBetween = (
  tx: Tx,
  roomIds: readonly string[],
  { from, until }: Stretch,
): Promise<Hold[]> =>
  roomIds.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('gatherings.booking')
        .select(['id', 'roomId', 'startsAt', 'endsAt', 'heldFrom', 'heldUntil'])
        .where('townId', '=', tx.townId)
        .where('roomId', 'in', [...roomIds])
        .where('state', 'in', [...holdingStates])
        .where(sql<boolean>`tstzrange(held_from, held_until) && tstzrange(${from}, ${until})`)
        .orderBy('startsAt')
        .execute();

export type NewBooking = Omit<
  Booking,
  'keyTo' | 'keyOutAt' | 'keyBackAt' | 'drawNo' | 'askedAt' | 'version'
> & {
  readonly enteredBy: string | null;
  readonly codeHash: string;
};

/** Writes a booking; false when the room is somebody else's by then (the constraint `booking_no_overlap`). */
export async function insertBooking(tx: Tx, booking: NewBooking, lock: LockColumns): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('gatherings.booking')
    .values({ ...booking, ...lock, townId: tx.townId, askedAt: tx.now, changedAt: tx.now })
    .onConflict((clash) => clash.constraint('booking_no_overlap').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}

type Edit = {
  readonly state?: BookingState;
  readonly reason?: string;
  readonly told?: boolean;
  readonly keyTo?: string;
  readonly keyOutAt?: Date | null;
  readonly keyBackAt?: Date | null;
  readonly drawNo?: number;
};

/** Writes what became of a booking; whether it is there and may be written. */
export async function updateBooking(tx: Tx, id: string, edit: Edit): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gatherings.booking')
    .set({ ...edit, changedAt: tx.now })
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Bookings a group holds or has asked for in a stretch of time. */
export async function heldByGroup(tx: Tx, groupId: string, { from, until }: Stretch): Promise<number> {
  const row = await tx.db
    .selectFrom('gatherings.booking')
    .select((e) => e.fn.countAll<number>().as('held'))
    .where('townId', '=', tx.townId)
    .where('groupId', '=', groupId)
    .where('state', 'in', ['requested', 'lottery', 'confirmed', 'used', 'noShow'])
    .where('startsAt', '>=', from)
    .where('startsAt', '<', until)
    .executeTakeFirst();
  return Number(row?.held ?? 0);
}

/** Wishes of a station that wait for the draw of a stretch, in the order in which they were asked for. */
export const lotteryBetween = (tx: Tx, stationId: string, stretch: Stretch): Promise<Booking[]> =>
  lottery(tx, stationId, stretch).execute();

const lottery = (tx: Tx, stationId: string, { from, until }: Stretch) =>
  mine(tx)
    .where('stationId', '=', stationId)
    .where('state', '=', 'lottery')
    .where('startsAt', '>=', from)
    .where('startsAt', '<', until)
    .orderBy('askedAt')
    .orderBy('id');

/** The same wishes, shut until this deed is over: who was declined or took theirs back meanwhile is not among them. */
export const lockLottery = (tx: Tx, stationId: string, stretch: Stretch): Promise<Booking[]> =>
  lottery(tx, stationId, stretch).forUpdate().execute();

/** How often groups won in earlier draws for uses in a stretch. */
export async function winsOfGroups(
  tx: Tx,
  stationId: string,
  { from, until }: Stretch,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.db
    .selectFrom('gatherings.booking')
    .select((e) => ['groupId', e.fn.countAll<number>().as('wins')])
    .where('townId', '=', tx.townId)
    .where('stationId', '=', stationId)
    .where('groupId', 'is not', null)
    .where('drawNo', 'is not', null)
    .where('state', 'in', [...holdingStates])
    .where('startsAt', '>=', from)
    .where('startsAt', '<', until)
    .groupBy('groupId')
    .execute();
  return new Map(rows.map(({ groupId, wins }) => [groupId ?? '', Number(wins)]));
}

/** Erases who it was from bookings that ended before an instant; answers how many. */
export async function eraseNames(tx: Tx, before: Date): Promise<number> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gatherings.booking')
    .set({ name: '', phone: '', purposeWords: '', keyTo: '', told: true })
    .where('townId', '=', tx.townId)
    .where('endsAt', '<', before)
    .where((e) => e.or([e('name', '<>', ''), e('phone', '<>', ''), e('purposeWords', '<>', '')]))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
