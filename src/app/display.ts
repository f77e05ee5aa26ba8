import type { CookieJar } from '../kernel/http/visit.tsx';
import type { View } from '../kernel/ui/view.ts';

type Display = Pick<View, 'locale' | 'ruby' | 'textSize'>;

const locales: readonly string[] = ['ja', 'easy', 'en'];
const sizes: readonly string[] = ['normal', 'large', 'xlarge'];
const yearSeconds = 365 * 24 * 3600;

/** Language, furigana and text size as this browser chose them. */
export function displayOf(cookies: CookieJar): Display {
  const locale = cookies.read('lang') ?? 'ja';
  const size = cookies.read('size') ?? 'normal';
  return {
    locale: locales.includes(locale) ? (locale as Display['locale']) : 'ja',
    ruby: cookies.read('ruby') === 'on',
    textSize: sizes.includes(size) ? (size as Display['textSize']) : 'normal',
  };
}

/** Keeps what the reader chose on `/display?lang=…&size=…&ruby=…`; unknown values change nothing. */
export function keepDisplay(query: URLSearchParams, cookies: CookieJar): void {
  const lang = query.get('lang') ?? '';
  const size = query.get('size') ?? '';
  const ruby = query.get('ruby') ?? '';
  if (locales.includes(lang)) cookies.set('lang', lang, yearSeconds);
  if (sizes.includes(size)) cookies.set('size', size, yearSeconds);
  if (ruby === 'on' || ruby === 'off') cookies.set('ruby', ruby, yearSeconds);
}

const step = String.raw`(?!\.\.?(?:[/?]|$))(?:[\w.~:@!$&'()*+,;=-]|%(?!2[fFeE]|5[cC])[\dA-Fa-f]{2})+`;
const plainBack = new RegExp(String.raw`^(?:/|(?:/${step})+)(?:\?[\x21\x22\x24-\x7e]*)?$`);

/**
 * Where to return to: plain steps from the town's home and what is asked there, else the home. No step leads upwards or
 * is empty, no slash or dot is written as a number: `/../..//other.example` would lead out of the town.
 */
export function backOf(query: URLSearchParams): string {
  const back = query.get('back') ?? '/';
  return plainBack.test(back) ? back : '/';
}
