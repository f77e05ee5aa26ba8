import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openWaist } from '../../src/app/house.ts';
import { assetsFrom } from '../../src/app/street.tsx';
import { loadDemo } from '../../src/demo/index.ts';
import { MovableClock } from '../../src/kernel/clock.ts';
import { buildAssets } from '../../tools/build.mjs';
import { testDatabase } from '../support/database.ts';
import { aStreet } from '../support/street.ts';
import { testStart } from '../support/town.ts';

/** The public pages of a town in which every room has something, with the real style and script. */
type Site = {
  readonly base: string;
  readonly address: string;
  /** Any path of the house, as a browser asks for it. */
  ask(path: string, cookie?: string): Promise<Response>;
  page(path: string, cookie?: string): Promise<string>;
};

let sites: readonly Site[];

beforeAll(async () => {
  const [db, clock] = [await testDatabase(), new MovableClock(testStart)];
  const waist = openWaist(db, clock);
  const { stages } = await loadDemo({ db, waist, clock });
  const folder = mkdtempSync(join(tmpdir(), 'tsumugi-assets-'));
  const { css, script } = await buildAssets(folder);
  const assets = { css: `/assets/${css}`, script: `/assets/${script}` };
  const house = { waist, clock, towns: stages.map(({ town }) => town) };
  const street = await aStreet(house, { assets, asset: assetsFrom(folder) });
  sites = stages.map(({ town }) => {
    const base = `/t/${town.slug}`;
    const ask = async (path: string, cookie = '') =>
      await street.fetch(
        new Request(`http://town.test${path}`, { headers: { cookie, 'accept-encoding': 'gzip, br' } }),
      );
    const read = async (path: string, cookie = '') =>
      await street.fetch(new Request(`http://town.test${base}${path}`, { headers: { cookie } }));
    const address = waist.for({ town, actor: { kind: 'resident' } }).townUrl;
    return {
      base,
      address,
      ask,
      page: async (path, cookie) => await (await read(path, cookie)).text(),
    };
  });
}, 240_000); // ms; about 20 s on a calm machine

const mitaka = (): Site => siteOf('mitaka');
const siteOf = (slug: string): Site => {
  const site = sites.find(({ base }) => base === `/t/${slug}`);
  if (!site) throw new Error(`the demonstration has no ${slug}`);
  return site;
};

type Listed = { readonly path: string; readonly lastmod: string | undefined };

/** The pages a town's sitemap lists, without the town's address. */
async function listedBy(site: Site): Promise<Listed[]> {
  const entries = [
    ...(await site.page('/sitemap.xml')).matchAll(
      /<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?<\/url>/g,
    ),
  ];
  return entries.map(([, loc = '', lastmod]) => {
    expect(loc.startsWith(`${site.address}/`), loc).toBe(true);
    return { path: loc.slice(site.address.length), lastmod };
  });
}

test('every page of a sitemap is there for a resident, once, and none leads on to somewhere else', async () => {
  for (const site of sites) {
    const listed = await listedBy(site);
    expect(listed.length).toBeGreaterThan(30);
    expect(new Set(listed.map(({ path }) => path)).size).toBe(listed.length);
    const wrong: string[] = [];
    for (const { path, lastmod } of listed) {
      const { status } = await site.ask(site.base + path);
      if (status !== 200) wrong.push(`${path} ${status}`);
      if (lastmod !== undefined && !/^2\d{3}-\d\d-\d\d$/.test(lastmod)) wrong.push(`${path} ${lastmod}`);
    }
    expect(wrong).toEqual([]);
  }
});

test('a sitemap lists articles, networks, gatherings, stations and services, and what is public of them alone', async () => {
  const listed = (await listedBy(mitaka())).map(({ path }) => path);
  for (const kind of ['articles', 'networks', 'gatherings', 'stations', 'resources'])
    expect(listed.filter((path) => path.startsWith(`/${kind}/`)).length, kind).toBeGreaterThan(0);
  expect(listed).toContain('/articles/care-networks');
  expect(listed).not.toContain('/articles/listening'); // a draft
  expect(listed.filter((path) => /desk|settings|keep|sign-in|follow/.test(path))).toEqual([]);
});

