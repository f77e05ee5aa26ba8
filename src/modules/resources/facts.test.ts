import { expect, test } from 'vitest';
import { columnsOf, countFacts, isOpenToSessions } from '../../../tests/support/facts.ts';
import { aTown, type TestTown } from '../../../tests/support/town.ts';
import { ok } from '../../kernel/result.ts';
import { endService, putService } from './index.ts';
import { blankService, type ServiceFacts } from './service/service.rules.ts';
import { hideService, showService } from './service/view.store.ts';
import { aService } from './testing.ts';

/** A town at the beginning of a day. */
const on = (town: TestTown, day: string) => town.clock.moveTo(new Date(`${day}T10:00:00+09:00`));

const change = (town: TestTown, id: string, facts: Partial<ServiceFacts> & { name: string }) =>
  town
    .as('doi')
    .act('resource.change', async (tx) => ok(await putService(tx, { ...blankService, ...facts }, { id })));

const newIn = (town: TestTown, year: number) =>
  countFacts(
    town,
    `select coalesce(d.name, '全市') as word, count(distinct f.resource_key) as count
     from facts.resource f left join districts.district d on d.town_id = f.town_id and d.id = f.district_id
     where f.town_id = :town and f.entered_on between '${year}-04-01' and '${year + 1}-03-31' group by 1`,
  );

const activeOn = (town: TestTown, day: string) =>
  countFacts(
    town,
    `select coalesce(d.name, '全市') as word, count(distinct f.resource_key) as count
     from facts.resource f left join districts.district d on d.town_id = f.town_id and d.id = f.district_id
     where f.town_id = :town and f.state = 'active' and f.from_on <= '${day}' and (f.until_on is null or f.until_on > '${day}')
     group by 1`,
  );

test('entries of the directory are told as new in a fiscal year and active on its last day, district by district, also years later (K12 without roles)', async () => {
  const town = await aTown({ start: new Date('2026-03-31T23:00:00+09:00') });
  const north = { districtIds: [town.ids.district('north')] };
  const both = { districtIds: [town.ids.district('north'), town.ids.district('south')] };
  const rests = await aService(town.as('doi'), { name: '休むことになる店' }, north);
  await aService(town.as('doi'), { name: '市の窓口' });
  on(town, '2026-04-01');
  const ends = await aService(town.as('doi'), { name: 'たたむことになる工房' }, both);
  const hidden = await aService(town.as('doi'), { name: '隠すことになる畑' }, both);
  on(town, '2027-03-31');
  await change(town, rests, { name: '休むことになる店', status: 'temporarilyClosed' });
  await town.as('doi').act('resource.change', async (tx) => ok(await endService(tx, ends, '2027-04-01')));
  on(town, '2027-05-01');
  await town
    .as('doi')
    .act('resource.change', async (tx) =>
      ok(await hideService(tx, hidden, town.ids.account('doi'), '二重に載っていた')),
    );
  on(town, '2027-06-01');
  await change(town, rests, { name: '休むことになる店' });
  const seen = { 北小学校区: 3, 南小学校区: 2, 全市: 1 };
  expect(await newIn(town, 2025)).toEqual({ 北小学校区: 1, 全市: 1 });
  expect(await newIn(town, 2026)).toEqual({ 北小学校区: 2, 南小学校区: 2 });
  expect(await activeOn(town, '2026-03-31')).toEqual({ 北小学校区: 1, 全市: 1 });
  expect(await activeOn(town, '2027-03-30')).toEqual(seen);
  expect(await activeOn(town, '2027-03-31')).toEqual({ ...seen, 北小学校区: 2 }); // the shop rests
  expect(await activeOn(town, '2027-04-30')).toEqual({ 北小学校区: 1, 南小学校区: 1, 全市: 1 });
  expect(await activeOn(town, '2028-03-31')).toEqual({ 北小学校区: 1, 全市: 1 }); // the shop is open again
});

test('states of one day are told by its last, and what was taken back leaves no trace in the figures', async () => {
  const town = await aTown();
  const id = await aService(town.as('doi'), { name: '畑' });
  await change(town, id, { name: '畑', status: 'inactive' });
  await change(town, id, { name: '畑' });
  const hideAndShow = () =>
    town.as('doi').act('resource.change', async (tx) => {
      await hideService(tx, id, town.ids.account('doi'), '取り違え');
      return ok(await showService(tx, id));
    });
  on(town, '2026-12-01');
  await hideAndShow();
  const states = `select state || ' ' || from_on as word, 1 as count from facts.resource where town_id = :town`;
  expect(await countFacts(town, states)).toEqual({ 'active 2026-11-26': 1, 'active 2026-12-01': 1 });
});

test('the facts of the directory hold opaque keys and no names, and no session reads them', async () => {
  const columns = await columnsOf('facts.resource');
  expect(columns).toContain('resource_key');
  for (const told of ['name', 'kana', 'phone', 'email', 'id', 'service_id', 'description'])
    expect(columns).not.toContain(told);
  expect(await isOpenToSessions('facts.resource')).toBe(false);
});
