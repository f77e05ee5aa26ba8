import { expect, test } from 'vitest';
import { readSearchLine, whyWords } from './question.rules.ts';

test('one line is taken apart into a name, a number and a birth date, in any width and order', () => {
  expect(readSearchLine('髙橋　太一')).toEqual({ name: '髙橋 太一', phone: '', bornOn: '' });
  expect(readSearchLine('０９０－１２ たかはし')).toEqual({ name: 'たかはし', phone: '090-12', bornOn: '' });
  expect(readSearchLine('たかはし 2001年4月5日')).toEqual({
    name: 'たかはし',
    phone: '',
    bornOn: '2001-04-05',
  });
  expect(readSearchLine('2001/04/05')).toEqual({ name: '', phone: '', bornOn: '2001-04-05' });
});

test('a weaker reason is not told beside the stronger one that contains it', () => {
  expect(whyWords(1 + 4 + 8)).toEqual(['名前が同じ', '生年月日が同じ']);
  expect(whyWords(16 + 32)).toEqual(['電話番号が同じ']);
  expect(whyWords(4 + 32)).toEqual(['名前の一部が同じ', '電話番号の一部が同じ']);
});