/** The parts a browser fetches before it has shown a page: style, scripts, pictures, fonts. */
const partsOf = (html: string): string[] =>
  [...html.matchAll(/<(?:link|script|img|source)\b[^>]*?\b(?:href|src)="([^"]+)"/g)]
    .map(([, address = '']) => address)
    .filter((address) => !address.startsWith('data:'));

/** Bytes over the wire until a page stands, as the server sends them: the page, and each part once. */
async function firstViewBytes(site: Site, path: string, cookie: string): Promise<number> {
  const answer = await site.ask(site.base + path, cookie);
  expect(answer.status, path).toBe(200);
  const body = new Uint8Array(await answer.arrayBuffer());
  const parts = [...new Set(partsOf(await site.page(path, cookie)))];
  expect(parts.length, `${path}: style and script`).toBeGreaterThanOrEqual(2);
  let bytes = body.byteLength;
  for (const part of parts) {
    const file = await site.ask(part);
    expect(file.status, part).toBe(200);
    const sent = await file.arrayBuffer();
    const packed = file.headers.get('content-encoding');
    expect(packed === 'gzip' || packed === 'br', `${part} is sent compressed`).toBe(true);
    bytes += sent.byteLength;
    const urls = /\.css$/.test(part) ? await fontsIn(site, part) : [];
    expect(urls, 'the sheet fetches nothing more').toEqual([]);
  }
  return bytes;
}

