import { expect, test } from 'vitest';
import { callerOf } from './caller.ts';

const env = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
const asked = (headers: Record<string, string>) => new Request('http://town.test/', { headers });

test('the caller is whoever is at the other end of the line', () => {
  expect(callerOf(false)(asked({}), env)).toBe('127.0.0.1');
  expect(callerOf(true)(asked({}), env)).toBe('127.0.0.1');
});

test('behind a trusted proxy it is the address that proxy saw, not what the sender wrote before it', () => {
  expect(callerOf(true)(asked({ 'x-forwarded-for': '127.0.0.1, 203.0.113.7' }), env)).toBe('203.0.113.7');
});

test('a forwarded request that is not trusted never passes for one of this machine', () => {
  for (const header of ['x-forwarded-for', 'forwarded'])
    expect(callerOf(false)(asked({ [header]: '127.0.0.1' }), env)).toBe('proxy 127.0.0.1');
});
