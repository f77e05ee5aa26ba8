import { expect, test } from 'vitest';
import { takenOut, verbWords } from './secrecy.rules.ts';

test('a line of the secrecy record is told in words, and an unknown verb is not hidden', () => {
  expect(verbWords('case.view')).toBe('ケース：見た');
  expect(verbWords('newsletter.export')).toBe('newsletter：出力した');
  expect(verbWords('odd')).toBe('odd：');
});

test('prints, letters and exports count as taken out, looking does not', () => {
  const isTaken = (verb: string) => new RegExp(takenOut, 'i').test(verb);
  expect(['record.print', 'record.names', 'person.letter', 'case.export'].every(isTaken)).toBe(true);
  expect(['case.view', 'person.search'].some(isTaken)).toBe(false);
});