const fontsIn = async (site: Site, sheet: string): Promise<string[]> => {
  const plain = await site.ask(sheet);
  const text = new TextDecoder().decode(await gunzipped(plain));
  return [...text.matchAll(/url\(["']?(?!data:)([^)"']+)/g)].map(([, address = '']) => address);
};

const gunzipped = (answer: Response): Promise<ArrayBuffer> =>
  new Response(answer.body?.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();

const LIMIT = 40 * 1024; // bytes (design.md 10)

/** The first page of each kind that a sitemap lists. */
const oneOf = (listed: readonly Listed[], kind: string): string => {
  const found = listed.find(({ path }) => path.startsWith(`/${kind}/`) && /[0-9a-f-]{36}$/.test(path));
  if (!found) throw new Error(`nothing listed of ${kind}`);
  return found.path;
};

test('the first view of public pages is at most 40 KB over the wire, with readings shown too', async () => {
  const listed = await listedBy(mitaka());
  const pages = [
    ...['/', '/learn', '/gatherings', '/stations', '/networks', '/articles/care-networks', '/words'],
    ...['/contact', '/resources', `/resources?q=${encodeURIComponent('電球')}`],
    ...['gatherings', 'stations', 'networks', 'resources'].map((kind) => oneOf(listed, kind)),
  ];
  const told: Record<string, number> = {};
  for (const path of pages)
    for (const [look, cookie] of [
      ['', ''],
      ['（ふりがな）', 'ruby=on; size=xlarge'],
    ] as const)
      told[decodeURIComponent(path) + look] = await firstViewBytes(mitaka(), path, cookie);
  told['/t/nagakute/articles/what-we-do'] = await firstViewBytes(
    siteOf('nagakute'),
    '/articles/what-we-do',
    '',
  );
  console.table(told);
  expect(Object.keys(told).length).toBeGreaterThan(20);
  expect(Object.entries(told).filter(([, bytes]) => bytes > LIMIT)).toEqual([]);
});

type Thing = Readonly<Record<string, unknown>>;

/** What a page tells machines (JSON-LD). */
const thingsOn = (html: string): Thing[] =>
  [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].flatMap(
    ([, json = '']): Thing[] => JSON.parse(json),
  );

async function thingsOf(kind: string): Promise<(Thing & { readonly path: string })[]> {
  const pages = (await listedBy(mitaka())).filter(({ path }) =>
    new RegExp(`^/${kind}/[0-9a-f-]{36}$`).test(path),
  );
  const all: (Thing & { path: string })[] = [];
  for (const { path } of pages)
    all.push(...thingsOn(await mitaka().page(path)).map((thing) => ({ ...thing, path })));
  expect(all.length, kind).toBeGreaterThan(0);
  return all;
}

test('a network tells machines that it is an organization, since when, of which district, whom to ask', async () => {
  const networks = await thingsOf('networks');
  const founded = networks.find(({ name }) => name === '地域ケアネットワーク・新川中原');
  expect(founded).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    alternateName: 'ケアネット・しんなか',
    foundingDate: '2008-07',
    areaServed: { '@type': 'AdministrativeArea' },
    contactPoint: [{ '@type': 'ContactPoint', telephone: '0422-45-1151;ext=2620' }],
  });
  expect(founded?.url).toBe(mitaka().address + founded?.path);
  expect(founded?.subOrganization).toHaveLength(4);
  const byThen = networks.find(({ name }) => name === '地域ケアネットワーク・連雀');
  expect(byThen).toBeDefined();
  expect(byThen).not.toHaveProperty('foundingDate'); // only known to have come about by then
  expect(JSON.stringify(networks)).not.toContain('新川 ひなた'); // a member who did not agree to be printed
});

test('a station tells machines where it is and the hours of each day of the week to come', async () => {
  for (const station of await thingsOf('stations')) {
    expect(station['@type']).toEqual(['Place', 'CivicStructure']);
    expect(station.address).toEqual(expect.stringMatching(/.+/));
    expect(station.url).toBe(mitaka().address + station.path);
    const hours = station.openingHoursSpecification as Thing[];
    expect(hours.length, station.path).toBeGreaterThan(0);
    for (const { opens, closes, validFrom, validThrough } of hours) {
      expect([opens, closes].join()).toMatch(/^\d\d:\d\d,\d\d:\d\d$/);
      expect(validFrom).toBe(validThrough);
    }
  }
});

test('a gathering tells machines each of its days as an event with its place; what costs nothing says so, and only that', async () => {
  const events = await thingsOf('gatherings');
  for (const event of events) {
    expect(event['@type']).toBe('Event');
    expect(event.url).toBe(mitaka().address + event.path);
    expect(event.startDate).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:00\+09:00)?$/);
    if (event.endDate) expect(String(event.endDate) >= String(event.startDate), event.path).toBe(true);
    expect(event.location).toMatchObject({ '@type': 'Place', name: expect.stringMatching(/.+/) });
    expect((event.location as Thing).address, event.path).toEqual(expect.stringMatching(/.+/));
  }
  expect(events.filter(({ endDate }) => endDate).length).toBeGreaterThan(5);
  expect(new Set(events.map(({ eventStatus }) => eventStatus))).toContain(
    'https://schema.org/EventScheduled',
  );
});

test('an article and a service tell machines what they are', async () => {
  const [article] = thingsOn(await mitaka().page('/articles/care-networks'));
  expect(article).toMatchObject({
    '@type': 'Article',
    headline: '地域ケアネットワークって、なんですか',
    inLanguage: 'ja',
    url: `${mitaka().address}/articles/care-networks`,
    publisher: { '@type': 'GovernmentOrganization', name: '三鷹市' },
  });
  for (const service of await thingsOf('resources'))
    expect(['GovernmentService', 'Service']).toContain(service['@type']);
});

test('readings stand over every word of the articles of the demonstration, and no mark of one is left', async () => {
  for (const [slug, article] of [
    ['mitaka', 'care-networks'],
    ['nagakute', 'what-we-do'],
  ] as const)
    for (const lang of ['ja', 'easy'])
      for (const path of [`/articles/${article}`, '/words']) {
        const html = await siteOf(slug).page(path, `lang=${lang}; ruby=on`);
        const main = html.slice(html.indexOf('<h1'), html.search(/class="ts-(contact|print)"/));
        const bare = main
          .replace(/<span class="ts-entry-mark" aria-hidden="true">.*?<\/span>/g, ' ') // an initial, for the eye alone
          .replace(/<span class="ts-hidden">[\s\S]*?<\/span>/g, ' ')
          .replace(/<strong>[^（]*?<\/strong><span lang="ja">（[ぁ-んァ-ヶー・]+）<\/span>/g, ' ') // its reading beside it
          .replace(/<ruby>[\s\S]*?<\/ruby>/g, ' ');
        const text = bare.replace(/<[^>]+>/g, ' ');
        expect(text.match(/[\p{Script=Han}々]+/gu) ?? [], `${slug} ${path} ${lang}`).toEqual([]);
        expect(text, `${slug} ${path} ${lang}`).not.toMatch(/[[\]｜]/);
      }
});
