import { expect, test } from 'vitest';
import { readQuestion } from './question.ts';

const after = (written: string) => {
  const question = readQuestion(new URLSearchParams({ modified_after: written }));
  return question.ok ? question.value.modifiedAfter?.toISOString() : question.refusal;
};
const refusal = 'modified_after is a date (2026-04-01) or a date and time (2026-04-01T09:00:00+09:00)';

test('what was changed since is asked by an ISO 8601 date or instant of the years 1900 to 9999', () => {
  expect(after('1900-01-01')).toBe('1900-01-01T00:00:00.000Z');
  expect(after('9999-12-31')).toBe('9999-12-31T00:00:00.000Z');
  expect(after('2028-02-29T09:00Z')).toBe('2028-02-29T09:00:00.000Z');
  expect(after('2026-04-01T09:00:00+09:00')).toBe('2026-04-01T00:00:00.000Z');
  expect(after('2026-04-01T09:00:00.5 09:00')).toBe('2026-04-01T00:00:00.500Z');
  expect(readQuestion(new URLSearchParams())).toMatchObject({
    ok: true,
    value: { modifiedAfter: undefined },
  });
});

test.each([
  ...['', 'abc', '0', '0000', '0000-01-01', '0001-01-01', '1899-12-31', '+275760', '+275760-09-13T00:00:00Z'],
  ...['-000001-01-01', '10000-01-01', '9999-12-31T23:59:59-01:00', '2026-02-30', '2026-02-30T00:00:00Z'],
  ...[
    '2026-13-01',
    '2026-04-01T25:00:00Z',
    '2026-04-01T09:61:00Z',
    '2026-04-01T09:00:00',
    '2026-04',
    '2026/04/01',
  ],
])('what was changed since is not asked by 「%s」', (written) => {
  expect(after(written)).toBe(refusal);
});
