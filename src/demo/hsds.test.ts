import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { quietLog } from '../../tests/support/quiet-log.ts';
import { testStart } from '../../tests/support/town.ts';
import { openWaist } from '../app/house.ts';
import { createStreet } from '../app/street.tsx';
import { MovableClock } from '../kernel/clock.ts';
import { RateGate } from '../kernel/http/rate.ts';
import { dayOf, instantAt, TOKYO } from '../kernel/time.ts';
import { mitakaGatherings } from './mitaka/gatherings.ts';
import { mitakaDirectory } from './mitaka/resources/index.ts';
import { mitaka } from './mitaka/town/index.ts';
import { found } from './stage/founding.ts';
import { keepGatherings, openGatherings } from './stage/gathering-deeds.ts';
import { openOffices } from './stage/offices.ts';
import { openDirectory } from './stage/resource-deeds.ts';
import type { Stage } from './stage/stage.ts';

type Json = Record<string, unknown>;
type Page = { total_items: number; total_pages: number; last_page: boolean; size: number; contents: Json[] };

let stage: Stage;
let ask: (path: string) => Promise<Response>;

beforeAll(async () => {
  const [db, clock] = [await testDatabase(), new MovableClock(testStart)];
  const waist = openWaist(db, clock);
  clock.moveTo(instantAt(mitaka.foundedOn, '08:30', TOKYO));
  stage = await found({ db, clock, waist }, mitaka, dayOf(testStart, TOKYO));
  await openOffices(stage, mitaka);
  await openDirectory(stage, mitakaDirectory);
  await openGatherings(stage, mitakaGatherings);
  await keepGatherings(stage, mitakaGatherings);
  clock.moveTo(testStart);
  const street = createStreet({
    db,
    waist,
    log: quietLog,
    secret: 'a secret only tests use, long enough to sign with',
    https: false,
    assets: { css: '/x.css', script: '/x.js' },
    asset: async () => null,
    towns: async () => [stage.town],
    sessionOf: async () => null,
    turnsOf: async () => 0,
    publicGate: new RateGate(clock, 600, 600),
    metricsToken: undefined,
    callerOf: () => 'local',
  });
  ask = async (path) =>
    await street.fetch(new Request(`http://town.test/t/${stage.town.slug}/api/hsds/v3${path}`));
}, 120_000);

const schema = (name: string): Json =>
  JSON.parse(readFileSync(`tests/fixtures/hsds/compiled-${name}.json`, 'utf8')) as Json;

const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);

const validators = new Map<string, ValidateFunction>();
const validatorOf = (name: string): ValidateFunction => {
  const known = validators.get(name) ?? ajv.compile(schema(name));
  validators.set(name, known);
  return known;
};

/** Fields of version 3.1, which the compiled schemas of 3.0 take as additions; `modified_date` is of the API. */
const additions = new Set(['service_capacities', 'services']);

/** Names that the schema does not know: a slip in a field's name would otherwise pass as an addition. */
function strangers(document: unknown, shape: Json, path = ''): string[] {
  if (Array.isArray(document))
    return document.flatMap((each) => strangers(each, (shape.items ?? {}) as Json, path));
  if (typeof document !== 'object' || document === null) return [];
  const properties = (shape.properties ?? {}) as Record<string, Json>;
  return Object.entries(document).flatMap(([name, value]) => {
    if (additions.has(name)) return [];
    const inner = properties[name];
    return inner ? strangers(value, inner, `${path}.${name}`) : [`${path}.${name}`];
  });
}

const get = async (path: string): Promise<Json> => {
  const answer = await ask(path);
  expect(answer.status, path).toBe(200);
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(answer.headers.getSetCookie()).toEqual([]);
  return (await answer.json()) as Json;
};

async function everyPage(path: string): Promise<Json[]> {
  const all: Json[] = [];
  for (let page = 1; ; page += 1) {
    const answer = (await get(`${path}${path.includes('?') ? '&' : '?'}page=${page}&per_page=7`)) as Page;
    expect(answer.size).toBe(answer.contents.length);
    all.push(...answer.contents);
    if (answer.last_page) {
      expect(all.length).toBe(answer.total_items);
      return all;
    }
  }
}

