import { expect, test } from 'vitest';
import { foldKana } from './kana.ts';
import { kanaToRoman, type RomanStyle } from './kana-to-roman.ts';
import { romanKey } from './roman-key.ts';
import { romanToKana } from './roman-to-kana.ts';
import { commonFamilyNames, commonGivenNames } from './testing.ts';

test('each style spells a long o in its way', () => {
  const styles: RomanStyle[] = ['hepburn', 'passport', 'passport-oh', 'kunrei', 'typed'];
  expect(styles.map((style) => kanaToRoman('オオノ', style))).toEqual(['ōno', 'ono', 'ohno', 'ôno', 'oono']);
  expect(styles.map((style) => kanaToRoman('しょうじ', style))).toEqual([
    'shōji',
    'shoji',
    'shohji',
    'syôzi',
    'shouji',
  ]);
});

test('nasals, doubled consonants and loan kana are spelled by the rules', () => {
  expect(kanaToRoman('ほんま', 'passport')).toBe('homma');
  expect(kanaToRoman('じゅんいち')).toBe("jun'ichi");
  expect(kanaToRoman('はっちょうぼり', 'passport')).toBe('hatchobori');
  expect(kanaToRoman('はっとり')).toBe('hattori');
  expect(kanaToRoman('つづき', 'kunrei')).toBe('tuzuki');
  expect(kanaToRoman('グエン・ティ')).toBe('guen ti');
});

test('a long o may be written in four ways or left out', () => {
  for (const spelled of ['Ōno', 'Ôno', 'Ohno', 'Oono', 'Ouno', 'ＯＨＮＯ']) {
    expect(romanToKana(spelled), spelled).toContain(foldKana('おおの'));
    expect(romanToKana(spelled), spelled).not.toContain(foldKana('おの'));
  }
  expect(romanToKana('Ono')[0]).toBe('おの');
  expect(romanToKana('Ono')).toContain(foldKana('おおの'));
});

test.each([
  ['Ohashi', 'おおはし'],
  ['Ohishi', 'おおいし'],
  ['Tohyama', 'とおやま'],
  ['Junichi', 'じゅんいち'],
  ["Shin'ya", 'しんや'],
  ['Shinya', 'しんや'],
  ['Homma', 'ほんま'],
  ['Syouzi', 'しょうじ'],
  ['Hatchobori', 'はっちょうぼり'],
  ['TSUDZUKI', 'つづき'],
  ['Sato Yuko', 'さとう ゆうこ'],
])('%s may be %s', (spelled, kana) => {
  expect(romanToKana(spelled)).toContain(foldKana(kana));
});

test('doubled consonants agree by sound in every spelling', () => {
  expect(new Set(['まっちゃ', 'matcha', 'maccha', 'mattya'].map(romanKey)).size).toBe(1);
  expect(new Set(['えっちゅう', 'Etchu', 'Ecchuu', 'Ettyû'].map(romanKey)).size).toBe(1);
});

test('letters that are no Japanese syllables have no reading, however long they are', () => {
  expect(romanToKana('Smith')).toEqual([]);
  expect(romanToKana('')).toEqual([]);
  expect(romanToKana(`${'ko'.repeat(200)}x`)).toEqual([]);
  expect(romanToKana('ko'.repeat(200)).length).toBeLessThanOrEqual(32);
});

test('every common name is read back from every style, and agrees with it by sound', () => {
  const names = [...commonFamilyNames, ...commonGivenNames];
  expect(names.length).toBeGreaterThan(350);
  for (const { kana } of names) {
    for (const style of ['hepburn', 'passport', 'passport-oh', 'kunrei', 'typed'] as const) {
      const spelled = kanaToRoman(kana, style);
      expect(romanToKana(spelled), `${kana} ${spelled}`).toContain(foldKana(kana));
      expect(romanKey(spelled), spelled).toBe(romanKey(kana));
    }
  }
});
