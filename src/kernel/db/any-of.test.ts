import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { newId } from '../ids.ts';
import { anyOf } from './any-of.ts';

test('one statement asks for any of a hundred thousand identifiers, or of none', async () => {
  const { kysely } = await testDatabase();
  const asked = (ids: readonly string[]) =>
    kysely.selectFrom('kernel.town').select('id').where('id', '=', anyOf(ids)).execute();
  expect(await asked(Array.from({ length: 100_000 }, () => newId()))).toEqual([]);
  expect(await asked([])).toEqual([]);
});