/** Gatherings of the town that the directory has no entry for: each is a service of its own. */
const withoutEntry = mitakaGatherings.filter(
  ({ name }) => !mitakaDirectory.services.some((service) => service.name === name),
);

const schedulesOf = (document: Json): Json[] => [
  ...((document.schedules ?? []) as Json[]),
  ...((document.service_at_locations ?? []) as { schedules?: Json[] }[]).flatMap(
    ({ schedules }) => schedules ?? [],
  ),
];

let seen = 0;

function expectValid(name: string, document: Json): void {
  const validate = validatorOf(name);
  expect(validate(document) ? [] : validate.errors, `${name} ${String(document.name)}`).toEqual([]);
  expect(strangers(document, schema(name)), `${name} ${String(document.name)}`).toEqual([]);
  seen += 1;
}

test('every answer of a whole town is valid HSDS 3', { timeout: 240_000 }, async () => {
  const services = await everyPage('/services');
  expect(withoutEntry.length).toBeGreaterThan(0);
  expect(services.length).toBe(mitakaDirectory.services.length + withoutEntry.length);
  for (const document of services) {
    expectValid('service_list', document);
    expectValid('service', await get(`/services/${String(document.id)}`));
  }
  for (const document of await everyPage('/services?full=true')) expectValid('service', document);
  const organizations = await everyPage('/organizations');
  for (const document of organizations) {
    expectValid('organization_list', document);
    expectValid('organization', await get(`/organizations/${String(document.id)}`));
  }
  const pairs = await everyPage('/service_at_locations');
  for (const document of pairs) {
    expectValid('service_at_location', document);
    expectValid('service_at_location', await get(`/service_at_locations/${String(document.id)}`));
  }
  const whole = (await get('/export')) as { services: Json[]; organizations: Json[] };
  for (const document of whole.services) expectValid('service', document);
  for (const document of whole.organizations) expectValid('organization', document);
  const schedules = whole.services.flatMap(schedulesOf);
  const ruled = schedules.filter(({ freq }) => freq === 'MONTHLY');
  expect(schedules.length).toBeGreaterThan(20);
  expect(ruled.length).toBeGreaterThanOrEqual(2);
  expect(schedules.filter(({ freq }) => freq === 'WEEKLY').length).toBeGreaterThan(2);
  expect(new Set(schedules.map(({ id }) => id)).size).toBe(schedules.length);
  console.info(`${seen} documents validated`);
  expect(seen).toBeGreaterThan(150);
  expect(organizations.length).toBeGreaterThan(10);
  expect(pairs.length).toBeGreaterThan(20);
});

test('taxonomies and terms are the facets, and a term finds what bears it', async () => {
  const taxonomies = await everyPage('/taxonomies');
  expect(taxonomies.map(({ name }) => name)).toContain('jp-help-layer');
  const terms = await everyPage('/taxonomy_terms');
  const self = terms.find(({ taxonomy, code }) => taxonomy === 'jp-help-layer' && code === 'self');
  const bearing = (await get(`/services?taxonomy_term_id=${String(self?.id)}&per_page=100`)) as Page;
  const expected = mitakaDirectory.services.filter(({ helpLayers }) => helpLayers?.includes('self'));
  expect(bearing.contents.map(({ name }) => name).sort()).toEqual(expected.map(({ name }) => name).sort());
  for (const id of [taxonomies[0]?.id, self?.id])
    expect([200, 404]).toContain((await ask(`/taxonomy_terms/${String(id)}`)).status);
});

const named = async (name: string): Promise<Json> => await get(`/services/${stage.services.of(name)}`);

test('a fee by blocks is its smallest amount in yen with our words beside it', async () => {
  const document = await named('ちょこっとサービス支えあい');
  expect(document.fees_description).toBe('100円/10分、最大500円');
  expect(document.cost_options).toMatchObject([
    { currency: 'JPY', amount: 100, amount_description: '100円/10分、最大500円' },
  ]);
});

test('an extension is a number where it is one, a pause is temporarily closed, the last check is the assured date', async () => {
  const desk = await named('高齢者支援課');
  expect(desk.phones).toMatchObject([{ number: '0422-45-1151', extension: 2620 }]);
  expect(desk.assured_date).toBe('2026-10-27');
  expect((await named('スマホの困りごと相談')).status).toBe('temporarily closed');
});

