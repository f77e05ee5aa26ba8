import { expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { openWaist } from '../app/house.ts';
import { MovableClock } from '../kernel/clock.ts';
import { loadDemo } from './index.ts';

/** A day on which much is closed; `TSUMUGI_DEMO_DAY=2027-05-02` looks at another. */
const day = process.env.TSUMUGI_DEMO_DAY ?? '2026-12-31';

test(`the demonstration can be started first on ${day}, late in the evening`, {
  timeout: 240_000, // ms; about 20 s on a calm machine
}, async () => {
  const db = await testDatabase();
  const clock = new MovableClock(new Date(`${day}T23:40+09:00`));
  const { stages } = await loadDemo({ db, waist: openWaist(db, clock), clock });
  expect(stages.length).toBeGreaterThan(1);
});
