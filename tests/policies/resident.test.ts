import { beforeAll, expect, test } from 'vitest';
import { allRoutes } from '../../src/app/rooms.ts';
import { askConsultation } from '../../src/modules/consultations/intake/ask.walls.ts';
import { anAsk } from '../../src/modules/consultations/testing.ts';
import { aTown, type TestTown } from '../support/town.ts';

let town: TestTown;
let receiptNo: string;
/** What the browser keeps once the receipt was opened with its words. */
let opened: string;

beforeAll(async () => {
  town = await aTown();
  const asked = await askConsultation(town.as('resident'), anAsk({ worry: 'I cannot sleep.' }), 'apple boat');
  if (!asked.ok) throw new Error('a worry is never refused');
  receiptNo = asked.value.receiptNo;
  const answer = await town.post('/follow', { receiptNo, word: 'apple boat' });
  opened = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}, 120_000);

/** Addresses for anybody, with something in their places. */
const paths = (method: 'get' | 'post') =>
  allRoutes
    .filter((route) => route.method === method && route.audience === 'resident')
    .filter(({ path }) => !/^\/(sign-|invitation)/.test(path)) // the door of the staff, who read Japanese
    .map(({ path }) => path.replace(':receiptNo', receiptNo).replace(':secret', 'nothing'));

type Page = { readonly path: string; readonly html: string };

async function pagesIn(lang: 'ja' | 'easy' | 'en'): Promise<Page[]> {
  const cookie = `guest=01900000-0000-7000-8000-000000000001; lang=${lang}; ${opened}`;
  const pages: Page[] = [];
  for (const path of [...paths('get'), '/no-such-page'])
    pages.push({ path, html: await (await town.get(path, 'resident', { cookie })).text() });
  return pages.filter(({ html }) => html.includes('<main'));
}

const japanese = /[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff々〆]+/g;

/** Names that are the same in every language: the town's and its districts', the program's, and the languages by their own names. */
const own = ['試験町', '北小学校区', '南小学校区', '紡ぎ', '日本語', 'やさしい', 'やさしいにほんご'];

/** What stands in a page for people to read: no marks, no attributes but the ones that are read aloud. */
const wordsOf = (html: string): string[] => {
  const read = html
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<(span|option)[^>]*lang="ja"[^>]*>[\s\S]*?<\/\1>/g, ' ');
  const aloud = [...read.matchAll(/(?:aria-label|title|placeholder|alt)="([^"]*)"/g)].map(
    ([, text]) => text ?? '',
  );
  const shown = read.replace(/<[^>]+>/g, ' ');
  return [...`${shown} ${aloud.join(' ')}`.matchAll(japanese)].map(([word]) => word);
};

const foreign = (html: string): string[] =>
  wordsOf(html).filter((word) => !own.some((name) => name.includes(word) || word.includes(name)));

test('a resident who reads English meets no Japanese, whatever page they open', async () => {
  const pages = await pagesIn('en');
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/', '/ask', '/follow', `/follow/${receiptNo}`]),
  );
  expect(pages.find(({ path }) => path === `/follow/${receiptNo}`)?.html).toContain('I cannot sleep.');
  const strange = pages.flatMap(({ path, html }) => foreign(html).map((word) => `${path}: ${word}`));
  expect([...new Set(strange)]).toEqual([]);
});

test('a form sent empty or wrong comes back in English to who reads English', async () => {
  const headers = { cookie: 'guest=01900000-0000-7000-8000-000000000001; lang=en' };
  const strange: string[] = [];
  for (const path of paths('post')) {
    const answer = await town.request(await emptyForm(path, headers.cookie));
    expect(answer.status, path).toBeLessThan(500);
    const html = await answer.text();
    strange.push(...foreign(html).map((word) => `${path} (${answer.status}): ${word}`));
  }
  expect([...new Set(strange)]).toEqual([]);
});

/** A post without a single field but the machinery of the form. */
async function emptyForm(path: string, cookie: string): Promise<Request> {
  const drawn = await (await town.get('/ask', 'resident', { cookie })).text();
  const token = /name="_csrf" value="([^"]*)"/.exec(drawn)?.[1] ?? '';
  const body = new URLSearchParams({ _csrf: token, urgency: 'never', answer: '?' });
  const url = `http://town.test/t/${town.town.slug}${path}`;
  return new Request(url, { method: 'POST', headers: { cookie, 'sec-fetch-site': 'same-origin' }, body });
}

/** Whether a field stands inside its label, as radios and boxes do. */
function isInLabel(html: string, field: string): boolean {
  const before = html.slice(0, html.indexOf(field));
  return before.lastIndexOf('<label') > before.lastIndexOf('</label');
}

test('every public page has one heading of the first rank, a language, labels for its fields, and runs nothing of its own', async () => {
  for (const lang of ['ja', 'easy', 'en'] as const)
    for (const { path, html } of await pagesIn(lang)) {
      expect(html.match(/<h1[\s>]/g)?.length, `${path} in ${lang}`).toBe(1);
      expect(html, path).toMatch(/<html lang="(ja|en)/);
      expect(html, path).not.toMatch(/ style=| on\w+="|<style|<script(?! type="module" src="\/assets)/);
      const fields = [...html.matchAll(/<(?:input|select|textarea)(?![^>]*type="(?:hidden|submit)")[^>]*>/g)];
      const unnamed = fields.filter(([field]) => {
        const id = /\sid="([^"]+)"/.exec(field)?.[1];
        return !/aria-label/.test(field) && !(id && html.includes(`for="${id}"`)) && !isInLabel(html, field);
      });
      expect(
        unnamed.map(([field]) => field),
        path,
      ).toEqual([]);
    }
});
