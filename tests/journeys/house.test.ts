import { once } from 'node:events';
import { connect } from 'node:net';
import { beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/kernel/db/open.ts';
import { newId } from '../../src/kernel/ids.ts';
import { engine } from '../support/database.ts';
import { command, openHouse, type Place, placeOfTests, type RunningHouse, run } from '../support/process.ts';
import { aTown, type TestTown } from '../support/town.ts';

let town: TestTown;
let place: Place;
let house: RunningHouse;

beforeAll(async () => {
  town = await aTown();
  place = await placeOfTests();
  house = await openHouse(place);
}, 120_000);

const address = (path: string, at = house) => `${at.url}/t/${town.town.slug}${path}`;

/** What a browser brings after it has opened the page of the public form. */
async function aVisitor(at = house): Promise<{ cookie: string; csrf: string }> {
  const page = await fetch(address('/ask', at));
  const cookie = page.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const csrf = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  return { cookie, csrf };
}

type Sheet = { readonly worry: string; readonly _deed: string };

const aSheet = (worry: string): Sheet => ({ worry, _deed: newId() });

async function ask(sheet: Sheet, visitor: { cookie: string; csrf: string }, at = house): Promise<Response> {
  return await fetch(address('/ask', at), {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: visitor.cookie, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ ...sheet, _csrf: visitor.csrf }),
  });
}

/** Worries as they stand in the records, once the house is closed. */
async function worriesIn(at: Place): Promise<string[]> {
  const db = await openDatabase({ databaseUrl: at.DATABASE_URL, dataFolder: at.TSUMUGI_DATA ?? '' });
  try {
    const rows = await db.kysely
      .selectFrom('consultations.consultation')
      .select('worry')
      .where('townId', '=', town.town.id)
      .execute();
    return rows.map((row) => row.worry);
  } finally {
    await db.close();
  }
}

test('a house says once where it listens, and that it is alive and ready', async () => {
  expect(house.said().match(/Tsumugi listening on /g)).toHaveLength(1);
  for (const path of ['/healthz', '/readyz']) {
    const answer = await fetch(house.url + path);
    expect([path, answer.status]).toEqual([path, 200]);
  }
});

test('every answer carries the headers that keep strangers out, whatever was asked', async () => {
  const css =
    /href="(\/assets\/[^"]+\.css)"/.exec(await (await fetch(address('/ask'))).text())?.[1] ?? 'none';
  const paths = [
    '/healthz',
    '/readyz',
    '/metrics',
    '/',
    css,
    '/assets/none.css',
    '/t/nowhere/',
    '/favicon.ico',
  ];
  const asked: [string, RequestInit][] = [
    ...paths.map((path): [string, RequestInit] => [house.url + path, {}]),
    [address('/ask'), {}],
    [address('/work'), {}],
    [address('/nothing-here'), {}],
    [address('/ask'), { method: 'DELETE' }],
    [address('/ask'), { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }],
  ];
  for (const [url, init] of asked) {
    const { headers } = await fetch(url, { redirect: 'manual', ...init });
    expect([url, headers.get('content-security-policy')]).toEqual([
      url,
      expect.stringContaining("default-src 'none'"),
    ]);
    expect([url, headers.get('x-content-type-options')]).toEqual([url, 'nosniff']);
    expect([url, headers.get('x-frame-options')]).toEqual([url, 'DENY']);
    expect([url, headers.get('cache-control')]).toEqual([url, expect.stringMatching(/no-store|immutable/)]);
  }
});

test('figures for operators are told to this machine alone, never to whoever comes through a proxy', async () => {
  const figures = await (await fetch(`${house.url}/metrics`)).text();
  for (const name of ['tsumugi_requests_total', 'tsumugi_audit_unsealed_seconds', 'tsumugi_outbox_waiting'])
    expect(figures).toContain(name);
  for (const header of ['x-forwarded-for', 'forwarded']) {
    const answer = await fetch(`${house.url}/metrics`, { headers: { [header]: '127.0.0.1' } });
    expect([header, answer.status]).toEqual([header, 403]);
    expect(await answer.text()).not.toContain('tsumugi_');
  }
});

