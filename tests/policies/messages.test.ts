import { expect, test } from 'vitest';
import { allRefusals } from '../../src/app/rooms.ts';
import { commonRefusals, type RefusalWords } from '../../src/kernel/http/refusal-words.ts';
import {
  allMessages,
  blanksOf,
  type Message,
  reading,
  withoutReadings,
} from '../../src/kernel/i18n/messages.ts';
import * as ownRecord from '../../src/modules/people/messages.ts';

const locales = ['ja', 'easy', 'en'] as const;
const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;

const registered = (): readonly Message[] => allMessages();

/** Staff pages speak Japanese in place, so a refusal only staff can meet says it in all three places. */
const refusals = (): Message[] => {
  const all: RefusalWords = { ...commonRefusals, ...allRefusals };
  return Object.values(all).flatMap(({ what, next }) => [what, next]);
};

const isMissing = (message: Message): boolean =>
  locales.some((locale) => (message[locale] ?? '').trim() === '');

test('every message is written in Japanese, in easy Japanese and in English', () => {
  const messages = registered();
  expect(messages.length).toBeGreaterThan(200);
  expect([...messages, ...refusals()].filter(isMissing)).toEqual([]);
  expect(messages.filter(({ en }) => japanese.test(en.replace(/紡ぎ|\{\w+\}/g, '')))).toEqual([]);
});

test('no language fills a blank that the Japanese does not have', () => {
  const strange = [...registered(), ...refusals()].filter(({ ja, easy, en }) => {
    const known = blanksOf(ja);
    return [...blanksOf(easy), ...blanksOf(en)].some((blank) => !known.includes(blank));
  });
  expect(strange).toEqual([]);
});

/** What staff read: refusals of their rooms, and the record that they show and print for somebody. */
const staffOnly = new Set<Message>([
  ...Object.values(allRefusals as RefusalWords).flatMap(({ what, next }) => [what, next]),
  ...Object.values(ownRecord).flatMap((table) => Object.values<Message>(table)),
]);

const residents = (): Message[] => [
  ...registered().filter((message) => !staffOnly.has(message)),
  ...Object.values(commonRefusals).flatMap(({ what, next }) => [what, next]),
];

const kanji = /[\p{Script=Han}々〆ヶ]+/gu;

/** Words that nobody gave a reading: 「今日[きょう]は雨」 → 雨. A reading that is empty or not in kana is none. */
const unread = (text: string): string[] =>
  [...text.replace(reading, '').matchAll(kanji)].map(([word]) => `${word} in ${text}`);

test('every word that residents read has its reading, and no mark of a reading stays when it is taken away', () => {
  const messages = residents();
  expect(messages.length).toBeGreaterThan(250);
  const texts = messages.flatMap(({ ja, easy }) => [ja, easy]);
  expect(texts.flatMap(unread)).toEqual([]);
  expect(texts.map(withoutReadings).filter((text) => /[[\]｜]/.test(text))).toEqual([]);
  expect(messages.filter(({ en }) => /[[\]｜]/.test(en))).toEqual([]);
});

test('a word without a reading is named', () => {
  expect(unread('今日[きょう]は雨[あめ]')).toEqual([]);
  expect(unread('今日[きょう]は雨')).toEqual(['雨 in 今日[きょう]は雨']);
  for (const wrong of ['雨[]', '雨[雨]', '雨[ame]']) expect(unread(wrong)).not.toEqual([]);
});

/** Words that people read in more than one way, by what stands beside them: 話[はな]す and 話[はなし]. */
const readInManyWays = [...'上下中人入出分外大年日月消行話'];

test('a word is read alike wherever it stands, but for these', () => {
  const readings = new Map<string, Set<string>>();
  for (const { ja, easy } of residents())
    for (const [, , word = '', read = ''] of `${ja} ${easy}`.matchAll(reading))
      readings.set(word, (readings.get(word) ?? new Set()).add(read));
  const many = [...readings].filter(([, reads]) => reads.size > 1).map(([word]) => word);
  expect(many.sort()).toEqual(readInManyWays);
});
