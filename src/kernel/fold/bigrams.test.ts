import { expect, test } from 'vitest';
import { askBigrams, bigrams, nameBigrams, nameIndex } from './bigrams.ts';
import { type NameForms, nameKeys } from './name-keys.ts';

const answers = (query: string, stored: readonly string[]): boolean =>
  askBigrams(query).some((list) => list.every((gram) => stored.includes(gram)));

test('a text gives each pair of letters once, and marks where its words begin', () => {
  expect(bigrams('森 太一').sort()).toEqual(['^太', '^森', '太一', '森太']);
  expect(bigrams('みみみ')).toEqual(['みみ', '^み']);
  expect(bigrams('')).toEqual([]);
});

test('one letter asks for names that begin with it', () => {
  expect(bigrams('森')).toEqual(['^森']);
  expect(askBigrams('森')).toEqual([['^森']]);
  expect(answers('森', bigrams('森 太一'))).toBe(true);
  expect(answers('森', bigrams('大森 太一'))).toBe(false);
});

test('a part of a name is enough, folded like the whole', () => {
  const stored = nameBigrams({ written: '渡邉 龍之介', kana: 'ワタナベ リュウノスケ' });
  for (const query of [
    '渡辺',
    '渡辺 竜',
    '竜之介',
    'わたな',
    'りゅうの',
    'ナベ',
    'リユウノ',
    'watana',
    'Ryuno',
    '介',
  ]) {
    expect(answers(query, stored), query).toBe(query !== '介');
  }
  expect(answers('渡部', stored)).toBe(false);
  expect(answers('watari', stored)).toBe(false);
});

test('words are asked for in any order', () => {
  const stored = nameBigrams({ written: '高橋太一', kana: 'タカハシタイチ' });
  expect(answers('太一 高橋', stored)).toBe(true);
  expect(answers('Taichi Takahashi', stored)).toBe(true);
});

test('a part that begins with a vowel is found behind a long one', () => {
  const inoue = nameBigrams({ written: '井上 英一', kana: 'イノウエ エイイチ' });
  for (const query of ['うえ', 'いのうえ', 'いち', 'えいいち'])
    expect(answers(query, inoue), query).toBe(true);
});

test('a question without letters asks nothing', () => {
  expect([askBigrams(''), askBigrams(' ・?')]).toEqual([[], []]);
});

test('keys and bigrams computed together are those computed apart', () => {
  const name: NameForms = { written: '庄司 良子', kana: 'ショウジ リョウコ', aliases: ['Shoji Ryoko'] };
  expect(nameIndex(name)).toEqual({
    keys: nameKeys(name),
    bigrams: nameBigrams(name),
    mixed: ['庄司りょーこ', 'しょーじ良子', '庄司りよーこ', 'しよーじ良子'],
  });
});
