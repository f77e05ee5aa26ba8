import { ageOn, type LocalDate } from '../../../kernel/time.ts';

export const nameKinds = ['legalName', 'commonName', 'maiden', 'nickname', 'romanized'] as const;
export const addressKinds = ['actual', 'registered', 'contact', 'formerly'] as const;
export const identities = ['heardOnly', 'selfStated', 'documentSeen', 'matchedToRegister'] as const;
export const contactWays = ['phone', 'sms', 'letterPlain', 'viaFamily', 'doNotContact'] as const;
export const bornPrecisions = ['day', 'month', 'year', 'about', 'unknown'] as const;
export const markerKinds = [
  'doNotCallHome',
  'noMailWithOrgName',
  'weaponOrViolence',
  'staffPairOnly',
  'animal',
  'infection',
  'other',
] as const;

export type NameKind = (typeof nameKinds)[number];
export type AddressKind = (typeof addressKinds)[number];
export type Identity = (typeof identities)[number];
export type ContactWay = (typeof contactWays)[number];
export type BornPrecision = (typeof bornPrecisions)[number];
export type MarkerKind = (typeof markerKinds)[number];

/** Who somebody is, for showing. Nothing here tells a place. */
export type PersonCard = {
  /** The record that stands: another identifier than was asked for when records were merged. */
  readonly id: string;
  readonly name: string;
  readonly kana: string;
  /** Full years today; null when no year of birth is known, and for the dead. */
  readonly age: number | null;
  readonly deceased: boolean;
  readonly hidden: boolean;
};

/** Birth as known: `on` is '2026-11-26', '2026-11' or '2026' according to the precision, null when unknown. */
export type Born = { readonly on: string | null; readonly precision: BornPrecision };

/**
 * Age in full years on a day. A month or year of birth counts from its last day, so that nobody is made older than
 * they may be. Null when unknown.
 */
export function ageOf({ on }: Pick<Born, 'on'>, day: LocalDate): number | null {
  if (!on) return null;
  const last = on.length === 10 ? on : on.length === 7 ? `${on}-28` : `${on}-12-31`;
  return Math.max(0, ageOn(last, day));
}

/** A dated fact: first and last day, both inclusive; null is open. */
export type Dated = { readonly fromOn: LocalDate | null; readonly toOn: LocalDate | null };

/** Whether a dated fact holds on a day. */
export const holdsOn = ({ fromOn, toOn }: Dated, day: LocalDate): boolean =>
  (fromOn === null || fromOn <= day) && (toOn === null || toOn >= day);

type ForLetters = {
  readonly nameWritten: string;
  readonly otherNames: readonly (Dated & { readonly value: string; readonly forMail: boolean })[];
};

/** The name letters are addressed to: the one the person chose while it holds, else the name on record (T39). */
export const nameForLetters = ({ nameWritten, otherNames }: ForLetters, day: LocalDate): string =>
  otherNames.find((name) => name.forMail && holdsOn(name, day))?.value ?? nameWritten;

/** Digits of a Japanese number with the hyphens people read it by; one of another length stays as it is. */
export function shownNumber(number: string): string {
  if (/^0[5789]0\d{8}$/.test(number)) return number.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1-$2-$3');
  if (/^0(?:3|6)\d{8}$/.test(number)) return number.replace(/^(\d{2})(\d{4})(\d{4})$/, '$1-$2-$3');
  return number.replace(/^(0\d{3})(\d{2})(\d{4})$/, '$1-$2-$3');
}
