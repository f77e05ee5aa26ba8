import { expect, test } from 'vitest';
import { aServedTown, phone } from './house.ts';
import { choose, pick, pressOn, tabTo, typeInto } from './keyboard.ts';

test('from a telephone call to the closing of the case, four people work by keyboard alone', async () => {
  const town = await aServedTown();
  const clerk = (await town.browse('clerk')).page;
  await clerk.goto(town.url('/today'));
  await pressOn(clerk, '受け付ける');
  await typeInto(clerk, '相談の内容', '母の介護と、仕事を辞めた弟のことで、どこに相談したらよいかわからない');
  await typeInto(clerk, '本人の名前', '髙橋 太一');
  await choose(clerk, 'どこから', '電話');
  await choose(clerk, '話した人', '家族');
  await choose(clerk, '急ぎ', '近いうちに');
  await choose(clerk, 'その場の対応', '話を聞いた');
  await pressOn(clerk, '受け付けて担当につなぐ');
  expect(await clerk.textContent('[role=status]')).toContain('で受け付けました');
  expect(await clerk.textContent('h1')).toContain('髙橋 太一');
  await pressOn(clerk, 'ほかの担当につなぐ');
  await pick(clerk, 'つなぎ先', '高齢の相談員');
  await typeInto(clerk, 'つなぐ理由', '介護の相談が中心のため');
  await choose(clerk, '伝える根拠', '役所の中で');
  await pressOn(clerk, '引き受けをおたずねする');
  expect(await clerk.textContent('main')).toContain('引き受けられるまで、責任はこちらにあります');

  const goto = (await town.browse('goto')).page;
  await goto.goto(town.url('/today'));
  await pressOn(goto, '髙橋 太一');
  await choose(goto, '返事', '引き受ける');
  await pressOn(goto, '返事を送る');
  expect(await goto.textContent('[role=status]')).toContain('あなたが担当です');
  await clerk.reload();
  expect(await clerk.textContent('main')).toContain('いまの担当は「高齢の相談員」です');

  await pressOn(goto, '支援を始める');
  await choose(goto, 'だれのケース', '髙橋 太一');
  await pick(goto, '責任を持つ担当', '高齢の相談員');
  await choose(goto, 'はじめの段階', '見立て');
  await pressOn(goto, 'ケースを開く');
  await choose(goto, 'どのように', '電話');
  await typeInto(goto, '見たこと・したこと', '弟さんと話した。訪問してよいとのこと');
  await pressOn(goto, '書きとめる');
  expect(await goto.textContent('main')).toContain('弟さんと話した');
  expect(await goto.inputValue('[name=fact]'), 'words that have arrived do not come back').toBe('');
  await pressOn(goto, '終結');
  await choose(goto, '終結の理由', '見通し');
  await typeInto(goto, '理由をことばで', '訪問介護が始まり、見守りも決まった');
  await pick(goto, '終結後に責任を持つ担当', '障害の相談員');
  await typeInto(goto, '本人に伝えた日', '令和8年11月26日');
  await pressOn(goto, '終結を申し出る');
  const caseUrl = goto.url();

  const hara = (await town.browse('hara')).page;
  await hara.goto(town.url('/today'));
  await pressOn(hara, '髙橋 太一');
  await choose(hara, '返事', '引き受け');
  await pressOn(hara, '返事を送る');

  const manager = (await town.browse('manager')).page;
  await manager.goto(caseUrl);
  await pressOn(manager, '終結を承認する');
  expect(await manager.textContent('main')).toContain('終結しました');
  await hara.goto(caseUrl);
  await typeInto(hara, '開く理由', '終結後の様子を電話でたずねる前に読みたい');
  await pressOn(hara, '理由を書いて開く');
  expect(await hara.textContent('main')).toContain('弟さんと話した');
  await goto.goto(caseUrl);
  expect(await goto.textContent('main')).toContain('お探しのページは見つかりません');
}, 180_000);

test('a resident without scripts, on a phone, sends a worry and finds out what became of it', async () => {
  const town = await aServedTown();
  const { page } = await town.browse('resident', { viewport: phone, javaScriptEnabled: false });
  await page.goto(town.url('/ask'));
  await page.fill('[name=worry]', 'ごみ出しがつらい。腰が痛くて、朝まに合わない');
  await page.click('text=相談を送る');
  await page.waitForURL('**/ask/received');
  const [no = '', word = ''] = await page.locator('.ts-code').allTextContents();
  await page.click('main a:has-text("その後を見る")');
  await page.fill('[name=receiptNo]', no);
  await page.fill('[name=word]', word);
  await page.click('main >> button:has-text("見る")');
  await page.waitForURL(`**/follow/${no}`);
  expect(await page.textContent('main')).toContain('受け付けました');
  await page.fill('[name=body]', '水曜日は通院です');
  await page.click('main >> button:has-text("送る")');
  await page.waitForSelector('[role=status]');
  expect(await page.textContent('main')).toContain('水曜日は通院です');
});

