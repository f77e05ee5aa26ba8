import { expect, test } from 'vitest';
import { allRefusals } from '../../src/app/rooms.ts';
import { commonRefusals, type RefusalWords } from '../../src/kernel/http/refusal-words.ts';
import { allMessages, blanksOf, type Message } from '../../src/kernel/i18n/messages.ts';

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
