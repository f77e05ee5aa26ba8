import { gunzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { aTown, type TestTown } from '../../tests/support/town.ts';
import { aService } from '../modules/resources/testing.ts';
import { consultationPaths } from '../paths/consultations.ts';
import { resourcesPaths } from '../paths/resources.ts';
import { allRoutes } from './rooms.ts';
import { type Drawn, Shelf } from './shelf.ts';

const now = new Date('2026-11-23T01:00:00Z');
const aRequest = (headers: Record<string, string> = {}) => new Request('http://town.test/', { headers });

/** A drawer that counts its drawings. */
function aDrawer(isShared = true) {
  const drawer = {
    drawings: 0,
    async draw(): Promise<Drawn> {
      drawer.drawings += 1;
      const html = `<p>${drawer.drawings}</p>`;
      return { response: new Response(html), html, isShared };
    },
  };
  return drawer;
}

const textOf = async (answer: Promise<Response>) => await (await answer).text();

test('who asks the same within two seconds, or while it is drawn, gets the same drawing', async () => {
  const [shelf, drawer] = [new Shelf(), aDrawer()];
  const ask = (at: Date, key = 'week') => textOf(shelf.page(at, key, aRequest(), drawer.draw));
  expect(await Promise.all([ask(now), ask(now), ask(now)])).toEqual(['<p>1</p>', '<p>1</p>', '<p>1</p>']);
  expect(await ask(new Date(now.getTime() + 1999))).toBe('<p>1</p>');
  expect(await ask(now, 'other')).toBe('<p>2</p>');
  expect(await ask(new Date(now.getTime() + 2000))).toBe('<p>3</p>');
});

test('a page that is somebody’s own is drawn for each', async () => {
  const [shelf, drawer] = [new Shelf(), aDrawer(false)];
  const ask = () => textOf(shelf.page(now, 'own', aRequest(), drawer.draw));
  const pages = await Promise.all([ask(), ask(), ask()]);
  expect(new Set([...pages, await ask()]).size).toBe(4);
});

test('a drawing that failed is drawn again by whoever waited for it', async () => {
  const shelf = new Shelf();
  const failing = shelf.page(now, 'week', aRequest(), () => Promise.reject(new Error('away')));
  const waiting = textOf(shelf.page(now, 'week', aRequest(), aDrawer().draw));
  await expect(failing).rejects.toThrow('away');
  expect(await waiting).toBe('<p>1</p>');
});

test('a browser that takes it packed gets it packed, from the same drawing', async () => {
  const [shelf, drawer] = [new Shelf(), aDrawer()];
  const plain = await shelf.page(now, 'week', aRequest(), drawer.draw);
  const packed = await shelf.page(now, 'week', aRequest({ 'accept-encoding': 'gzip' }), drawer.draw);
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  const unpacked = gunzipSync(Buffer.from(await packed.arrayBuffer())).toString();
  expect(unpacked).toBe(await plain.text());
});

const atOnce = (town: TestTown, path: string, cookie: string) =>
  town.request(new Request(`http://town.test/t/${town.town.slug}${path}`, { headers: { cookie } }));

/** A page, and how often the house was entered to draw it. */
async function openingsOf(town: TestTown, path: string, cookie = 'guest=x'): Promise<[string, number]> {
  const read = vi.spyOn(town.waist, 'for');
  try {
    const html = await (await atOnce(town, path, cookie)).text();
    return [html, read.mock.calls.length];
  } finally {
    read.mockRestore();
  }
}

test('the directory is drawn once for neighbours; what is done shows at once; other cookies have their own page', async () => {
  const town = await aTown();
  const doi = town.as('doi');
  const serviceId = await aService(doi, { name: '北のサロン' });
  const path = resourcesPaths.search();
  const [first, drawn] = await openingsOf(town, path);
  expect(first).toContain('北のサロン');
  expect(drawn).toBe(1);
  expect(await openingsOf(town, path, 'guest=y')).toEqual([first, 0]);
  const [english, drawnInEnglish] = await openingsOf(town, path, 'lang=en');
  expect([english.includes('lang="en"'), drawnInEnglish]).toEqual([true, 1]);
  await town.post(resourcesPaths.hide(serviceId), { reason: '住所が載っていた' }, 'doi');
  const [hidden] = await openingsOf(town, path);
  expect(hidden).not.toContain('北のサロン');
});

test('a page with a form, and a page of somebody signed in, are drawn for each', async () => {
  const town = await aTown();
  for (const who of ['resident', 'doi']) {
    const cookie = await town.cookie(who);
    const path = who === 'resident' ? consultationPaths.ask : resourcesPaths.search();
    for (const _ of [1, 2]) expect((await openingsOf(town, path, cookie))[1]).toBeGreaterThan(0);
  }
});

test('no page of the shelf bears a form token, or gives a cookie but the guest’s own', async () => {
  const town = await aTown();
  const shared = allRoutes.filter(({ shared, path }) => shared && !path.includes(':'));
  expect(shared.length).toBeGreaterThan(8);
  for (const { path } of shared) {
    const [one, other] = [await atOnce(town, path, 'guest=x'), await atOnce(town, path, 'guest=y')];
    expect([path, one.status, one.headers.get('set-cookie')]).toEqual([
      path,
      200,
      expect.stringContaining('guest='),
    ]);
    expect([path, await one.text()]).toEqual([path, await other.text()]);
  }
});
