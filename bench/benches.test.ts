import { expect, inject, onTestFinished, test } from 'vitest';
import { buildWalls } from '../src/app/house.ts';
import { openPostgres } from '../src/kernel/db/postgres.ts';
import { engine } from '../tests/support/database.ts';
import { createDatabase, dropDatabase } from '../tests/support/servers/postgres.ts';
import { compareWeek } from './calendar-week/compare.ts';
import { sizes } from './city/sizes.ts';
import { writeCity } from './city/write-city.ts';
import { compareDirectory } from './directory-search/compare.ts';
import { readArguments } from './measure/arguments.ts';
import type { Shown } from './measure/public-pages.ts';
import { compareSearch } from './person-search/compare.ts';
import { compareWorklist } from './worklist/compare.ts';

const quiet = () => undefined;

/** A city just large enough for every page to have rows. */
async function aTinyCity(): Promise<string> {
  const server = inject('postgres');
  const name = `bench_${process.pid}_${Date.now().toString(36)}`;
  const url = await createDatabase(server, name);
  onTestFinished(() => dropDatabase(server, name));
  const db = await openPostgres(url, { max: 1 });
  await buildWalls(db);
  await writeCity(db.kysely, sizes.tiny, quiet);
  await db.close();
  return url;
}

// Their figures are for `npm run bench`; here they only prove that they run and compare what they say.
test.runIf(engine === 'postgres')(
  'the worklist bench opens every page as officer and manager, and has its floor beside it',
  { timeout: 120_000 },
  async () => {
    const shown = await compareWorklist(await aTinyCity(), { rounds: 1, waveMs: 100, atOnce: [1, 2] }, quiet);
    expect(shown.lines.map(({ page, atOnce }) => `${page} ${atOnce}`)).toEqual([
      'work 1',
      'work 2',
      'today 1',
      'today 2',
      'cases 1',
      'cases 2',
    ]);
    for (const line of shown.lines) {
      expect(line.ratio).toBeGreaterThan(0);
      expect(line.restrictedByManager).toBeGreaterThan(0);
    }
    expect(shown.roundTrips.work).toBeLessThanOrEqual(8);
    expect(shown.audit).toBeGreaterThan(0);
  },
);

test.runIf(engine === 'postgres')(
  'the search bench finds whom it looks for, as officer and as manager',
  { timeout: 120_000 },
  async () => {
    const shown = await compareSearch(await aTinyCity(), { targets: 5, perTarget: 6 }, quiet);
    for (const reader of ['restricted', 'manager'] as const) {
      expect(shown.recall[reader].asked).toBeGreaterThan(10);
      expect(shown.recall[reader]).toMatchObject({ at10: 1, missed: [] });
      expect(shown.people[reader].readable).toBeGreaterThan(5);
    }
    expect(shown.people.restricted.readable).toBeLessThan(shown.people.manager.readable);
    expect(shown.lines.filter((line) => line.count > 0 && line.timesFloor > 0).length).toBeGreaterThan(6);
  },
);

test.runIf(engine === 'postgres')(
  'the directory bench opens the public search, and has its floor beside it',
  { timeout: 120_000 },
  async () => {
    const effort = { rounds: 1, waveMs: 100, atOnce: [1] };
    proves(await compareDirectory(await aTinyCity(), 60, effort, quiet), 4);
  },
);

test.runIf(engine === 'postgres')(
  'the calendar bench opens the week of a city and of a district, and has its floor beside it',
  { timeout: 120_000 },
  async () => {
    const effort = { rounds: 1, waveMs: 100, atOnce: [1] };
    proves(await compareWeek(await aTinyCity(), 40, effort, quiet), 2);
  },
);

/** Public pages were raced, are light enough for a slow line and ask little of the database. */
function proves({ lines, firstView, roundTrips }: Shown, pages: number): void {
  expect(lines).toHaveLength(pages);
  for (const line of lines) expect(line.ratio).toBeGreaterThan(0);
  expect(Object.keys(firstView)).toHaveLength(pages);
  for (const bytes of Object.values(firstView)) expect(bytes).toBeGreaterThan(10_000);
  expect(Math.max(...Object.values(firstView))).toBeLessThanOrEqual(40 * 1024);
  expect(Math.max(...Object.values(roundTrips))).toBeLessThanOrEqual(16);
}

test('a bench says which sizes there are when it does not know one', () => {
  expect(readArguments(['--json', '--size', 'town'], { rounds: 3 })).toMatchObject({ json: true, rounds: 3 });
  expect(() => readArguments(['--size', 'planet'], { rounds: 3 })).toThrow(/tiny, town, city/);
});
