import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { bundleScript, bundleSheet } from '../../src/kernel/ui/sheet.ts';
import { conceptsIn, probesOf } from '../../src/modules/resources/search/question.ts';
import { type Browsers, openBrowsers } from '../measure/browsers.ts';
import { openFloor, type Question } from '../measure/floor.ts';
import { type House, openHouse } from '../measure/house.ts';
import type { Outcome } from '../measure/load.ts';
import { median, quantile, rounded } from '../measure/numbers.ts';
import { Spy } from '../measure/spy.ts';
import { writeDirectory } from './write-directory.ts';

export type Line = {
  readonly question: string;
  readonly atOnce: number;
  /** Requests a second, medians of the rounds. */
  readonly perSecond: { readonly floor: number; readonly page: number };
  readonly p95Ms: number;
  /** Throughput of the page as a share of the floor's; the budget is at least 0.35. */
  readonly ratio: number;
};

export type Shown = {
  readonly lines: readonly Line[];
  /** Page, and sheet and script compressed, as they go over the wire to a browser that has nothing yet; at most 40 KB. */
  readonly firstView: number;
  readonly roundTrips: number;
};

export type Effort = {
  readonly rounds: number;
  readonly waveMs: number;
  readonly atOnce: readonly number[];
  readonly services: number;
};

/** What people type; the first is everything. */
const questions = ['', '電球を替えてほしい', '話し相手', '見守り'] as const;

/**
 * The floor: the same rows by the bare driver without walls, places joined, behind a page that is drawn already. The
 * search is one query over the same indexes; like the page it tells how many there are.
 */
const bareRows =
  (townId: string, words: string): Question =>
  async (pool) => {
    const [concepts, probes] = [conceptsIn(words), probesOf(words)];
    const found =
      words === ''
        ? 'select s.id, 0 as score, count(*) over () as total from resources.service s where s.town_id = $1 and not s.hidden and $2::text[] is not null and $3::text[] is not null order by s.kana, s.name limit 15'
        : `select k.service_id as id, (k.strong && $2)::int as score, count(*) over () as total from resources.search_key k
           where k.town_id = $1 and (k.strong && $2 or k.weak && $2 or k.grams && $3) order by 2 desc, 1 limit 15`;
    const { rows } = await pool.query(
      `select f.total, s.id, s.name, s.description, s.phone, s.fees, s.verified_at, p.name as place, p.latitude, p.longitude, sp.schedule
       from (${found}) f join resources.service s on s.town_id = $1 and s.id = f.id
       left join resources.service_at_place sp on sp.town_id = s.town_id and sp.service_id = s.id
       left join districts.place p on p.town_id = sp.town_id and p.id = sp.place_id`,
      [townId, concepts, probes],
    );
    return [...rows, staticPage];
  };

const staticPage = 'x'.repeat(20_000);

const pathOf = (words: string): string =>
  `/resources${words === '' ? '' : `?q=${encodeURIComponent(words)}`}`;

async function officerOf(house: House): Promise<string> {
  const { rows } = await sql<{ accountId: string }>`
    select a.account_id from districts.assignment a join districts.post p on p.town_id = a.town_id and p.id = a.post_id
    where a.town_id = ${house.town.id} and p.role = 'districtOfficer' order by a.id limit 1`.execute(
    house.db.kysely,
  );
  const [first] = rows;
  if (!first) throw new Error('the city has no district officer');
  return first.accountId;
}

/** Writes a directory into a made city and races its search against the floor. Throws when an answer was not 200. */
export async function compareDirectory(
  url: string,
  effort: Effort,
  say: (sentence: string) => void,
): Promise<Shown> {
  const house = await openHouse(url);
  await writeDirectory(house, await officerOf(house), effort.services);
  await sql`analyze resources.service, resources.search_key, resources.service_at_place`.execute(
    house.db.kysely,
  );
  const floor = await openFloor(
    url,
    Object.fromEntries(questions.map((words, no) => [`/${no}`, bareRows(house.town.id, words)])),
  );
  const browsers = openBrowsers();
  try {
    const base = `/t/${house.town.slug}`;
    const lines: Line[] = [];
    for (const [no, words] of questions.entries())
      for (const atOnce of effort.atOnce) {
        const wave = { cookie: 'guest=01900000-0000-7000-8000-000000000001', atOnce, ms: effort.waveMs };
        const bare = { ...wave, port: floor.port, path: `/${no}` };
        const page = { ...wave, port: house.port, path: base + pathOf(words) };
        lines.push(await race(browsers, words || '（すべて）', effort.rounds, bare, page));
        say(`${lines.at(-1)?.question} ×${atOnce}: ${lines.at(-1)?.ratio} of the floor`);
      }
    const firstPage = { port: house.port, path: base + pathOf(questions[1]), cookie: '', atOnce: 1, ms: 0 };
    const spy = new Spy();
    const { bytes } = await checked(browsers, firstPage);
    const roundTrips = spy.texts.length;
    spy.end();
    const assets = [await bundleSheet(), await bundleScript()];
    const firstView = assets.reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, bytes);
    return { lines, firstView, roundTrips };
  } finally {
    await browsers.close();
    await floor.close();
    await house.close();
  }
}

type Wave = Parameters<Browsers['send']>[0];

async function checked(browsers: Browsers, wave: Wave): Promise<Outcome> {
  const outcome = await browsers.send(wave);
  if (outcome.bad > 0 || outcome.count === 0)
    throw new Error(`${wave.path}: ${outcome.bad} of ${outcome.count} answers were not 200`);
  return outcome;
}

/** Rounds in which each has its turn; the first is for warming up. */
async function race(
  browsers: Browsers,
  question: string,
  rounds: number,
  bare: Wave,
  page: Wave,
): Promise<Line> {
  const seen: { floor: Outcome; page: Outcome }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const outcome = { floor: await checked(browsers, bare), page: await checked(browsers, page) };
    if (round > 0) seen.push(outcome);
  }
  const speed = ({ count, seconds }: Outcome): number => count / seconds;
  return {
    question,
    atOnce: bare.atOnce,
    perSecond: {
      floor: rounded(median(seen.map((one) => speed(one.floor))), 0),
      page: rounded(median(seen.map((one) => speed(one.page))), 0),
    },
    p95Ms: rounded(
      quantile(
        seen.flatMap((one) => one.page.tookMs),
        0.95,
      ),
    ),
    ratio: rounded(median(seen.map((one) => speed(one.page) / speed(one.floor))), 3),
  };
}
