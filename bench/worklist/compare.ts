import { type Browsers, openBrowsers } from '../measure/browsers.ts';
import { openFloor } from '../measure/floor.ts';
import { type House, openHouse } from '../measure/house.ts';
import type { Outcome, Wave } from '../measure/load.ts';
import { median, rounded } from '../measure/numbers.ts';
import { checked, p95Of, race, shareOf, speedOf, usualSpeed } from '../measure/race.ts';
import { Spy } from '../measure/spy.ts';
import { caseRows, todayRows, turnRows, type Whose } from './questions.ts';

/** One page under one concurrency: throughput against the floor, restricted against manager. */
export type Line = {
  readonly page: string;
  readonly atOnce: number;
  /** Requests a second: the floor's, the restricted officer's, the manager's (medians of the rounds). */
  readonly perSecond: { readonly floor: number; readonly restricted: number; readonly manager: number };
  readonly p95Ms: { readonly floor: number; readonly restricted: number; readonly manager: number };
  /** Throughput of the restricted officer as a share of the floor's; the budget is at least 0.35. */
  readonly ratio: number;
  /** Time of the restricted officer by the manager's; the budget is at most 1.2. */
  readonly restrictedByManager: number;
};

export type Shown = {
  readonly lines: readonly Line[];
  /** Statements of one request of the restricted officer, BEGIN and COMMIT included. */
  readonly roundTrips: Readonly<Record<string, number>>;
  readonly bytes: Readonly<Record<string, number>>;
  /** Time of a page that is written into the audit trail, by its time when it is not; the budget is at most 1.1. */
  readonly audit: number;
};

export type Effort = { readonly rounds: number; readonly waveMs: number; readonly atOnce: readonly number[] };

type Eyes = { readonly cookie: string; readonly whose: Whose };

/** The address each of them opens for one page. */
const pages = {
  work: { restricted: '/work', manager: '/work?post=all' },
  today: { restricted: '/today', manager: '/today' },
  cases: { restricted: '/cases?scope=lead', manager: '/cases?scope=all' },
} as const;

type Page = keyof typeof pages;

const postOf = (house: House, role: string) =>
  house.db.kysely
    .selectFrom('districts.post as post')
    .innerJoin('districts.assignment as held', (join) =>
      join.onRef('held.townId', '=', 'post.townId').onRef('held.postId', '=', 'post.id'),
    )
    .select(['post.id', 'held.accountId'])
    .where('post.townId', '=', house.town.id)
    .where('post.role', '=', role)
    .orderBy('post.id')
    .executeTakeFirstOrThrow();

async function eyesOf(house: House, role: string): Promise<Eyes> {
  const post = await postOf(house, role);
  const whose = { townId: house.town.id, postIds: [post.id], now: house.clock.now() };
  return { cookie: await house.signIn(post.accountId), whose };
}

const questionsFor = (whose: Whose) => ({
  '/work': turnRows(whose, 50),
  '/today': todayRows(whose),
  '/cases': caseRows(whose),
});

/** Runs the comparison over a made city at `url`. Throws when a page did not answer 200 or the floor had no rows. */
export async function compareWorklist(
  url: string,
  effort: Effort,
  say: (sentence: string) => void,
): Promise<Shown> {
  const house = await openHouse(url);
  const [officer, manager] = [await eyesOf(house, 'csw'), await eyesOf(house, 'municipalManager')];
  const names = Object.keys(pages) as Page[];
  const floor = await openFloor(url, questionsFor(officer.whose));
  const browsers = openBrowsers();
  try {
    const base = `/t/${house.town.slug}`;
    const wave = (atOnce: number, who: 'floor' | 'restricted' | 'manager', page: Page) => ({
      port: who === 'floor' ? floor.port : house.port,
      path: who === 'floor' ? `/${page}` : base + pages[page][who],
      cookie: who === 'manager' ? manager.cookie : officer.cookie,
      atOnce,
      ms: effort.waveMs,
    });
    for (const page of names)
      if ((await floor.rowsAt(`/${page}`)).length === 0) throw new Error(`the floor of /${page} has no rows`);
    const lines: Line[] = [];
    for (const page of names)
      for (const atOnce of effort.atOnce) {
        lines.push(await lineOf(browsers, page, atOnce, effort.rounds, (who) => wave(atOnce, who, page)));
        say(sentenceOf(lines.at(-1)));
      }
    const roundTrips = await countTrips(browsers, names, (page) => wave(1, 'restricted', page));
    return { lines, ...roundTrips, audit: await auditCost(house, browsers, officer.cookie, effort) };
  } finally {
    await browsers.close();
    await floor.close();
    await house.close();
  }
}

