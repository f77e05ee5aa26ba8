/** Invisible or shape-only code points: soft hyphen, joiners, direction marks, byte order mark, variation selectors. */
const INVISIBLE =
  /\u00ad|\u034f|[\u180b-\u180e]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2064]|\ufeff|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;

// Letters that Unicode does not take apart into base and mark, as in Đặng, Søren, Łukasz.
const LATIN: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/** Old systems print the voicing marks of kana as signs of their own (か゛). */
export const joinVoicing = (text: string): string =>
  text.replace(/[゛ﾞ]/g, '\u3099').replace(/[゜ﾟ]/g, '\u309a');

/**
 * The text without what differs by keyboard and font only: one width, lower case, no variation selectors
 * or invisible signs, Latin letters without accents. Spaces and signs stay.
 */
export const plain = (text: string): string =>
  joinVoicing(text.replace(INVISIBLE, ''))
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    // A voicing mark that met no kana voices nothing.
    .replace(/[\u3099\u309a]/g, '')
    .replace(/[đðøłıæœßþ]/g, (letter) => LATIN[letter] ?? letter);

/** Pieces of a name: cut at spaces, middle dots, commas and the = of ルイ＝フィリップ. */
export const partsOf = (text: string): string[] =>
  plain(text)
    .split(/[\s・·•,、，=゠]+/)
    .filter((part) => part !== '');

export const isKana = (text: string): boolean => /^[ぁ-ゖァ-ヺー゛゜ゝゞヽヾ・\s]+$/.test(text);

/** Whether the plain text is written in Latin letters alone (signs between them allowed). */
export const isLatin = (text: string): boolean => /[a-z]/.test(text) && /^[a-z\s.,'’`·・-]+$/.test(text);
