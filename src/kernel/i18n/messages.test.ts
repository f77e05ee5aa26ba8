import { expect, test } from 'vitest';
import { allMessages, blanksOf, defineMessages, say } from './messages.ts';

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
