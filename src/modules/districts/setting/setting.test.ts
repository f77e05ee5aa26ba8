import { expect, test } from 'vitest';
import { aNextTown, aTown, type TestTown } from '../../../../tests/support/town.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok } from '../../../kernel/result.ts';
import { defineSetting, settingOf, townSettings } from '../index.ts';
import { changeSetting } from '../testing.ts';

const quiet = townSettings.quietDays;
const path = `/settings/${quiet.key}`;

const valueOn = async (town: TestTown, day?: string): Promise<number> => {
  const read = await town.as('aoki').read('setting.view', async (tx) => ok(await settingOf(tx, quiet, day)));
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
};

test('a setting holds from its day on, and what was decided before stays decided', async () => {
  const town = await aTown();
  const later = { value: 21, fromOn: '2026-12-01', reason: '見守りを厚くする' };
  expect(await changeSetting(town.as('manager'), quiet, later)).toMatchObject({ ok: true });
  expect([await valueOn(town), await valueOn(town, '2026-11-30')]).toEqual([30, 30]);
  expect(await valueOn(town, '2026-12-01')).toBe(21);
  town.clock.moveTo(new Date('2026-12-01T00:00:00+09:00'));
  expect(await valueOn(town)).toBe(21);
  expect(await valueOn(town, '2026-11-30')).toBe(30);
});

test('of two values for one day the one entered last holds', async () => {
  const town = await aTown();
  const change = (value: number) =>
    changeSetting(town.as('manager'), quiet, { value, fromOn: '2026-11-26', reason: '見直し' });
  await change(20);
  town.clock.pass(1);
  await change(25);
  expect(await valueOn(town)).toBe(25);
});

test('a value is not changed for days that are past', async () => {
  const town = await aTown();
  const past = { value: 21, fromOn: '2026-11-25', reason: '見直し' };
  expect(await changeSetting(town.as('manager'), quiet, past)).toMatchObject({
    refusal: 'setting-in-the-past',
  });
});

test('the page changes a value with a reason and keeps the history; sending it twice changes it once', async () => {
  const town = await aTown();
  const form = { value: '２１日', fromOn: 'R8.11.27', reason: '見守りを厚くする', _deed: newId() };
  expect((await town.post(path, form, 'manager')).status).toBe(303);
  expect((await town.post(path, form, 'manager')).status).toBe(303);
  const page = await town.page(path, 'manager');
  expect(page.split('見守りを厚くする').length - 1).toBe(1);
  expect(page).toContain('これから');
});

test('what cannot be read is drawn again with everything that was typed', async () => {
  const town = await aTown();
  const answer = await town.post(
    path,
    { value: 'たくさん', fromOn: '2026-11-27', reason: 'はやく' },
    'manager',
  );
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('たくさん');
  expect(page).toContain('はやく');
  const past = await town.post(path, { value: '21', fromOn: '2026-11-01', reason: 'はやく' }, 'manager');
  expect(past.status).toBe(422);
  expect(await past.text()).toContain('過ぎた日からの変更はできません');
});

test('everybody on the staff reads a setting, managers and the administrator change it, others do not', async () => {
  const town = await aTown();
  const form = { value: '21', fromOn: '2026-11-27', reason: '見直し' };
  expect((await town.get(path, 'aoki')).status).toBe(200);
  expect(await town.page(path, 'aoki')).not.toContain('新しい値');
  expect((await town.post(path, form, 'aoki')).status).toBe(403);
  expect((await town.post(path, form, 'admin')).status).toBe(303);
  expect((await town.get('/settings/no.such', 'manager')).status).toBe(404);
});

test('the next town keeps its own values', async () => {
  const [town, next] = [await aTown(), await aNextTown()];
  await changeSetting(town.as('manager'), quiet, { value: 21, fromOn: '2026-11-26', reason: '見直し' });
  expect([await valueOn(town), await valueOn(next)]).toEqual([21, 30]);
});

test('two rooms cannot declare one setting', () => {
  expect(() => defineSetting(quiet)).toThrow(/declared twice/);
});
