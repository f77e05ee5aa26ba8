// npm run bench -- directory-search [--json] [--size town|city] [--rounds N]
import { openCity } from './city/open.ts';
import { compareDirectory, type Shown } from './directory-search/compare.ts';
import { readArguments } from './measure/arguments.ts';

const say = (sentence: string): void => console.error(sentence);

function print({ lines, firstView, roundTrips }: Shown): void {
  console.table(
    lines.map(({ question, atOnce, perSecond, p95Ms, ratio }) => ({
      question,
      'at once': atOnce,
      'floor/s': perSecond.floor,
      'page/s': perSecond.page,
      'p95 ms': p95Ms,
      'of the floor (≥ 0.35)': ratio,
    })),
  );
  console.log('first view, bytes (≤ 40,960)', firstView);
  console.log('round trips', roundTrips);
}

const { size, json, rounds } = readArguments(process.argv.slice(2), { rounds: 5 });
const city = await openCity(size, say);
try {
  const shown = await compareDirectory(
    city.url,
    { rounds, waveMs: 1500, atOnce: [1, 8], services: 1000 },
    say,
  );
  if (json) console.log(JSON.stringify({ bench: 'directory-search', size: size.name, ...shown }));
  else print(shown);
} finally {
  await city.close();
}
