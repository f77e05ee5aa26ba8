import { expect, test } from 'vitest';
import { allMessages, blanksOf, defineMessages, say, sayWithReadings, withoutReadings } from './messages.ts';

const seats = defineMessages({
  left: { ja: 'あと{count}席', easy: 'あと {count}人 はいれます', en: '{count} seats left' },
}).left;

test('a blank is filled in the language asked for', () => {
  expect(say(seats, 'ja', { count: 3 })).toBe('あと3席');
  expect(say(seats, 'en', { count: 3 })).toBe('3 seats left');
});

test('a blank nobody filled stays visible', () => {
  expect(say(seats, 'ja')).toBe('あと{count}席');
});

test('a filled-in value is never read as a blank again', () => {
  expect(say(seats, 'ja', { count: '{count}{other}' })).toBe('あと{count}{other}席');
});

test('declared messages can be walked, and their blanks agree', () => {
  expect(allMessages()).toContain(seats);
  expect(blanksOf(seats.ja)).toEqual(blanksOf(seats.en));
});

test('readings are taken from the text itself, never from what fills a blank', () => {
  const read = { ja: '{word}と話[はな]す', easy: '', en: '' };
  expect(say(read, 'ja', { word: '今日[きょう]' })).toBe('今日[きょう]と話す');
  expect(sayWithReadings(read, 'ja', { word: '今日' })).toBe('今日と話[はな]す');
});

test('a word that begins with a figure says where it begins, and what is no reading stays', () => {
  expect(withoutReadings('11月[がつ]｜8日[ようか]')).toBe('11月8日');
  expect(withoutReadings('資料[1]、雨[ame]、｜と[ ]')).toBe('資料[1]、雨[ame]、｜と[ ]');
});
