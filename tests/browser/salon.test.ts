import { expect, test } from 'vitest';
import { addDay, makeGathering, someGathering } from '../../src/modules/gatherings/testing.ts';
import { gatheringPaths } from '../../src/paths/gatherings.ts';
import { aServedTown, phone, type ServedTown } from './house.ts';

/** A salon today in the north, to which one signs up; its day. */
async function aSalonToday(town: ServedTown): Promise<string> {
  const ctx = town.as('doi');
  const facts = someGathering(ctx, {
    name: '北のえんがわ',
    signup: 'welcome',
    capacity: 20,
    districtId: town.ids.district('north'),
    schedule: { ...someGathering(ctx).schedule, kind: 'dates', rule: '', startsAt: '', endsAt: '' },
  });
  const made = await makeGathering(ctx, facts, { postIds: [town.ids.post('doi')] });
  if (!made.ok) throw new Error(made.refusal);
  const wish = { day: ctx.today, startsAt: '13:30', endsAt: '15:30', placeId: null, capacity: null };
  const day = await addDay(ctx, made.value.id, wish);
  if (!day.ok) throw new Error(day.refusal);
  return day.value.id;
}

test('a resident with a phone finds a salon this week from the home, signs up, and withdraws by the number', async () => {
  const town = await aServedTown();
  await aSalonToday(town);
  const { page } = await town.browse('resident', { viewport: phone });
  await page.goto(town.url('/'));
  expect(await page.textContent('#soon-title ~ *')).toContain('北のえんがわ');
  await page.getByRole('link', { name: '集まる', exact: true }).last().click();
  await page.getByLabel('お住まいの地区').selectOption({ label: '南小学校区' });
  await page.getByRole('button', { name: 'この地区で見る' }).click();
  expect(await page.textContent('main')).not.toContain('北のえんがわ');
  await page.getByLabel('お住まいの地区').selectOption({ label: '北小学校区' });
  await page.getByRole('button', { name: 'この地区で見る' }).click();
  await page.goto(town.url('/gatherings'));
  await page.getByRole('link', { name: '北のえんがわ' }).click();
  await page.getByRole('link', { name: '参加を申し込む' }).click();
  await page.getByLabel('お名前').fill('はな');
  await page.getByRole('button', { name: '申し込む', exact: true }).click();
  const number = (await page.textContent('.ts-code'))?.trim() ?? '';
  expect(number).toMatch(/^\d{4}-\d{4}-\d{4}$/);

  await page.goto(town.url(gatheringPaths.own));
  await page.getByLabel('12けたの申し込み番号').fill(number);
  await page.getByRole('button', { name: '確かめる' }).click();
  expect(await page.textContent('main')).toContain('席があります');
  await page.getByRole('button', { name: 'この申し込みを取り消す' }).click();
  expect(await page.textContent('[role=status]')).toContain('取り消しました');
});

test('a volunteer counts at the door without a network: taps wait on the phone and arrive once', async () => {
  const town = await aServedTown();
  const day = await aSalonToday(town);
  const { page, context } = await town.browse('doi', { viewport: phone });
  const path = gatheringPaths.dayDeed(day, 'tally');
  await page.goto(town.url(path));
  const tap = (band: string) =>
    page.locator(`form:has([name=band][value=${band}])[data-tap="1"] button`).click();
  const waits = (words: string | RegExp) =>
    page.locator('[data-tally-waiting]', { hasText: words }).waitFor({ timeout: 30_000 });
  await tap('elder');
  await page.locator('[data-tally-waiting]:empty').waitFor({ state: 'attached' });
  await context.setOffline(true);
  for (const band of ['elder', 'child', 'elder']) await tap(band);
  await waits('まだ送られていません（3件）');
  expect(await page.textContent('[data-tally-sum]')).toBe('4');
  await context.setOffline(false);
  await page.locator('[data-tally-waiting]:empty').waitFor({ state: 'attached', timeout: 30_000 });
  await page.goto(town.url(path));
  expect(await page.textContent('[data-tally-sum]')).toBe('4');
  expect(await page.textContent('[data-tally-band=elder]')).toBe('3');
});

test('without scripts every tap at the door is a form that comes back with the new count', async () => {
  const town = await aServedTown();
  const day = await aSalonToday(town);
  const { page } = await town.browse('doi', { viewport: phone, javaScriptEnabled: false });
  await page.goto(town.url(gatheringPaths.dayDeed(day, 'tally')));
  await page.locator('form:has([name=band][value=adult])[data-tap="1"] button').click();
  expect(await page.textContent('[data-tally-sum]')).toBe('1');
});
