import { expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { openWaist } from '../app/house.ts';
import { MovableClock } from '../kernel/clock.ts';
import { loadDemo } from './index.ts';

/** An evening on which much is closed; `TSUMUGI_DEMO_AT=2027-05-02T00:10` looks at another hour of Tokyo. */
const at = process.env.TSUMUGI_DEMO_AT ?? '2026-12-31T23:40';

test(`the demonstration can be started first on ${at}`, {
  timeout: 240_000, // ms; about 20 s on a calm machine
}, async () => {
  const db = await testDatabase();
  const clock = new MovableClock(new Date(`${at}+09:00`));
  const { stages } = await loadDemo({ db, waist: openWaist(db, clock), clock });
  expect(stages.length).toBeGreaterThan(1);
});
