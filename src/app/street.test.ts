import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { aNextTown, aTown } from '../../tests/support/town.ts';
import { isFormToken } from '../kernel/http/form-token.ts';
import { consultationPaths } from '../paths/consultations.ts';
import { workPaths } from '../paths/work.ts';

const asked = (town: { town: { slug: string } }, path: string, cookie = '') =>
  new Request(`http://town.test/t/${town.town.slug}${path}`, {
    headers: { cookie, 'accept-encoding': 'gzip, br', 'user-agent': 'Chrome Linux' },
  });

test('a page for neighbours is packed for a slow line, a page of staff goes as it is', async () => {
  const town = await aTown();
  const packed = await town.request(asked(town, consultationPaths.ask));
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(packed.headers.get('vary')).toContain('Accept-Encoding');
  const bytes = Buffer.from(await packed.arrayBuffer());
  const html = gunzipSync(bytes).toString();
  expect(html).toContain('</html>');
  expect(bytes.length).toBeLessThan(html.length / 2);
  const staff = await town.request(asked(town, workPaths.list, await town.cookie('aoki')));
  expect(staff.status).toBe(200);
  expect(staff.headers.get('content-encoding')).toBeNull();
});

test('a browser that asks for an icon is told once that there is none, without an error', async () => {
  const town = await aTown();
  const answer = await town.request(new Request('http://town.test/favicon.ico'));
  expect(answer.status).toBe(204);
  expect(answer.headers.get('cache-control')).toContain('max-age=604800');
});

test('the token of a form reads otherwise on every page, and each of them holds', async () => {
  const town = await aTown();
  const guest = '01900000-0000-7000-8000-000000000001';
  const tokens: string[] = [];
  for (const _ of [1, 2]) {
    const page = await town.request(
      new Request(`http://town.test/t/${town.town.slug}${consultationPaths.ask}`, {
        headers: { cookie: `guest=${guest}` },
      }),
    );
    tokens.push(/name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '');
  }
  expect(new Set(tokens).size).toBe(2);
  for (const token of tokens) expect(isFormToken(town.secret, `guest ${guest}`, token)).toBe(true);
  const [first = ''] = tokens;
  const other = `${first[0] === 'A' ? 'B' : 'A'}${first.slice(1)}`;
  for (const wrong of [other, '', 'あ', first.slice(2), undefined])
    expect(isFormToken(town.secret, `guest ${guest}`, wrong)).toBe(false);
});

test('after a choice of display the reader returns to a page of the town, and nowhere else', async () => {
  const town = await aTown();
  const base = `/t/${town.town.slug}`;
  const backTo = async (back: string) => {
    const answer = await town.request(new Request(`http://town.test${base}/display?lang=en&back=${back}`));
    expect(answer.status).toBe(303);
    return answer.headers.get('location');
  };
  const kept = [
    '/',
    '/resources',
    '/?q=a\\b',
    '/networks/board?on=2010-09-19&way=/x//y',
    '/resources?q=%E9%9B%BB%E7%90%83&free=yes&to=..%2F..',
    "/a.b/c..d/...e/~f:@!$&'()*+,;=-_/%E9%9B%BB",
  ];
  for (const back of kept) expect(await backTo(encodeURIComponent(back)), back).toBe(base + back);
  const strange = [
    '/..%2F..%2F%2Fevil.example',
    ...[
      '',
      'resources',
      '//evil.example',
      '/\\evil.example',
      '/a\\b',
      '/..',
      '/.',
      '/a/../b',
      '/a/./b',
      '/a//b',
      '/..?x',
    ],
    ...[
      '/a/',
      '/%2e%2e/a',
      '/%2E%2E',
      '/a%2f%2fb',
      '/a%5cb',
      '/%zz',
      '/a b',
      '/a\r\nSet-Cookie: x',
      '/#a',
      '/電球',
      '/?a#b',
    ],
    ...['https://evil.example', '/\t/evil.example'],
  ];
  for (const [at, back] of strange.entries())
    expect(await backTo(at === 0 ? back : encodeURIComponent(back)), back).toBe(`${base}/`);
});

test('an address with a slash at its end leads to the same without, query kept, and never out of the house', async () => {
  const own = { ...(await aNextTown()).town, host: 'own.test' };
  const town = await aTown({ beside: [own] });
  const base = `/t/${town.town.slug}`;
  const answer = async (url: string, method = 'GET') => {
    const { status, headers } = await town.request(new Request(url, { method }));
    return [status, headers.get('location')];
  };
  const here = `http://town.test${base}`;
  expect(await answer(`${here}/gatherings/?week=2&near=%2F%2Fx`)).toEqual([
    308,
    `${base}/gatherings?week=2&near=%2F%2Fx`,
  ]);
  expect(await answer(`${here}/gatherings/`, 'HEAD')).toEqual([308, `${base}/gatherings`]);
  expect(await answer('http://own.test/gatherings/')).toEqual([308, '/gatherings']);
  expect(await answer(`${here}/`)).toEqual([200, null]);
  expect((await answer(`${here}/ask/`, 'POST'))[0]).not.toBe(308);
  for (const path of ['//evil.example/', '//evil.example//', '/\\evil.example/', '/gatherings//'])
    for (const start of ['http://own.test', here, 'http://town.test'])
      expect(await answer(start + path), start + path).toEqual([404, null]);
});
