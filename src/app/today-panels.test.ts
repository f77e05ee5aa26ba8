import { expect, test } from 'vitest';
import { aTown } from '../../tests/support/town.ts';
import { aSalon } from '../modules/gatherings/testing.ts';
import { workPaths } from '../paths/work.ts';

test('who keeps a gathering has today’s day on the first screen, where heads are counted; nobody else has', async () => {
  const town = await aTown(); // a fourth Thursday
  await aSalon(town);
  await aSalon(town, { name: '金曜の会' }, { rule: 'FREQ=MONTHLY;BYDAY=4FR' });
  const own = await town.page(workPaths.today, 'doi');
  const [, day] = /href="[^"]*(\/gatherings\/days\/[^"]+)"[^>]*>[^<]*しんなかサロン/.exec(own) ?? [];
  expect(own).toContain('13:30〜15:30');
  expect(own).not.toContain('金曜の会');
  expect((await town.get(day ?? '', 'doi')).status).toBe(200);
  const other = await town.page(workPaths.today, 'endo');
  expect(other).toContain('きょう、世話をする集まりや会議はありません。');
  expect(other).not.toContain('しんなかサロン');
});
