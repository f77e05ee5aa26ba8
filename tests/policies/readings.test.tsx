import { beforeAll, expect, test } from 'vitest';
import { RefusalPage } from '../../src/kernel/http/refusal.page.tsx';
import { commonRefusals } from '../../src/kernel/http/refusal-words.ts';
import { type Locale, locales } from '../../src/kernel/i18n/locale.ts';
import { say } from '../../src/kernel/i18n/messages.ts';
import { renderDocument } from '../../src/kernel/ui/layout.tsx';
import { aView } from '../../src/kernel/ui/sample-view.ts';
import { followWords } from '../../src/modules/consultations/messages.ts';
import { triesBeforeShut } from '../../src/modules/consultations/receipt/secret-word.rules.ts';
import { addContact } from '../../src/modules/districts/testing.ts';
import { aBrowser, type Browser, type Page } from '../support/form-browser.ts';
import { aTown, type TestTown } from '../support/town.ts';

type Reader = { readonly lang: Locale; readonly ruby: 'on' | 'off' };

const readers = locales.flatMap((lang) => (['on', 'off'] as const).map((ruby): Reader => ({ lang, ruby })));
const named = readers.map((reader) => [`${reader.lang}, ふりがな ${reader.ruby}`, reader] as const);

let town: TestTown;

beforeAll(async () => {
  town = await aTown();
  const place = { extension: '2620', hours: '9:00-17:00', place: '1F', sort: 0 };
  const contact = { contactName: 'Elder desk', phone: '0561-00-1234', ...place };
  await addContact(town.as('manager'), town.ids.organization('elder'), contact);
});

async function readerIn({ lang, ruby }: Reader): Promise<Browser> {
  const browser = await aBrowser(town);
  browser.cookies.set('lang', lang).set('ruby', ruby);
  return browser;
}

const codesIn = (page: Page): string[] =>
  [...page.text.matchAll(/<span class="ts-code" data-size="large">([^<]+)/g)].map(([, code]) => code ?? '');

/** Every page a resident comes to, with what they type in Latin letters, so that all Japanese is ours. */
async function walk(reader: Reader): Promise<Page[]> {
  const browser = await readerIn(reader);
  const doors = ['/', '/about', '/contact', '/ask', '/ask/received', '/follow'];
  const pages: Page[] = [];
  for (const door of [...doors, '/no-such-page', '/follow/x/message']) pages.push(await browser.get(door));
  const ask = await browser.get('/ask');
  pages.push(await browser.send(ask, '/ask', { urgency: 'never', name: 'x'.repeat(300) }));
  pages.push(await browser.send(await browser.get('/ask'), '/ask', { worry: 'I want to die' }));
  const received = await browser.send(ask, '/ask', { worry: 'I cannot sleep', contactWay: 'none' });
  pages.push(received, await browser.send(ask, '/ask', { worry: 'Something else' }));
  pages.push(await browser.send(ask, '/ask', { worry: 'z'.repeat(1_000_001) }));
  pages.push(...(await follow(browser, codesIn(received))));
  browser.cookies.delete('guest');
  return [...pages, await browser.send(ask, '/ask', { worry: 'Sent after a long time' })];
}

/** Opens a receipt, does everything that can be done there, and comes back after it has shut. */
async function follow(browser: Browser, [receiptNo = '', word = '']: string[]): Promise<Page[]> {
  const door = await browser.get('/follow');
  const wrong = await browser.send(door, '/follow', { receiptNo, word: 'apple' });
  const opened = await browser.send(door, '/follow', { receiptNo, word });
  const deed = (name: string) => `/follow/${receiptNo}/${name}`;
  const pages = [wrong, opened, await browser.send(opened, deed('message'), {})];
  pages.push(await browser.send(opened, deed('message'), { body: 'One thing more' }));
  pages.push(await browser.send(opened, deed('call-me'), { wish: '0561-00-1111' }));
  const leave = await browser.get(deed('withdraw'));
  pages.push(leave, await browser.send(leave, deed('withdraw')));
  browser.cookies.delete('follow');
  pages.push(await browser.send(opened, deed('message'), { body: 'Too late' }));
  for (let tries = 0; tries < triesBeforeShut + 1; tries += 1)
    pages.push(await browser.send(door, '/follow', { receiptNo, word: 'pear' }));
  return pages;
}

/** Names that the town itself entered: its own, its bodies', and of the post that takes a worry from the web. */
const entered = () => [town.town.name, '地域包括支援センター', '総合窓口'];

/** Japanese that stands on a page without its reading. The line for paper repeats the title of the window. */
function unread(html: string): string[] {
  const body = html
    .slice(html.indexOf('<body'))
    .replace(/<(ruby|option)\b[\s\S]*?<\/\1>/g, ' ') // an option can bear no ruby
    .replace(/<p class="ts-print-foot">[\s\S]*?<\/p>/, ' ')
    .replace(/<[^>]+>/g, ' ');
  const ours = entered().reduce((text, name) => text.replaceAll(name, ' '), body);
  return [...ours.matchAll(/[\p{Script=Han}々〆ヶ]+/gu)].map(([word]) => word);
}

/** The words of a page as they are read without readings. */
const wordsOf = (page: Page): string =>
  page.text.replace(/<(rt|rp)>[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, '');

const refusedWith = [404, 405, 409, 413, 422, 401, 403];

test.each(named)('%s: readings stand over every word or nowhere, and never as a mark', async (_, reader) => {
  const pages = await walk(reader);
  expect(pages.map(({ status }) => status)).toEqual(expect.arrayContaining(refusedWith));
  const shut = say(followWords.shut, reader.lang);
  expect(
    pages.map(wordsOf).some((words) => words.includes(shut)),
    'a receipt that has shut',
  ).toBe(true);
  const wants = reader.ruby === 'on' && reader.lang !== 'en';
  for (const { path, status, text } of pages) {
    const page = `${path} (${status})`;
    expect(/[[\]｜].{0,20}/.exec(text)?.[0], page).toBeUndefined();
    expect(text.includes('<ruby'), page).toBe(wants);
    if (wants) expect(unread(text), page).toEqual([]);
    expect(Buffer.byteLength(text), page).toBeLessThanOrEqual(40 * 1024);
  }
});

test.each(named)('%s: so in every refusal that any address may give', async (_, { lang, ruby }) => {
  const wants = ruby === 'on' && lang !== 'en';
  const view = aView({ locale: lang, ruby: wants, townName: town.town.name, nav: [], townHours: '' });
  for (const [name, word] of Object.entries(commonRefusals)) {
    const html = await renderDocument(
      view,
      { title: '' },
      <RefusalPage word={word} detail={{}} typed={[]} />,
    );
    expect(html, name).not.toMatch(/[[\]｜]/);
    if (wants) expect(unread(html.replaceAll('紡ぎ', '')), name).toEqual([]);
  }
});
