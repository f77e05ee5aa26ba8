import type { Locale } from './locale.ts';

/** One fixed text in every language. Blanks are written `{count}`. */
export type Message = { ja: string; easy: string; en: string };

export type Blanks = Readonly<Record<string, string | number>>;

const registered: Message[] = [];

/**
 * Declares the fixed texts of a room, so that a test can walk all of them.
 * Put them at the top level of a `messages.ts`, never inside a function.
 */
export function defineMessages<const T extends Record<string, Message>>(messages: T): T {
  registered.push(...Object.values(messages));
  return messages;
}

/** Every message declared so far, for the test that asks for all languages. */
export const allMessages = (): readonly Message[] => registered;

/**
 * The text of a message in one language, blanks filled. A blank nobody filled stays visible as `{name}`,
 * so that it is seen and mended instead of reading as a shorter, wrong sentence.
 */
export const say = (message: Message, locale: Locale, blanks: Blanks = {}): string =>
  filled(withoutReadings(message[locale]), blanks);

/**
 * The same with the readings still behind their words, for a sentence that `<Ruby>` draws later: what a form says of a
 * field, a notice after a deed. Never for titles, attributes or letters.
 */
export const sayWithReadings = (message: Message, locale: Locale, blanks: Blanks = {}): string =>
  filled(message[locale], blanks);

const filled = (text: string, blanks: Blanks): string =>
  text.replace(/\{(\w+)\}/g, (blank, name: string) => String(blanks[name] ?? blank));

/**
 * A reading in kana behind its word: `相談[そうだん]`. A word that begins with a figure says where it begins:
 * `｜8日[ようか]`, because in `26日[にち]` the figure reads itself.
 */
export const reading = /(?:｜(\d+))?([\p{Script=Han}々〆ヶ]+)\[([ぁ-ゖァ-ヺー]+)\]/gu;

/** The text without its readings: 「相談[そうだん]する」 → 「相談する」. */
export const withoutReadings = (text: string): string =>
  text.includes('[') ? text.replace(reading, '$1$2') : text;

/** The names of the blanks in a text, in order. */
export const blanksOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((hit) => hit[1] ?? '');
