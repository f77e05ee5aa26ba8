/** One form of names, readings, phone numbers and addresses, shared by storing and asking (design.md §5, Search). */
export { foldAddress, kanjiNumber } from './address.ts';
export { askBigrams, bigrams, nameBigrams, nameIndex } from './bigrams.ts';
export { foldKana, toHiragana, toKatakana } from './kana.ts';
export { kanaToRoman, type RomanStyle } from './kana-to-roman.ts';
export { foldName } from './name.ts';
export { askKeys, type NameForms, nameKeys } from './name-keys.ts';
export { askPhoneGrams, foldPhone, phoneGrams, phoneTail } from './phone.ts';
export { joinVoicing } from './plain.ts';
export { romanToKana } from './roman-to-kana.ts';
export { LIKELY_SAME_NAME, similarName } from './similar.ts';
