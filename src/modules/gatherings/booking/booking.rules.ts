import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { LocalDate, LocalTime } from '../../../kernel/time.ts';

/** What somebody wants a room for. The last three are refused where the policy says so (community.md S12, S13). */
export const purposes = {
  hobby: '趣味・学び',
  meeting: '地域や団体の会合',
  health: '体操・健康づくり',
  children: '子ども・子育て',
  eating: 'いっしょに食べる・料理',
  other: 'そのほか',
  commercial: '営利の催し・販売',
  political: '政党・選挙の活動',
  religious: '宗教の布教や儀式',
} as const;

export type Purpose = keyof typeof purposes;

export const purposeWords = Object.keys(purposes) as readonly Purpose[];

export const refusablePurposes = [
  'commercial',
  'political',
  'religious',
] as const satisfies readonly Purpose[];

/** What the town itself uses a room for stands beside them. */
export type AnyPurpose = Purpose | 'internal';

export const bookingStates = {
  requested: '返事待ち',
  lottery: '抽選待ち',
  confirmed: '決まり',
  refused: 'お断り',
  cancelled: '取り消し',
  used: '使った',
  noShow: '来なかった',
  bumped: '災害で中止',
} as const;

export type BookingState = keyof typeof bookingStates;

/** States in which a room is nobody else's: one who waits for the answer keeps the place. */
export const holdingStates = [
  'requested',
  'confirmed',
  'used',
  'noShow',
] as const satisfies readonly BookingState[];

export type BookingMove = 'confirm' | 'refuse' | 'cancel' | 'win' | 'lose' | 'use' | 'miss' | 'bump';

const moves: Record<BookingState, Partial<Record<BookingMove, BookingState>>> = {
  requested: { confirm: 'confirmed', refuse: 'refused', cancel: 'cancelled', bump: 'bumped' },
  lottery: { win: 'confirmed', lose: 'refused', refuse: 'refused', cancel: 'cancelled' },
  confirmed: { refuse: 'refused', cancel: 'cancelled', use: 'used', miss: 'noShow', bump: 'bumped' },
  refused: {},
  cancelled: {},
  used: { miss: 'noShow' },
  noShow: { use: 'used' },
  bumped: {},
};

/** Where a booking stands after a move, or that there is no such way from here. */
export const moveBooking = (
  state: BookingState,
  move: BookingMove,
): Result<BookingState, 'booking-decided'> => {
  const next = moves[state][move];
  return next ? ok(next) : refuse('booking-decided');
};

/** Moves that stand open from a state. */
export const openMoves = (state: BookingState): readonly BookingMove[] =>
  Object.keys(moves[state]) as readonly BookingMove[];

/** Whether a key is handed out for a booking that stands so. */
export const mayHaveKey = (state: BookingState): boolean => state === 'confirmed' || state === 'used';

/** How it came in: by themselves, by staff who typed for them, or for the town's own use. */
export const bookingChannels = {
  web: '自分で',
  phone: '電話',
  counter: '窓口',
  paper: '紙',
  staff: '市の利用',
} as const;

export type BookingChannel = keyof typeof bookingChannels;

export const proxyChannels = ['phone', 'counter', 'paper'] as const satisfies readonly BookingChannel[];

/** Half-open: `from` belongs to it, `until` does not. */
export type Stretch = { readonly from: Date; readonly until: Date };

/** Whether two half-open stretches meet: 13:00–15:00 and 15:00–17:00 do not. */
export const meet = (a: Stretch, b: Stretch): boolean => a.from < b.until && b.from < a.until;

/** For how long others are kept out: the stretch with the room's buffers, in minutes. */
export const heldFor = (
  { from, until }: Stretch,
  buffers: { readonly minutesBefore: number; readonly minutesAfter: number },
): Stretch => ({
  from: new Date(from.getTime() - buffers.minutesBefore * 60_000),
  until: new Date(until.getTime() + buffers.minutesAfter * 60_000),
});

/** A stretch of one day as it was asked for. `until` may be 24:00. */
export type DayStretch = { readonly day: LocalDate; readonly from: LocalTime; readonly until: LocalTime };

/** One booking as those who keep the station see it. `name`, `phone` and words are empty once they were erased. */
export type Booking = {
  readonly id: string;
  readonly stationId: string;
  readonly roomId: string;
  readonly kind: 'group' | 'person' | 'internal';
  readonly groupId: string | null;
  readonly name: string;
  readonly phone: string;
  readonly purpose: string;
  readonly purposeWords: string;
  readonly headcount: number | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly heldFrom: Date;
  readonly heldUntil: Date;
  readonly state: BookingState;
  readonly feeYen: number;
  readonly reason: string;
  readonly keyTo: string;
  readonly keyOutAt: Date | null;
  readonly keyBackAt: Date | null;
  readonly channel: BookingChannel;
  readonly drawNo: number | null;
  readonly askedAt: Date;
  readonly told: boolean;
  readonly version: number;
};

/** What it is for, in words. */
export const purposeLabel = (purpose: string): string =>
  (purposes as Readonly<Record<string, string>>)[purpose] ?? '市の利用';
