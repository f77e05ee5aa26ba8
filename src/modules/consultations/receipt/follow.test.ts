import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aBrowser } from '../../../../tests/support/form-browser.ts';
import { aTown } from '../../../../tests/support/town.ts';
import { ok } from '../../../kernel/result.ts';
import { moveToSafety } from '../consultations.walls.ts';
import { askConsultation } from '../intake/ask.walls.ts';
import { anAsk } from '../testing.ts';

const word = 'さくら・みかん・そら・やま';

/** A resident who has opened their receipt and left the page lying until it shut. */
async function aShutPage(rest = '') {
  const town = await aTown();
  const asked = await askConsultation(town.as('resident'), anAsk({ worry: 'ねむれません' }), word);
  if (!asked.ok) throw new Error(asked.refusal);
  const { receiptNo } = asked.value;
  const browser = await aBrowser(town);
  const opened = await browser.send(await browser.get('/follow'), '/follow', { receiptNo, word });
  const page = rest === '' ? opened : await browser.get(`/follow/${receiptNo}${rest}`);
  town.clock.pass(31);
  return { town, browser, page, receiptNo, consultationId: asked.value.consultationId };
}

test.each([
  ['message', { body: 'きのうより\r\nよくなりました' }, 'よくなりました'],
  ['call-me', { wish: '朝の九時に 0561-00-1111' }, '電話の希望を担当に伝えました'],
])(
  'what was written on a page that had shut (%s) is kept and sent on with the secret words',
  async (deed, fields, told) => {
    const { browser, page, receiptNo } = await aShutPage();
    const shut = await browser.send(page, `/follow/${receiptNo}/${deed}`, fields);
    expect(shut.status).toBe(401);
    for (const words of Object.values(fields).flatMap((each) => each.split('\r\n')))
      expect(shut.text).toContain(words);
    const wrong = await browser.send(shut, '/follow', { receiptNo, word: 'ちがう ことば' });
    expect(wrong.status).toBe(422);
    const open = await browser.send(wrong, '/follow', { receiptNo, word });
    expect(open).toMatchObject({ status: 200, path: `/follow/${receiptNo}` });
    expect(open.text).toContain(told);
  },
);

test('taking back asks for the secret words again, and carries nothing', async () => {
  const { browser, page, receiptNo } = await aShutPage('/withdraw');
  const shut = await browser.send(page, `/follow/${receiptNo}/withdraw`);
  expect(shut.status).toBe(401);
  expect(shut.text).not.toContain('name="deed"');
});

test.each([
  ['ja', '担当', '12月1日', '予定でしたが'],
  ['easy', '係の 人', '12月1日', 'ごめんなさい'],
  ['en', 'Responsible', '1 December', 'We are sorry'],
])(
  'the page says who is responsible and by when, and admits a promise that was not kept (%s)',
  async (lang, label, day, sorry) => {
    const { town, browser, receiptNo } = await aShutPage();
    browser.cookies.set('lang', lang).set('ruby', 'off');
    const open = async () =>
      (await browser.send(await browser.get('/follow'), '/follow', { receiptNo, word })).text;
    const now = await open();
    for (const words of [label, '総合窓口', day]) expect(now).toContain(words);
    expect(now).not.toContain(sorry);
    town.clock.pass(30 * 24 * 60);
    expect(await open()).toContain(sorry);
  },
);

test('that a worry went to the safety post changes no word of its sender’s page', async () => {
  const { town, browser, receiptNo, consultationId } = await aShutPage();
  const open = async () => {
    const { text } = await browser.send(await browser.get('/follow'), '/follow', { receiptNo, word });
    return /<main.*<\/main>/s.exec(text)?.[0].replace(/value="[^"]*"/g, '');
  };
  const before = await open();
  const { kysely } = await testDatabase();
  const row = await kysely
    .selectFrom('consultations.consultation')
    .select('lockId')
    .where('townId', '=', town.town.id)
    .where('id', '=', consultationId)
    .executeTakeFirstOrThrow();
  const moved = await town
    .as('clerk')
    .act('consultation.receive', async (tx) => ok(await moveToSafety(tx, consultationId, row.lockId)));
  expect(moved).toEqual({ ok: true, value: town.ids.post('safety') });
  expect(before).toContain('総合窓口');
  expect(await open()).toBe(before);
});
