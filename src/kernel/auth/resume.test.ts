import { expect, test } from 'vitest';
import { readResume, resumeOf, writeResume } from './resume.ts';

test('what was typed about somebody else’s account travels along, without the key of the form that is over', () => {
  const fields = { _csrf: 'old', _deed: 'd', name: '新しい職員', email: ['a', 'b'] };
  const resume = resumeOf('/accounts/new', fields);
  expect(resume).toEqual({
    path: '/accounts/new',
    fields: { _deed: 'd', name: '新しい職員', email: ['a', 'b'] },
  });
  expect(readResume(writeResume(resume))).toEqual(resume);
});

test.each(['/me/password', '/me/mail?x=1'])('what was typed at %s is typed again, never kept', (path) => {
  expect(resumeOf(path, { password: 'a', email: 'b' })).toEqual({ path: '/me', fields: null });
});

test.each(['https://evil.example/', '//evil.example', '/sign-in', '/invitation/abc', '/a\nb'])(
  'nobody is led on to %j',
  (path) => {
    expect(resumeOf(path, { name: 'x' })).toBeNull();
  },
);
