import { isUuid } from '../ids.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { FormReason } from './messages.ts';
import { type Asked, answer, plainLine } from './piece.ts';
import { cleanText, countCharacters } from './text.ts';

type Measured<R extends boolean> = Asked<R> & { max?: number; min?: number };

/** One line of text; line breaks become spaces. `max` defaults to 200 characters as people count them. */
export const text = <const R extends boolean = true>(asked: Measured<R>) =>
  answer(asked, measured(asked.min ?? 0, asked.max ?? 200));

/** Text of many lines, kept as written. `max` defaults to 20,000: no limit a person can meet. */
export const longText = <const R extends boolean = true>(asked: Measured<R>) =>
  answer(asked, measured(asked.min ?? 0, asked.max ?? 20_000), { tidy: cleanText });

const measured =
  (min: number, max: number) =>
  (written: string): Result<string, FormReason> => {
    // Counting characters is slow: only when code units leave a doubt.
    const count = written.length > max || min > 0 ? countCharacters(written) : 0;
    if (count > max) return refuse('too-long', { max, over: count - max });
    return count < min ? refuse('too-short', { min, lacking: min - count }) : ok(written);
  };

/** An identifier, as UUID in lower case. */
export const uuid = <const R extends boolean = true>(asked: Asked<R>) =>
  answer(asked, (written) => (isUuid(written) ? ok(written.toLowerCase()) : refuse('bad-id')), {
    whenEmpty: 'unchosen',
  });

/** A Japanese telephone number, any width, hyphens, brackets, +81: kept as its 10 or 11 digits. */
export const phone = <const R extends boolean = true>(asked: Asked<R>) =>
  answer(asked, readPhone, { tidy: plainLine });

function readPhone(written: string): Result<string, FormReason> {
  const digits = written.replace(/^\+81[-\s]*(\(0\))?0?/, '0').replace(/[-\s().・]/g, '');
  return /^0\d{9,10}$/.test(digits) ? ok(digits) : refuse('not-a-phone');
}

/** A postcode, with or without 〒 and hyphen: kept as its 7 digits. */
export const postcode = <const R extends boolean = true>(asked: Asked<R>) =>
  answer(asked, readPostcode, { tidy: plainLine });

function readPostcode(written: string): Result<string, FormReason> {
  const digits = written.replace(/[〒\-\s]/g, '');
  return /^\d{7}$/.test(digits) ? ok(digits) : refuse('not-a-postcode');
}

/** A reading of a name: hiragana, katakana or half-width katakana; kept as full-width katakana with single spaces. */
export const kana = <const R extends boolean = true>(asked: Asked<R> & { max?: number }) =>
  answer(asked, (written) => {
    const katakana = toKatakana(written);
    return /^[ァ-ヺー・ゝゞヽヾ ]+$/.test(katakana)
      ? measured(0, asked.max ?? 100)(katakana)
      : refuse('not-kana');
  });

const toKatakana = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60))
    .replace(/(?<=[ァ-ヺ])[-‐‑–—―−]/g, 'ー')
    .replace(/\s+/g, ' ');

/** A mail address, checked for shape only: whether it arrives is found by writing to it. */
export const email = <const R extends boolean = true>(asked: Asked<R>) =>
  answer(
    asked,
    (written) =>
      /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;.]{2,}$/.test(written) && written.length <= 254
        ? ok(written)
        : refuse('not-an-email'),
    { tidy: plainLine },
  );

/** An address of the web, http or https only, kept as written. */
export const webAddress = <const R extends boolean = true>(asked: Asked<R>) =>
  answer(
    asked,
    (written) =>
      /^https?:\/\/\S+$/i.test(written) && URL.canParse(written) && written.length <= 2000
        ? ok(written)
        : refuse('not-an-address'),
    { tidy: plainLine },
  );