const sentenceOf = (line: Line | undefined): string =>
  line
    ? `${line.page} ×${line.atOnce}: ${line.ratio} of the floor, restricted ÷ manager ${line.restrictedByManager}`
    : '';

/** Where each of the three stands beside the others, on one page. */
async function lineOf(
  browsers: Browsers,
  page: string,
  atOnce: number,
  rounds: number,
  waveOf: (who: 'floor' | 'restricted' | 'manager') => Wave,
): Promise<Line> {
  const waves = { floor: waveOf('floor'), restricted: waveOf('restricted'), manager: waveOf('manager') };
  const seen = await race(browsers, rounds, waves);
  const each = (of: (outcomes: readonly Outcome[]) => number) => ({
    floor: of(seen.floor),
    restricted: of(seen.restricted),
    manager: of(seen.manager),
  });
  return {
    page,
    atOnce,
    perSecond: each(usualSpeed),
    p95Ms: each(p95Of),
    ratio: rounded(shareOf(seen.restricted, seen.floor), 3),
    restrictedByManager: rounded(shareOf(seen.manager, seen.restricted)),
  };
}

/** How often a page is asked for: what is remembered for seconds may just be over at one of them. */
const asks = 4;

/** Statements and bytes of a single request that finds what is remembered: the fewest of some. */
async function countTrips(browsers: Browsers, names: readonly Page[], waveOf: (page: Page) => Wave) {
  const spy = new Spy();
  const roundTrips: Record<string, number> = {};
  const bytes: Record<string, number> = {};
  try {
    for (const page of names) {
      for (let ask = 0; ask < asks; ask += 1) {
        spy.texts.length = 0;
        const outcome = await checked(browsers, { ...waveOf(page), ms: 0 });
        roundTrips[page] = Math.min(roundTrips[page] ?? Number.POSITIVE_INFINITY, spy.texts.length);
        bytes[page] = outcome.bytes;
      }
    }
  } finally {
    spy.end();
  }
  return { roundTrips, bytes };
}

/** What the audit line costs a page that writes one: somebody's own case, with it and with the line left out. */
async function auditCost(house: House, browsers: Browsers, cookie: string, effort: Effort): Promise<number> {
  const officer = await postOf(house, 'csw');
  const file = await house.db.kysely
    .selectFrom('cases.case_file')
    .select('id')
    .where('townId', '=', house.town.id)
    .where('leadPostId', '=', officer.id)
    .where('state', '<>', 'closed')
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const path = `/t/${house.town.slug}/cases/${file.id}`;
  const wave = { port: house.port, path, cookie, atOnce: 1, ms: effort.waveMs };
  const spy = new Spy();
  try {
    const shares: number[] = [];
    for (let round = 0; round <= effort.rounds; round += 1) {
      spy.leaveOut = null;
      const written = await checked(browsers, wave);
      if (!spy.texts.some((text) => auditLine.test(text))) throw new Error(`${path} writes no audit line`);
      spy.leaveOut = auditLine;
      const unwritten = await checked(browsers, wave);
      spy.texts.length = 0;
      if (round > 0) shares.push(speedOf(unwritten) / speedOf(written));
    }
    return rounded(median(shares));
  } finally {
    spy.end();
  }
}

const auditLine = /^insert into "audit"\."line"/;
