import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { aTown } from '../../../tests/support/town.ts';
import { signIn } from './sign-in.actions.ts';
import { sweepAccounts } from './sweep.jobs.ts';
import { countedHashing, givePassword, goodPassword } from './testing.ts';

const origin = { device: 'test' };

test('typed names are forgotten after a day and sessions a month after their end, by the clock alone', async () => {
  const [town, db] = [await aTown(), await testDatabase()];
  await givePassword(town, 'aoki');
  const parts = { db, clock: town.clock, hashing: countedHashing() };
  const enter = (login: string, password: string) =>
    signIn(parts, { town: town.town, login, password, origin });
  const left = async () => {
    await sweepAccounts(town.as('job:account.sweep'));
    const count = async (table: 'auth.attempt' | 'auth.session') =>
      (await db.kysely.selectFrom(table).select('townId').where('townId', '=', town.town.id).execute())
        .length;
    return { names: await count('auth.attempt'), sessions: await count('auth.session') };
  };
  await enter('typed-by-mistake', 'not the password');
  await enter('aoki', goodPassword);
  expect(await left()).toEqual({ names: 1, sessions: 1 });
  town.clock.pass(24 * 60 + 1);
  expect(await left()).toEqual({ names: 0, sessions: 1 });
  town.clock.pass(30 * 24 * 60);
  expect(await left()).toEqual({ names: 0, sessions: 0 });
  expect(await sweepAccounts(town.as('admin'))).toMatchObject({ refusal: 'forbidden' });
});