test('words that speak of danger show the numbers to call tonight, above everything else', async () => {
  const town = await aServedTown();
  const { page } = await town.browse('resident', { viewport: phone });
  await page.goto(town.url('/ask'));
  await page.fill('[name=worry]', 'もう消えたい。夜になるとつらい');
  await page.click('text=相談を送る');
  expect(await page.locator('a[href="tel:110"]').isVisible()).toBe(true);
  expect(await page.locator('a[href="tel:0120279338"]').first().isVisible()).toBe(true);
});

test('a worry half written survives closing the page, and goes once it has been sent', async () => {
  const town = await aServedTown();
  const { page, context } = await town.browse('resident');
  await page.goto(town.url('/ask'));
  await page.fill('[name=worry]', '途中まで書いた');
  await page.close();
  const again = await context.newPage();
  await again.goto(town.url('/ask'));
  expect(await again.inputValue('[name=worry]')).toBe('途中まで書いた');
  await again.click('text=相談を送る');
  await again.waitForURL('**/ask/received');
  await again.goto(town.url('/ask'));
  expect(await again.inputValue('[name=worry]')).toBe('');
});

test('while a name is typed the people it may be are shown with why, and nothing is chosen by itself', async () => {
  const town = await aServedTown();
  const { page } = await town.browse('clerk');
  await page.goto(town.url('/intake'));
  await page.fill('[name=worry]', '最初の電話');
  await page.fill('[name=name]', '髙橋 太一');
  await page.fill('[name=kana]', 'タカハシ タイチ');
  for (const label of ['電話', '本人', '近いうちに', '話を聞いた'])
    await page.getByLabel(label, { exact: true }).check();
  await page.click('text=受け付けて担当につなぐ');
  await page.waitForURL('**/consultations/*');
  await page.goto(town.url('/intake'));
  await page.fill('[name=name]', '高橋 多一');
  await page.fill('[name=kana]', 'たかはし たいち');
  await page.waitForSelector('text=同じ人かもしれません');
  expect(await page.locator('[name=personId]:not([value=""]):checked').count()).toBe(0);
});

test('the page is whole at 400 % zoom: 320 px wide, without sideways scrolling, for residents and staff', async () => {
  const town = await aServedTown();
  for (const [who, path] of [
    ['resident', '/ask'],
    ['resident', '/follow'],
    ['clerk', '/today'],
    ['clerk', '/intake'],
    ['clerk', '/consultations'],
  ] as const) {
    const { page } = await town.browse(who, { viewport: { width: 320, height: 256 } });
    await page.goto(town.url(path));
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, path).toBe(0);
    await tabTo(page, '本文へ', 1);
  }
});

test('what one left half written is nobody else’s: not the next at the counter, not the next receipt', async () => {
  const town = await aServedTown();
  const { page, context } = await town.browse('clerk');
  const kept = () => page.evaluate(() => JSON.stringify(localStorage));
  await page.goto(town.url('/intake'));
  await page.click('text=知らせてくれた人（別に保管します）');
  await page.fill('[name=worry]', '隣の家の子の泣き声');
  await page.fill('[name=reporterName]', '近所の山本');
  expect(await kept()).toContain('隣の家の子の泣き声');
  expect(await kept()).not.toContain('山本');
  const signIn = async (who: 'clerk' | 'aoki') => {
    const [name = '', value = ''] = (await town.cookie(who)).split('=');
    await context.addCookies([{ name, value, url: new URL(town.url('/')).origin }]);
  };
  await signIn('aoki');
  await page.goto(town.url('/intake'));
  expect(await page.inputValue('[name=worry]')).toBe('');
  await signIn('clerk');
  await page.goto(town.url('/intake'));
  expect(await page.inputValue('[name=worry]')).toBe('隣の家の子の泣き声');
  await page.goto(town.url('/sign-out'));
  await page.click('main >> text=サインアウトする');
  expect(await kept()).not.toContain('隣の家');
});
