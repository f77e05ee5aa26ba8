import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aDraft, aTerm, makeArticle, makeTerm, publishArticle } from '../../src/modules/site/testing.ts';
import { aServedTown, phone, type ServedTown } from './house.ts';
import { complaints, sideways } from './look.ts';

const filler = Array.from({ length: 40 }, (_, line) => `${line + 1}つ目の段落です。`).join('\n');

/** A published article with a word that is explained far below it. */
async function aTownThatTells(): Promise<ServedTown> {
  const town = await aServedTown();
  const doi = town.as('doi');
  const term = aTerm({ term: '重層的支援体制整備事業', meaning: '三つのことを一つとして進めます。' });
  await makeTerm(doi, term);
  const draft = aDraft({ title: '課の話', body: `めざすのは[[重層的支援体制整備事業]]です。\n${filler}` });
  const made = await makeArticle(doi, { slug: 'story', organizationId: null }, draft);
  if (!made.ok || !(await publishArticle(doi, made.value.id)).ok) throw new Error('nothing was published');
  return town;
}

const inSight = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

test('on a phone without scripts a resident finds an article from the home, opens a word at the foot, and comes back', async () => {
  const town = await aTownThatTells();
  const { page } = await town.browse('resident', { viewport: phone, javaScriptEnabled: false });
  await page.goto(town.url('/'));
  await page.locator('.ts-doors a', { hasText: '知る' }).click();
  await page.locator('main a', { hasText: '課の話' }).click();
  expect(await page.textContent('h1')).toBe('課の話');
  expect(await inSight(page, '#word-1')).toBe(false);
  await page.locator('a[href="#word-1"]').click();
  expect(page.url()).toContain('#word-1');
  expect(await inSight(page, '#word-1')).toBe(true);
  expect(await page.textContent('#word-1')).toContain('三つのことを一つとして進めます。');
  await page.locator('#word-1 a').click();
  expect(await inSight(page, '#from-1')).toBe(true);
  await page.locator('.ts-crumbs a').click();
  expect(await page.textContent('h1')).toBe('知る');
});

test('with scripts a word is explained in its place; Escape and the button close it, and the reader is back at the word', async () => {
  const town = await aTownThatTells();
  const { page } = await town.browse('resident', { viewport: phone });
  await page.goto(town.url('/articles/story'));
  const box = page.locator('[popover]');
  const word = page.locator('#from-1');
  await word.focus();
  await page.keyboard.press('Enter');
  await box.waitFor();
  expect(await box.textContent()).toContain('三つのことを一つとして進めます。');
  expect(page.url()).not.toContain('#');
  expect(await inSight(page, '[popover]')).toBe(true);
  expect(await sideways(page)).toBe(0);
  expect(await complaints(page, 'resident')).toEqual([]);
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('from-1');
  await word.click();
  await box.locator('button', { hasText: '閉じる' }).click();
  await box.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('from-1');
});

test('on paper the explanations stand under the article, and nothing has to be pressed', async () => {
  const town = await aTownThatTells();
  const { page } = await town.browse('resident');
  await page.goto(town.url('/articles/story'));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#word-1').isVisible()).toBe(true);
  expect(await page.locator('#from-1 sup').textContent()).toBe('1');
});
