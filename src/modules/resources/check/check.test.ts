import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { addDays, startOfDay } from '../../../kernel/time.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import type { InnerDetail } from '../service/service.rules.ts';
import { aService, checkService, sweepDue } from '../testing.ts';

const daysAgo = (town: TestTown, days: number): Date =>
  startOfDay(addDays(town.as('doi').today, -days), 'Asia/Tokyo');

const postcard: InnerDetail = { field: 'contactAddress', value: '北町1 見本方', visibility: 'staff' };
const mail: InnerDetail = { field: 'contactMail', value: 'salon@example.jp', visibility: 'staff' };

const anOldService = (town: TestTown, name: string, innerDetails: readonly InnerDetail[], days = 200) =>
  aService(
    town.as('doi'),
    { name, verifiedAt: daysAgo(town, days), phone: '0561-00-1234' },
    { districtIds: [town.ids.district('north')], innerDetails },
  );

const sweep = async (town: TestTown) => {
  const swept = await sweepDue(town.as('job:resources.due'));
  if (!swept.ok) throw new Error(swept.refusal);
  return swept.value;
};

const letters = async (town: TestTown): Promise<{ to: string; text: string }[]> => {
  const { kysely } = await testDatabase();
  const { rows } = await sql<{ body: { to: string; text: string } }>`
    select body from kernel.outbox where town_id = ${town.town.id} and kind = 'mail' order by id`.execute(
    kysely,
  );
  return rows.map(({ body }) => body);
};

test('[community A38] 200 days under a 180-day rule: due, a task for a contact without mail, the last day shown in the search', async () => {
  const town = await aTown();
  const id = await anOldService(town, '北のサロン', [postcard]);
  expect(await sweep(town)).toEqual({ written: 0, put: 1 });
  expect(await town.page(resourcesPaths.due, 'doi')).toContain('北のサロン');
  const today = await town.page('/today', 'doi');
  expect(today).toContain('北のサロン');
  expect(today).toContain(resourcesPaths.keep(id));
  const sheet = await town.page(resourcesPaths.postcards, 'doi');
  expect(sheet).toContain('北町1 見本方');
  const search = await town.page(resourcesPaths.search({ q: 'サロン' }));
  expect(search).toContain('北のサロン');
  expect(search).toContain('最終確認日');
  expect(search).toContain('datetime="2026-05-10"');
});

test('one tap settles it: verified by telephone, it is fresh and nobody’s turn', async () => {
  const town = await aTown();
  const id = await anOldService(town, '北のサロン', [postcard]);
  await sweep(town);
  expect(await sweep(town)).toEqual({ written: 0, put: 0 });
  const found = { how: 'phone', outcome: 'true', who: '', changed: '' };
  expect((await town.post(resourcesPaths.check(id), found, 'doi')).status).toBe(303);
  expect(await town.page('/today', 'doi')).not.toContain('北のサロン');
  expect(await town.page(resourcesPaths.due, 'doi')).not.toContain(resourcesPaths.keep(id));
  expect(await town.page(resourcesPaths.search())).toContain('datetime="2026-11-26"');
});

test('nobody reached leaves it due; over, it leaves the search and stays at the desk', async () => {
  const town = await aTown();
  const id = await anOldService(town, '北のサロン', [postcard]);
  const doi = town.as('doi');
  const found = { how: 'visit', who: null, changed: null } as const;
  expect((await checkService(doi, id, { ...found, outcome: 'unreached' })).ok).toBe(true);
  expect(await town.page(resourcesPaths.due, 'doi')).toContain('北のサロン');
  expect((await checkService(doi, id, { ...found, outcome: 'ended' })).ok).toBe(true);
  expect(await town.page(resourcesPaths.search())).not.toContain('北のサロン');
  expect(await town.page(resourcesPaths.desk(), 'doi')).toContain('北のサロン');
  expect(await checkService(doi, id, { ...found, outcome: 'true' })).toMatchObject({ refusal: 'not-found' });
});

test('a contact with an address is written to; opening the link changes nothing, its button does', async () => {
  const town = await aTown();
  await anOldService(town, '南のカフェ', [mail]);
  expect(await sweep(town)).toEqual({ written: 1, put: 0 });
  expect(await sweep(town)).toEqual({ written: 0, put: 0 });
  const [letter] = await letters(town);
  expect(letter?.to).toBe('salon@example.jp');
  const path = /\/resources\/answer\/\S+/.exec(letter?.text ?? '')?.[0] ?? '';
  for (let look = 0; look < 3; look += 1) expect(await town.page(path)).toContain('南のカフェ');
  expect(await town.page(resourcesPaths.due, 'doi')).toContain('南のカフェ');
  expect((await town.post(path, { answer: 'true', said: '' })).status).toBe(303);
  expect(await town.page(resourcesPaths.due, 'doi')).not.toContain('南のカフェ');
  expect((await town.post(path, { answer: 'ended', said: '' })).status).toBe(404);
  expect((await town.get('/resources/answer/nothing')).status).toBe(404);
});

test('an answer that says something is different changes nothing by itself and is somebody’s turn', async () => {
  const town = await aTown();
  const id = await anOldService(town, '南のカフェ', [mail]);
  await sweep(town);
  const [letter] = await letters(town);
  const path = /\/resources\/answer\/\S+/.exec(letter?.text ?? '')?.[0] ?? '';
  await town.post(path, { answer: 'ended', said: '3月で終わりました' });
  expect(await town.page(resourcesPaths.search())).toContain('南のカフェ');
  expect(await town.page('/today', 'doi')).toContain('南のカフェ');
  expect(await town.page(resourcesPaths.keep(id), 'doi')).toContain('3月で終わりました');
});

test('a letter nobody answered for a fortnight becomes a task for the telephone', async () => {
  const town = await aTown();
  await anOldService(town, '南のカフェ', [mail]);
  await sweep(town);
  town.clock.moveTo(new Date('2026-12-11T10:00:00+09:00'));
  expect(await sweep(town)).toEqual({ written: 0, put: 1 });
});

test('a public body’s entry is not due after 200 days', async () => {
  const town = await aTown();
  await aService(town.as('doi'), {
    name: '市の窓口',
    organizationId: town.ids.organization('city'),
    verifiedAt: daysAgo(town, 200),
  });
  expect(await sweep(town)).toEqual({ written: 0, put: 0 });
});
