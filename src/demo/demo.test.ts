import { expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { testStart } from '../../tests/support/town.ts';
import { openWaist } from '../app/house.ts';
import { MovableClock } from '../kernel/clock.ts';
import { loadDemo } from './index.ts';

test('load', async () => {
  const db = await testDatabase();
  const clock = new MovableClock(testStart);
  const t = performance.now();
  const { accounts } = await loadDemo({ db, waist: openWaist(db, clock), clock });
  console.log(accounts.length, Math.round(performance.now() - t));
  expect(clock.now()).toEqual(testStart);
}, 60_000);
