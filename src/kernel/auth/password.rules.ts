import { ok, type Result, refuse } from '../result.ts';
import { commonPasswords } from './common-passwords.rules.ts';

/** Fewest characters. Length is what guards; no rule asks for signs or digits (NIST SP 800-63B-4 §3.1.1.2). */
export const minPasswordLength = 12;

/** Most characters: long enough for any sentence, short enough to hash. */
export const maxPasswordLength = 128;

export type PasswordRefusal = 'password-short' | 'password-long' | 'password-common' | 'password-own-name';

/** Words that belong to this account or town and that anybody would try first. */
export type OwnWords = { readonly login: string; readonly townSlug: string; readonly townName: string };

/** Shown on the page to say what is meant, and therefore refused: the first thing a thief would try. */
export const examplePassword = 'ゆきだるま かさ 七階 みどり';

/** A password as it is hashed: full-width letters typed by mistake count as the plain ones. */
export const plainPassword = (typed: string): string => typed.normalize('NFKC');

/** Whether a new password may be used. `password` is plain already. */
export function decidePassword(password: string, own: OwnWords): Result<null, PasswordRefusal> {
  const length = [...password].length;
  if (length < minPasswordLength) return refuse('password-short', { min: minPasswordLength, length });
  if (length > maxPasswordLength) return refuse('password-long', { max: maxPasswordLength });
  const word = password.toLowerCase();
  if (leansOnOwnWords(word, own)) return refuse('password-own-name');
  if (word.includes(examplePassword) || isEasy(word)) return refuse('password-common');
  return ok(null);
}

/** Shorter own words are left out: they stand inside ordinary words. */
const shortestOwnWord = 3;

function leansOnOwnWords(word: string, { login, townSlug, townName }: OwnWords): boolean {
  const parts = [login, login.split('@')[0] ?? login, townSlug, townName];
  return parts
    .map((part) => part.normalize('NFKC').toLowerCase())
    .some((part) => [...part].length >= shortestOwnWord && word.includes(part));
}

/** So many characters must be left when a common password is taken out of it: `password2026!` leaves five. */
const ownShare = 6;
const fewestDifferent = 5;

function isEasy(word: string): boolean {
  if (new Set(word).size < fewestDifferent) return true;
  if (isLadder(word)) return true;
  return commonPasswords.some(
    (common) => common.length >= 4 && word.includes(common) && word.replaceAll(common, '').length < ownShare,
  );
}

/** Mostly neighbours of the alphabet or of the digits: abcdefghijkl, 9876543210ab. */
function isLadder(word: string): boolean {
  const codes = [...word].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).filter((code, index) => Math.abs(code - (codes[index] ?? 0)) === 1).length;
  return steps * 4 >= codes.length * 3;
}
