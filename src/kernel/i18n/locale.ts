/** The languages every resident-facing text exists in: Japanese, やさしい日本語, English. */
export type Locale = 'ja' | 'easy' | 'en';

export const locales: readonly Locale[] = ['ja', 'easy', 'en'];

/** BCP 47 tag for the `lang` attribute. やさしい日本語 is Japanese: readers must pronounce it so. */
export const languageTag: Record<Locale, string> = { ja: 'ja', easy: 'ja', en: 'en' };

/** Each language named in itself, as the language selector shows it, with readings. */
export const languageName: Record<Locale, string> = {
  ja: '日本語[にほんご]',
  easy: 'やさしい日本語[にほんご]',
  en: 'English',
};
