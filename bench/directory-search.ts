// npm run bench -- directory-search [--json] [--size town|city] [--rounds N]
import { openCity } from './city/open.ts';
import { compareDirectory } from './directory-search/compare.ts';
import { readArguments } from './measure/arguments.ts';
import { printPages } from './measure/public-pages.ts';

const say = (sentence: string): void => console.error(sentence);

const { size, json, rounds } = readArguments(process.argv.slice(2), { rounds: 5 });
const city = await openCity(size, say);
try {
  const shown = await compareDirectory(city.url, 1000, { rounds, waveMs: 1500, atOnce: [1, 8] }, say);
  if (json) console.log(JSON.stringify({ bench: 'directory-search', size: size.name, ...shown }));
  else printPages(shown);
} finally {
  await city.close();
}
