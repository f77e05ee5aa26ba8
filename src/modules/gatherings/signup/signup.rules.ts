/** A wish to come on a day: the name will do as one likes to be called, the telephone may stay empty. */
export type SignupWish = {
  readonly name: string;
  readonly phone: string;
  readonly party: number;
  readonly note: string;
};

/** How it came in: by themselves, or by staff who typed for them. */
export const signupChannels = { web: '自分で', phone: '電話', counter: '窓口', paper: '紙' } as const;

export type SignupChannel = keyof typeof signupChannels;

export const proxyChannels = ['phone', 'counter', 'paper'] as const satisfies readonly SignupChannel[];

export type SignupState = 'in' | 'waiting' | 'withdrawn';

/** One sign-up as its keepers see it. */
export type Signup = SignupWish & {
  readonly id: string;
  readonly occurrenceId: string;
  readonly channel: SignupChannel;
  readonly state: SignupState;
  readonly signedAt: Date;
  readonly told: boolean;
};

/** Seats of a day; null = no limit. */
export type Seats = { readonly capacity: number | null; readonly taken: number };

/** Whether a party finds seats, waits, or could never find any. */
export function seatsFor(seats: Seats, party: number): 'in' | 'waiting' | 'too-many' {
  if (seats.capacity === null) return 'in';
  if (party > seats.capacity) return 'too-many';
  return seats.taken + party <= seats.capacity ? 'in' : 'waiting';
}

/** Who of those waiting now finds seats, in the order in which they came; a small party may pass a large one. */
export function movingUp<T extends { readonly party: number }>(seats: Seats, waiting: readonly T[]): T[] {
  let taken = seats.taken;
  return waiting.filter(({ party }) => {
    if (seatsFor({ ...seats, taken }, party) !== 'in') return false;
    taken += party;
    return true;
  });
}

/** Digits of the code by which a sign-up is found again: read out on the telephone, typed at 82. */
const CODE_DIGITS = 12;

/** A code from random bytes: twelve digits in three groups of four. */
export function codeFrom(bytes: Uint8Array): string {
  const digits = Array.from({ length: CODE_DIGITS }, (_, i) => {
    const drawn = ((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0);
    return String(drawn % 10);
  }).join('');
  return digits.replace(/(\d{4})(?=\d)/g, '$1-');
}

/** The same code however it was typed; '' for what is none. */
export function foldCode(typed: string): string {
  const digits = typed.normalize('NFKC').replace(/\D/g, '');
  return digits.length === CODE_DIGITS ? digits : '';
}
