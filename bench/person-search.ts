// npm run bench -- person-search [--json] [--size town|city] [--rounds N]: N × 100 people are looked for.
import { openCity } from './city/open.ts';
import { readArguments } from './measure/arguments.ts';
import { compareSearch, type Shown } from './person-search/compare.ts';

const say = (sentence: string): void => console.error(sentence);

function print({ floor, lines, recall, people }: Shown): void {
  console.table(
    lines.map(({ reader, kind, count, p50Ms, p95Ms, timesFloor }) => ({
      reader,
      kind,
      count,
      'p50 ms': p50Ms,
      'p95 ms (≤ 150)': p95Ms,
      '× floor (≤ 25)': timesFloor,
    })),
  );
  console.log('floor', floor);
  console.log('recall@10 (≥ 0.99)', recall);
  console.log('people', people);
}

const { size, json, rounds } = readArguments(process.argv.slice(2), { rounds: 2 });
const city = await openCity(size, say);
try {
  const shown = await compareSearch(city.url, { targets: 100 * rounds, perTarget: 8 }, say);
  if (json) console.log(JSON.stringify({ bench: 'person-search', size: size.name, ...shown }));
  else print(shown);
} finally {
  await city.close();
}
