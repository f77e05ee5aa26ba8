import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askPhoneGrams, foldPhone, phoneGrams, phoneTail } from './phone.ts';

const SEED = 306;

test.each([
  ['０９０－１２３４－５６７８', '09012345678'],
  ['090 1234 5678', '09012345678'],
  ['090ー1234ー5678', '09012345678'],
  ['+81 90-1234-5678', '09012345678'],
  ['+81(0)90-1234-5678', '09012345678'],
  ['0081 90 1234 5678', '09012345678'],
  ['010-81-90-1234-5678', '09012345678'],
  ['819012345678', '09012345678'],
  ['9012345678', '09012345678'],
  ['561631111', '0561631111'],
  ['（0561）63-1111', '0561631111'],
  ['0561-63-1111（代表）', '0561631111'],
  ['03-1234-5678 内線 12', '0312345678'],
  ['0312345678 ext. 12', '0312345678'],
  ['0120-123-456', '0120123456'],
  ['119', '119'],
  ['+1 212 555 0100', '12125550100'],
  ['なし', ''],
])('%s is dialled %s', (written, digits) => {
  expect(foldPhone(written)).toBe(digits);
});

test('the tail is the last four digits, whatever follows them', () => {
  expect(phoneTail('090-1234-5678 内線9')).toBe('5678');
  expect(phoneTail('０９０-1234-5678', 3)).toBe('678');
});

test('a part of a number of four digits or more is found, a shorter one asks nothing', () => {
  const stored = phoneGrams('090-1234-5678');
  for (const part of ['1234', '5678', '0901', '234-56', '＋８１ ９０１２３４', '12345678']) {
    expect(askPhoneGrams(part).length, part).toBeGreaterThan(0);
    expect(
      askPhoneGrams(part).every((gram) => stored.includes(gram)),
      part,
    ).toBe(true);
  }
  expect(askPhoneGrams('4321').every((gram) => stored.includes(gram))).toBe(false);
  expect(askPhoneGrams('567')).toEqual([]);
});

test(`folding a number twice changes nothing (seed ${SEED})`, () => {
  const signs = fc.constantFrom(...'0123456789０１８９+＋-－ー()（） 内線x#,8100');
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 20 }), (text) => {
      expect(foldPhone(foldPhone(text))).toBe(foldPhone(text));
    }),
    { seed: SEED, numRuns: 5000 },
  );
});
