import { expect, test } from 'vitest';
import { aTown, type TestTown } from '../../../tests/support/town.ts';
import { addContact } from '../districts/testing.ts';

const inLanguage = (town: TestTown, path: string, lang: string, more = '') =>
  town.get(path, 'resident', { cookie: `lang=${lang}${more}` }).then((response) => response.text());

const linksOf = (html: string): string[] => [...html.matchAll(/href="([^"#]+)"/g)].map((hit) => hit[1] ?? '');

test('every door of the home opens on something', async () => {
  const town = await aTown();
  const home = await town.page('/');
  const base = `/t/${town.town.slug}`;
  const doors = linksOf(home.slice(home.indexOf('ts-doors'), home.indexOf('id="soon')));
  expect(doors).toEqual([
    `${base}/ask`,
    `${base}/gatherings`,
    `${base}/learn`,
    `${base}/follow`,
    `${base}/contact`,
  ]);
  for (const door of doors) expect((await town.get(door.slice(base.length))).status, door).toBe(200);
});

test('the telephone stands in the head, with its hours and the number at night in the home, and in the foot', async () => {
  const town = await aTown();
  const home = await town.page('/');
  expect(home.match(/href="tel:0561000000"/g)?.length).toBe(3);
  expect(home).toContain('午前8時30分から午後5時15分まで');
  expect(home).toContain('href="tel:0561009999"');
});

test('staff sign in by a small link at the foot, and nowhere else on the home', async () => {
  const town = await aTown();
  const home = await town.page('/');
  const [page = '', foot = ''] = home.split('<footer');
  expect(page).not.toContain('/sign-in');
  expect(foot).toContain('/sign-in');
});

test.each([
  ['/', '話してください', 'You need not carry it alone'],
  ['/learn', '町の ことを', 'Look for help'],
  ['/articles', '読みものは まだ ありません', 'There are no articles yet'],
  ['/words', '説明は まだ ありません', 'No word has been explained yet'],
  ['/contact', '話す ところ', 'Where to find us'],
  ['/about', 'ここに ついて', 'About this place'],
])(
  '%s speaks easy Japanese and English, and shows readings when they are switched on',
  async (path, easy, en) => {
    const town = await aTown();
    expect(await inLanguage(town, path, 'easy')).toContain(easy);
    expect(await inLanguage(town, path, 'en')).toContain(en);
    const plain = await inLanguage(town, path, 'ja');
    const read = await inLanguage(town, path, 'ja', '; ruby=on');
    expect(plain).not.toMatch(/<ruby>|\[[ぁ-ん]+\]/);
    expect(read).toMatch(/<ruby>[^<]+<rp>/);
    expect(read).not.toMatch(/\[[ぁ-ん]+\]/);
  },
);

test('counters stand under their body, main number and extension as two fields', async () => {
  const town = await aTown();
  const none = await town.page('/contact');
  expect(none).toContain('まだ登録されていません');
  const contact = {
    ...{ contactName: '高齢の相談', phone: '0561-00-1234', extension: '2620' },
    ...{ hours: '平日 9時から17時まで', place: '1階', sort: 0 },
  };
  await addContact(town.as('manager'), town.ids.organization('elder'), contact);
  const page = await town.page('/contact');
  const card = page.slice(page.indexOf('地域包括支援センター'));
  expect(card.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toContain(
    '高齢の相談 電話 0561-00-1234 内線 2620 時間 平日 9時から17時まで 場所 1階',
  );
  expect(page).toContain('data-island="print"');
});
