import { get } from 'node:http';
import { gzipSync } from 'node:zlib';
import { bundleScript, bundleSheet } from '../../src/kernel/ui/sheet.ts';
import { type Browsers, openBrowsers } from './browsers.ts';
import { openFloor, type Question } from './floor.ts';
import type { House } from './house.ts';
import type { Outcome } from './load.ts';
import { rounded } from './numbers.ts';
import { checked, p95Of, race, shareOf, usualSpeed } from './race.ts';
import { Spy } from './spy.ts';

/** A page that anybody may open, and its rows asked bare. */
export type PublicPage = {
  readonly name: string;
  readonly path: string;
  /** What the browser brings beside the cookie of a guest. */
  readonly cookie?: string;
  readonly bare: Question;
};

export type Line = {
  readonly page: string;
  readonly atOnce: number;
  /** Requests a second, medians of the rounds. */
  readonly perSecond: Readonly<Record<'floor' | 'page' | 'drawn', number>>;
  /** Milliseconds within which 95 of 100 pages are drawn anew. */
  readonly p95Ms: number;
  /** Throughput as a share of the floor's; the budget is at least 0.35. */
  readonly ratio: number;
  /** The same where nobody asked alike within the last seconds, and every page is drawn. */
  readonly drawnRatio: number;
};

export type Shown = {
  readonly lines: readonly Line[];
  /** Page, sheet and script compressed, as they go over the wire to a browser that has nothing yet; at most 40 KB. */
  readonly firstView: Readonly<Record<string, number>>;
  /** Statements of one request, BEGIN and COMMIT included. */
  readonly roundTrips: Readonly<Record<string, number>>;
};

export type Effort = { readonly rounds: number; readonly waveMs: number; readonly atOnce: readonly number[] };

/** A page that is drawn already: what the floor hands over beside its rows. */
const staticPage = 'x'.repeat(20_000);

const withPage =
  (bare: Question): Question =>
  async (pool) => [...(await bare(pool)), staticPage];

/** Races pages without an account against their floor. Throws when an answer was not 200 or a floor had no rows. */
export async function comparePages(
  url: string,
  house: House,
  pages: readonly PublicPage[],
  effort: Effort,
  say: (sentence: string) => void,
): Promise<Shown> {
  const questions = pages.map(({ bare }, no) => [`/${no}`, withPage(bare)] as const);
  const floor = await openFloor(url, Object.fromEntries(questions));
  const browsers = openBrowsers();
  try {
    const lines: Line[] = [];
    for (const [no, { name, path, cookie }] of pages.entries()) {
      if ((await floor.rowsAt(`/${no}`)).length < 2) throw new Error(`the floor of ${name} has no rows`);
      for (const atOnce of effort.atOnce) {
        const wave = { cookie: cookiesOf(cookie), atOnce, ms: effort.waveMs };
        const page = { ...wave, port: house.port, path: addressOf(house, path) };
        const seen = await race(browsers, effort.rounds, {
          floor: { ...wave, port: floor.port, path: `/${no}` },
          page,
          drawn: { ...page, unlike: true },
        });
        const line = lineOf(name, atOnce, seen);
        lines.push(line);
        say(`${name} ×${atOnce}: ${line.ratio} of the floor, ${line.drawnRatio} drawn anew`);
      }
    }
    return { lines, ...(await weigh(house, browsers, pages)) };
  } finally {
    await browsers.close();
    await floor.close();
  }
}

function lineOf(
  page: string,
  atOnce: number,
  seen: Readonly<Record<'floor' | 'page' | 'drawn', readonly Outcome[]>>,
): Line {
  const { floor, page: asked, drawn } = seen;
  return {
    page,
    atOnce,
    perSecond: { floor: usualSpeed(floor), page: usualSpeed(asked), drawn: usualSpeed(drawn) },
    p95Ms: p95Of(drawn),
    ratio: rounded(shareOf(asked, floor), 3),
    drawnRatio: rounded(shareOf(drawn, floor), 3),
  };
}

const cookiesOf = (cookie?: string): string =>
  ['guest=01900000-0000-7000-8000-000000000001', ...(cookie ? [cookie] : [])].join('; ');

const addressOf = (house: House, path: string): string => `/t/${house.town.slug}${path}`;

async function weigh(house: House, browsers: Browsers, pages: readonly PublicPage[]) {
  const assets = [await bundleSheet(), await bundleScript()];
  const dressed = assets.reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, 0);
  const firstView: Record<string, number> = {};
  const roundTrips: Record<string, number> = {};
  const spy = new Spy();
  try {
    for (const { name, path, cookie } of pages) {
      spy.texts.length = 0;
      await checked(browsers, {
        port: house.port,
        path: addressOf(house, path),
        cookie: cookiesOf(cookie),
        atOnce: 1,
        ms: 0,
        unlike: true,
      });
      roundTrips[name] = spy.texts.length;
      firstView[name] = dressed + (await packedBytes(house.port, addressOf(house, path), cookiesOf(cookie)));
    }
  } finally {
    spy.end();
  }
  return { firstView, roundTrips };
}

/** Bytes of a page as a browser asks for it. Throws when it was not packed. */
const packedBytes = (port: number, path: string, cookie: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip', 'user-agent': 'Chrome Linux', cookie };
    get({ host: '127.0.0.1', port, path, headers }, (answer) => {
      if (answer.headers['content-encoding'] !== 'gzip') reject(new Error(`${path} was not packed`));
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => resolve(bytes));
      answer.on('error', reject);
    }).on('error', reject);
  });

/** What was measured, for a reader at a terminal. */
export function printPages({ lines, firstView, roundTrips }: Shown): void {
  console.table(
    lines.map(({ page, atOnce, perSecond, p95Ms, ratio, drawnRatio }) => ({
      page,
      'at once': atOnce,
      'floor/s': perSecond.floor,
      'page/s': perSecond.page,
      'of the floor (≥ 0.35)': ratio,
      'drawn anew/s': perSecond.drawn,
      'p95 ms': p95Ms,
      'share drawn anew': drawnRatio,
    })),
  );
  console.log('first view, bytes (≤ 40,960)', firstView, 'round trips', roundTrips);
}
