import { expect, test } from 'vitest';
import { type KeyRow, ringOf } from './key-ring.ts';

const row = (token: string, part: 'main' | 'deputy' | 'early'): KeyRow => ({
  token,
  readOnly: part === 'early',
  post: { name: token, role: 'districtOfficer', part, organizationId: 'city', clearances: [] },
});

test('a post somebody may only read before their first day is theirs to see, and not yet theirs to act in', () => {
  const ring = ringOf([row('north', 'main'), row('south', 'deputy'), row('west', 'early')], 'doi');
  expect(ring.posts.map(({ id }) => id)).toEqual(['north', 'south', 'west']);
  expect(ring.held.map(({ id }) => id)).toEqual(['north', 'south']);
});
