import { expect, test } from 'vitest';
import { decidePassword, examplePassword, plainPassword } from './password.rules.ts';

const own = { login: 'aoki.hana', townSlug: 'nagakute', townName: '長久手市' };
const verdictOn = (typed: string) => {
  const verdict = decidePassword(plainPassword(typed), own);
  return verdict.ok ? 'good' : verdict.refusal;
};

test.each([
  'correct horse battery staple',
  'たぬき うどん 三両 ひなた',
  'tsuki-ga-kirei-desune',
  'baseball in the rain at dusk',
])('「%s」 may be used', (typed) => {
  expect(verdictOn(typed)).toBe('good');
});

test('twelve characters are enough and eleven too few, counted as people count', () => {
  expect(verdictOn('mizu-kumo-3x')).toBe('good');
  expect(verdictOn('mizu-kumo-3')).toBe('password-short');
  expect(verdictOn('𠮷𠮷野家𠮷山川海空')).toBe('password-short');
});

test('nothing longer than 128 characters is hashed', () => {
  expect(verdictOn('mizu-kumo-'.repeat(13))).toBe('password-long');
});

test.each([
  'password1234',
  'Password2026!',
  'PASSWORDPASSWORD',
  'ｐａｓｓｗｏｒｄ１２３４',
  '123456789012',
  'abcdefghijkl',
  'zyxwvutsrqpo',
  'qwertyuiop12',
  'aaaaaaaaaaaa',
  'abababababababab',
  'iloveyou2026',
  'letmein-2026',
  examplePassword,
])('「%s」 is what everybody tries first', (typed) => {
  expect(verdictOn(typed)).toBe('password-common');
});

test.each(['aoki.hana-no-kagi', 'AOKI.HANA-no-kagi', 'kawa-nagakute-yama', 'わたしは長久手市の職員です。'])(
  '「%s」 leans on the name of the account or the town',
  (typed) => {
    expect(verdictOn(typed)).toBe('password-own-name');
  },
);