test('an address stands there only where everything HSDS requires is known, and is told in words where it is not', async () => {
  const places = (document: Json) =>
    (document.service_at_locations as { location: Json }[]).map(({ location }) => location);
  const [hall] = places(await named('高齢者支援課'));
  expect(hall?.addresses).toMatchObject([
    { country: 'JP', state_province: '東京都', city: '三鷹市', postal_code: '1810000' },
  ]);
  const [centre] = places(await named('しんなかサロン'));
  expect(centre?.addresses).toBeUndefined();
  expect(centre?.description).toContain('新川5丁目99');
});

test('weekly hours become WEEKLY with the offset of Tokyo', async () => {
  expect(schedulesOf(await named('まちの体操教室'))[0]).toMatchObject({
    freq: 'WEEKLY',
    byday: 'TU',
    opens_at: '10:00+09:00',
    timezone: 9,
  });
});

test('しんなかサロン is told by its rule, and the document is valid [community A42]', async () => {
  const salon = await named('しんなかサロン');
  expectValid('service', salon);
  expect(schedulesOf(salon)).toMatchObject([
    {
      freq: 'MONTHLY',
      byday: '4TH',
      dtstart: '2010-09-23',
      valid_from: '2010-09-01',
      opens_at: '13:30+09:00',
      closes_at: '15:30+09:00',
      timezone: 9,
      description: '毎月第4木曜日。祝日や会場の休みの日に開くかどうかは、そのつど決めます。',
      schedule_link: expect.stringMatching(/^https?:.*\/gatherings\/[\w-]+$/),
    },
  ]);
  expect(salon.schedules).toBeUndefined();
});

test('dates that follow no rule are words with the days that are known, never a rule', async () => {
  const [told, ...others] = schedulesOf(await named('ふれあいサロン・井の頭'));
  expect(others).toEqual([]);
  expect(told?.description).toContain('月2～3回');
  expect(told?.notes).toContain('2026-11-27（金） 10:30–15:00');
  for (const field of ['freq', 'byday', 'dtstart', 'opens_at']) expect(told).not.toHaveProperty(field);
});

test('a gathering without an entry is a service of its own with its place and its body', async () => {
  for (const { name, facts } of withoutEntry) {
    const listed = (await get(`/services?search=${encodeURIComponent(name)}`)) as Page;
    const own = listed.contents.find((each) => each.name === name);
    const whole = await get(`/services/${String(own?.id)}`);
    expectValid('service', whole);
    expect(whole.organization).toMatchObject({ name: facts.organizerName });
    const [pair] = whole.service_at_locations as Json[];
    expect(await get(`/service_at_locations/${String(pair?.id)}`)).toMatchObject({ service_id: own?.id });
    expect(schedulesOf(whole).length).toBe(1);
  }
});

test('nothing that is not for everybody is in any answer', async () => {
  const whole = await (await ask('/export')).text();
  const lines = await (await ask('/services?format=ndjson&full=true')).text();
  expect(lines.trim().split('\n').length).toBe(mitakaDirectory.services.length + withoutEntry.length);
  const inner = mitakaDirectory.services.flatMap((service) =>
    (service.inner ?? []).map(({ value }) => value),
  );
  expect(inner.length).toBeGreaterThan(8);
  for (const value of inner) {
    expect(whole).not.toContain(value);
    expect(lines).not.toContain(value);
  }
});

test('what cannot be read is told as problem details', async () => {
  for (const [path, status] of [
    ['/services?page=0', 400],
    ['/services?per_page=1000', 400],
    ['/services?organization_id=x', 400],
    ['/services?modified_after=soon', 400],
    ['/services?modified_after=0000', 400],
    ['/service_at_locations?modified_after=0000', 400],
    ['/services/not-an-id', 404],
    ['/services/0190a000-0000-7000-8000-000000000009', 404],
    ['/nothing', 404],
  ] as const) {
    const answer = await ask(path);
    expect(answer.status, path).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, title: expect.any(String) });
  }
});

test('what was changed since any day between the years 1900 and 9999 is answered', async () => {
  for (const path of ['/services', '/service_at_locations']) {
    const since = async (day: string) =>
      ((await (await ask(`${path}?modified_after=${day}`)).json()) as { total_items: number }).total_items;
    expect(await since('9999-12-31'), path).toBeLessThan(await since('1900-01-01'));
  }
});
