import { expect, test } from 'vitest';
import { aServedTown, phone } from './house.ts';
import { choose, pressOn, typeInto } from './keyboard.ts';

const thumb = { viewport: phone, hasTouch: true, isMobile: true };

test('a concern is caught on a phone with one thumb: words, one tap, send; with scripts and without', async () => {
  const town = await aServedTown();
  for (const javaScriptEnabled of [true, false]) {
    const { page } = await town.browse('doi', { ...thumb, javaScriptEnabled });
    await page.goto(town.url('/concerns/new'));
    await page.locator('[name=words]').tap();
    await page.fill('[name=words]', '公園の前の道が暗くて、夜はこわい');
    await page.getByText('地域のこと', { exact: true }).tap();
    await page.getByRole('button', { name: '気づきメモを送る' }).tap();
    await page.waitForURL('**/concerns/mine?sent=*');
    expect(await page.textContent('[role=status]')).toContain('気づきメモが届きました');
    const main = (await page.textContent('main')) ?? '';
    expect(main).toContain('受け取りました');
    expect(main).not.toContain('公園');
    await page.goto(town.url('/concerns/new'));
    expect(await page.inputValue('[name=words]'), 'what was sent does not stay on the phone').toBe('');
  }
});

test('what was being written is still there when the phone comes out of the pocket again', async () => {
  const town = await aServedTown();
  const { page } = await town.browse('doi', thumb);
  await page.goto(town.url('/concerns/new'));
  await page.fill('[name=words]', '集会所の前に段差が');
  await page.waitForFunction(() => Object.values(localStorage).some((kept) => kept.includes('段差')));
  await page.goto(town.url('/today'));
  await page.goto(town.url('/concerns/new'));
  await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('[name=words]')?.value === '集会所の前に段差が',
  );
});

test('[consultation T31] by keyboard alone a CSW makes of one slip a consultation and a theme, and a second person lets the theme out', async () => {
  const town = await aServedTown();
  const doi = (await town.browse('doi')).page;
  await doi.goto(town.url('/concerns/new'));
  await typeInto(doi, '気づいたこと', '団地の302の男性を、先週から見かけない');
  await choose(doi, '何のことですか', '両方');
  await choose(doi, '本人は、伝えてよいと', 'はい');
  await pressOn(doi, '気づきメモを送る');
  const aoki = (await town.browse('aoki')).page;
  await aoki.goto(town.url('/today'));
  await pressOn(aoki, '両方（地域とだれか）');
  expect(await aoki.textContent('main')).toContain('302');
  await pressOn(aoki, '受け取りました');
  await pressOn(aoki, '行き先を決める');
  await choose(aoki, '行き先', '両方');
  await typeInto(aoki, 'テーマ', '団地の302が静かなまま気づかれない');
  await aoki.getByText('見守り・安否').click();
  await aoki.getByRole('button', { name: '行き先を決める' }).click();
  expect(await aoki.textContent('main')).toContain('家や部屋がわかる数字');
  await aoki.fill('[name=gist]', 'ひとりで暮らす方の異変に、近所が気づきにくい');
  await aoki.getByRole('button', { name: '行き先を決める' }).click();
  await aoki.waitForURL(/slips\/[^/]+$/);
  expect(await aoki.textContent('main')).toContain('受けた相談を開く');
  const manager = (await town.browse('shakyoManager')).page;
  await manager.goto(town.url('/today'));
  await pressOn(manager, '近所が気づきにくい');
  const theme = manager.url();
  await doi.goto(theme);
  expect(await doi.textContent('h1')).toContain('見つかりません');
  await pressOn(manager, '出してよい');
  await doi.goto(theme);
  expect(await doi.textContent('h1')).toContain('近所が気づきにくい');
  expect(await doi.textContent('main')).not.toContain('の302');
});
