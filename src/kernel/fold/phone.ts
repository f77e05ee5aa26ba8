/** Only what comes before an extension counts. */
const EXTENSION = /(?:内線|代表|ext\.?|x|#|,|;).*$/iu;
const GRAM = 4;

const nationalDigits = (digits: string, international: boolean): string => {
  if (international) return `0${digits.replace(/^(?:00|010)?81(?:0)?/, '')}`;
  if (/^81[1-9]0\d{8}$/.test(digits)) return `0${digits.slice(2)}`;
  // Spreadsheets drop the leading zero: 9012345678, 312345678.
  return /^(?:[1-9]0\d{8}|[1-9]\d{8})$/.test(digits) ? `0${digits}` : digits;
};

/**
 * A Japanese phone number as bare digits with its leading 0, from any width and punctuation; +81 and 0081
 * become 0, an extension is cut off, a zero lost in a spreadsheet is restored. Short numbers (119) stay.
 * Foreign numbers keep their country code without +. Source: 電気通信番号計画.
 */
export const foldPhone = (text: string): string => {
  const flat = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}−ー]/gu, '')
    .replace(EXTENSION, '');
  const digits = flat.replace(/\D/g, '');
  const international = /^\(?(?:\+|00|010)\)?81/.test(flat);
  return digits === '' ? '' : nationalDigits(digits, international);
};

/** The last digits, 4 by default: what callers remember, and all that a masked list may show. */
export const phoneTail = (text: string, digits = 4): string => foldPhone(text).slice(-digits);

const windows = (digits: string): string[] =>
  Array.from({ length: Math.max(0, digits.length - GRAM + 1) }, (_, at) => digits.slice(at, at + GRAM));

/** All runs of four digits of a number, for a `text[]` column under a GIN index. */
export const phoneGrams = (text: string): string[] => [...new Set(windows(foldPhone(text)))];

/** Runs of four digits that a part of a number asks for; empty for fewer than four digits: too vague to ask. */
export const askPhoneGrams = (query: string): string[] => {
  const digits = query.normalize('NFKC').replace(/\D/g, '');
  return [...new Set(windows(/^\s*\+/.test(query.normalize('NFKC')) ? foldPhone(query) : digits))];
};
