// npm run bench -- worklist [--json] [--size town|city] [--rounds N]
import { openCity } from './city/open.ts';
import { readArguments } from './measure/arguments.ts';
import { compareWorklist, type Shown } from './worklist/compare.ts';

const say = (sentence: string): void => console.error(sentence);

function print({ lines, roundTrips, bytes, audit }: Shown): void {
  console.table(
    lines.map(({ page, atOnce, perSecond, p95Ms, ratio, restrictedByManager }) => ({
      page: `/${page}`,
      'at once': atOnce,
      'floor/s': perSecond.floor,
      'officer/s': perSecond.restricted,
      'manager/s': perSecond.manager,
      'p95 ms': p95Ms.restricted,
      'of the floor (≥ 0.35)': ratio,
      'officer ÷ manager (≤ 1.2)': restrictedByManager,
    })),
  );
  console.log('round trips', roundTrips, 'bytes', bytes);
  console.log(`audit line: × ${audit} (≤ 1.1)`);
}

const { size, json, rounds } = readArguments(process.argv.slice(2), { rounds: 5 });
const city = await openCity(size, say);
try {
  const shown = await compareWorklist(city.url, { rounds, waveMs: 1500, atOnce: [1, 8] }, say);
  if (json) console.log(JSON.stringify({ bench: 'worklist', size: size.name, ...shown }));
  else print(shown);
} finally {
  await city.close();
}
