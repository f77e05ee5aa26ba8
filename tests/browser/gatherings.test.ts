import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDay, makeGathering, someGathering } from '../../src/modules/gatherings/testing.ts';
import { gatheringPaths } from '../../src/paths/gatherings.ts';
import { aServedTown, desk, phone, type ServedTown } from './house.ts';
import { complaints, sideways } from './look.ts';

/** A day of a gathering with two seats, kept by the officer of the north. */
async function aDay(town: ServedTown): Promise<string> {
  const ctx = town.as('doi');
  const facts = someGathering(ctx, { signup: 'required', capacity: 2 });
  const made = await makeGathering(ctx, facts, { postIds: [town.ids.post('doi')] });
  if (!made.ok) throw new Error(made.refusal);
  const wish = { day: '2026-12-05', startsAt: '10:00', endsAt: '12:00', placeId: null, capacity: null };
  const day = await addDay(ctx, made.value.id, wish);
  if (!day.ok) throw new Error(day.refusal);
  return day.value.id;
}

/** What bars somebody from the page as it was answered: at a desk, in a hand, at 400 % zoom. */
async function wrongWith(page: Page, audience: 'resident' | 'staff', what: string): Promise<string[]> {
  const wrong = [...(await complaints(page, audience))];
  for (const size of [phone, { width: 320, height: 640 }]) {
    await page.setViewportSize(size);
    const over = await sideways(page);
    if (over > 0) wrong.push(`${over} px too wide at ${size.width}`);
    if (size === phone) wrong.push(...(await complaints(page, audience)));
  }
  await page.setViewportSize(desk);
  return wrong.map((words) => `${what}: ${words}`);
}

const send = (page: Page, button: string): Promise<void> =>
  page.getByRole('button', { name: button, exact: true }).click();

test('pages that answer a form bar nobody: too many for the seats, the own line, a wrong number, the number to read out, a reason left out', async () => {
  const town = await aServedTown();
  const day = await aDay(town);
  const { page } = await town.browse('resident');
  const wrong: string[] = [];
  await page.goto(town.url(gatheringPaths.join(day)));
  await page.fill('[name=name]', 'ことり');
  await page.fill('[name=party]', '5');
  const last = page.locator('main form[method=post] button:not([type=button])').last();
  await last.click();
  expect(await page.inputValue('[name=party]')).toBe('5');
  wrong.push(...(await wrongWith(page, 'resident', 'too many')));
  await page.fill('[name=party]', '1');
  await last.click();
  await page.waitForURL('**/gatherings/joined');
  const [code = ''] = await page.locator('.ts-code').allTextContents();
  await page.goto(town.url(gatheringPaths.own));
  await page.fill('[name=code]', '0000 0000 0000');
  await last.click();
  wrong.push(...(await wrongWith(page, 'resident', 'wrong number')));
  await page.fill('[name=code]', code.replaceAll('-', ''));
  await last.click();
  expect(await page.locator('main').textContent()).toContain('しんなかサロン');
  expect(await page.locator('main').textContent()).not.toContain('ことり');
  wrong.push(...(await wrongWith(page, 'resident', 'own line')));

  const staff = (await town.browse('doi')).page;
  await staff.goto(town.url(gatheringPaths.day(day)));
  await staff.getByText('電話・窓口の申し込みを入れる').click();
  await staff.fill('[name=name]', '電話の客');
  await staff.check('[name=channel][value=phone]');
  await send(staff, '名簿に入れる');
  await staff.locator('.ts-code').waitFor();
  wrong.push(...(await wrongWith(staff, 'staff', 'number to read out')));
  await staff.getByText('中止する').first().click();
  await send(staff, '中止する');
  await staff.locator('.ts-error-summary').waitFor();
  wrong.push(...(await wrongWith(staff, 'staff', 'reason left out')));
  expect(wrong).toEqual([]);
});
