// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\u202A-\u202E\u2066-\u2069]/g;

/**
 * A text as it may be kept: control characters and direction overrides gone, line ends as \n, ends trimmed
 * (full-width spaces too). Variation selectors stay: they belong to how a person's name is written.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(controls, '')
    .trim();

/** The same on one line. */
export const oneLine = (text: string): string => cleanText(text).replace(/[\n\t]+/g, ' ');

/** Full-width latin, digits and signs to half width, half-width katakana to full: 「０５６１－ﾊﾅ」 → 「0561-ハナ」. */
export const halfWidth = (text: string): string =>
  text.normalize('NFKC').replace(/[‐‑‒–—―−ー－](?=\d)|(?<=\d)[‐‑‒–—―−ー－]/g, '-');

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Length as a person counts: a variant glyph or an emoji of several code points is one character. */
export const countCharacters = (text: string): number => [...graphemes.segment(text)].length;

/** A text short enough to be quoted inside a sentence. */
export const shortened = (text: string, max = 20): string => {
  const glyphs = [...graphemes.segment(text)].map((piece) => piece.segment);
  return glyphs.length <= max ? text : `${glyphs.slice(0, max).join('')}…`;
};