test('without a town in the address the only one opens; a town that is not there is said to be lost', async () => {
  const answer = await fetch(`${house.url}/`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/t/${town.town.slug}/`]);
  const lost = await fetch(`${house.url}/t/atlantis/ask`);
  expect(lost.status).toBe(404);
  expect(await lost.text()).toContain(town.town.name);
});

test('ten megabytes pasted into the form get a page that says how to go on', async () => {
  const visitor = await aVisitor();
  const answer = await ask(aSheet('長'.repeat(10_000_000 / 9)), visitor);
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain('20,000字以内');
});

test('a form with a foreign token does nothing and keeps what was typed', async () => {
  const visitor = await aVisitor();
  const worry = '母が夜に歩きまわります。夫は入院していて、わたしひとりです。だれに話せばよいでしょうか。';
  const answer = await ask(aSheet(worry), { ...visitor, csrf: 'forged' });
  expect(answer.status).toBe(403);
  const page = await answer.text();
  expect(page).toContain(worry);
  const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(page) ?? [];
  expect((await ask(aSheet(worry), { ...visitor, csrf })).status).toBe(303);
});

test('a worry is received over HTTP, and sent twice it is received once', async () => {
  const visitor = await aVisitor();
  const sheet = aSheet('眠れません。');
  const answers = await Promise.all([ask(sheet, visitor), ask(sheet, visitor)]);
  expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
});

test.runIf(engine === 'pglite')(
  'a second house on the same folder says by name who holds it, without a stack',
  async () => {
    const second = await run(['dist/main.js'], { PORT: '0', ...place });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`pid ${house.child.pid}`);
    expect(second.said()).not.toMatch(/\n\s+at /);
    const listed = await command(['town', 'list'], place);
    expect(listed).toEqual({ code: 1, said: expect.stringContaining(`pid ${house.child.pid}`) });
  },
);

test('SIGTERM lets a request under way end, and the process with 0 within ten seconds', async () => {
  const visitor = await aVisitor();
  const body = new URLSearchParams({ ...aSheet('書いている途中で止まる'), _csrf: visitor.csrf }).toString();
  const { hostname, port } = new URL(house.url);
  const line = connect(Number(port), hostname);
  let answer = '';
  line.on('data', (chunk) => {
    answer += chunk;
  });
  line.write(
    `POST /t/${town.town.slug}/ask HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncookie: ${visitor.cookie}\r\n` +
      'sec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\n' +
      `content-length: ${body.length}\r\n\r\n${body.slice(0, 20)}`,
  );
  await fetch(`${house.url}/healthz`); // by now the first half has arrived as well
  const stoppedMs = performance.now();
  house.child.kill('SIGTERM');
  await expect
    .poll(
      () =>
        fetch(`${house.url}/healthz`).then(
          () => 'open',
          () => 'shut',
        ),
      { timeout: 5000 },
    )
    .toBe('shut');
  line.write(body.slice(20));
  await once(line, 'close');
  expect(answer).toMatch(/^HTTP\/1\.1 303 /);
  expect(await house.ended).toBe(0);
  expect(performance.now() - stoppedMs).toBeLessThan(10_000);
  expect(await worriesIn(place)).toContain('書いている途中で止まる');
}, 60_000);

test('after kill -9 every acknowledged worry is there once, and those sent again are not doubled', async () => {
  const first = await openHouse(place);
  const visitor = await aVisitor(first);
  const sheets = Array.from({ length: 24 }, (_, no) => aSheet(`kill -9 のとき ${no}`));
  const acknowledged = new Set<Sheet>();
  const sending = sheets.map(async (sheet) => {
    const answer = await ask(sheet, visitor, first).catch(() => null);
    if (answer?.status !== 303) return;
    acknowledged.add(sheet);
    if (acknowledged.size === 8) first.child.kill('SIGKILL');
  });
  await Promise.all(sending);
  await first.ended;
  expect(acknowledged.size).toBeGreaterThanOrEqual(8);
  const second = await openHouse(place);
  const again = await aVisitor(second);
  for (const sheet of sheets) expect((await ask(sheet, again, second)).status).toBe(303);
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  const kept = (await worriesIn(place)).filter((worry) => worry.startsWith('kill -9'));
  expect(kept.sort()).toEqual(sheets.map((sheet) => sheet.worry).sort());
}, 120_000);

test('the audit trail of all this is sealed when the house closes, and proved whole', async () => {
  const verified = await command(['audit', 'verify', '--town', town.town.slug], place);
  expect(verified).toEqual({ code: 0, said: expect.stringContaining('未封印 0 行') });
}, 60_000);
