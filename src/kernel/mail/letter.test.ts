import { expect, test } from 'vitest';
import { letterOf } from './letter.ts';

const good = { to: 'aoki@shakyo.example.jp', subject: 'あなたの番です', text: '1件あります。' };

test('a letter to one bare address is read', () => {
  expect(letterOf(good)).toEqual({ ok: true, value: good });
});

test.each([
  ['a header smuggled into the subject', { subject: 'あなたの番です\r\nBcc: all@example.jp' }],
  ['a subject with a lone line feed', { subject: 'a\nb' }],
  ['a subject with the line separator of Unicode', { subject: 'a\u2028b' }],
  ['a header smuggled into the address', { to: 'a@example.jp\r\nBcc: b@example.jp' }],
  ['two recipients', { to: 'a@example.jp, b@example.jp' }],
  ['two recipients as a group', { to: 'all: a@example.jp; b@example.jp' }],
  ['an address in angle brackets with another beside it', { to: 'a@example.jp <b@example.jp>' }],
  ['no recipient', { to: '' }],
  ['no text', { text: '' }],
  ['a field that letters do not have', { bcc: 'b@example.jp' }],
])('%s makes it no letter', (_, wrong) => {
  expect(letterOf({ ...good, ...wrong })).toEqual({ ok: false, refusal: 'bad-letter' });
});
