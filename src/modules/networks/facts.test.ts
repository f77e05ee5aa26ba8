import { expect, test } from 'vitest';
import { columnsOf, countFacts, isOpenToSessions } from '../../../tests/support/facts.ts';
import { aTown, type TestTown } from '../../../tests/support/town.ts';
import type { Result } from '../../kernel/result.ts';
import { aCatch, catchConcern, readThemes, sortSlip } from '../concerns/testing.ts';
import {
  addAttendance,
  aMeeting,
  aNetwork,
  anActivity,
  aStatus,
  came,
  enterStatus,
  makeActivity,
  makeMeeting,
  makeNetwork,
  putThemes,
} from './testing.ts';

const done = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
};

type Part = 'north' | 'south';

/** The network of a district, kept by the officer of the north. */
async function networkOf(town: TestTown, part: Part): Promise<string> {
  const facts = { responsiblePostId: town.ids.post('doi'), name: `ネットワーク・${part}` };
  const { id } = done(await makeNetwork(town.as('doi'), aNetwork(town.ids.district(part), facts)));
  done(await enterStatus(town.as('doi'), id, aStatus()));
  return id;
}

/** Something noticed in a district, brought to its table. */
async function themeIn(town: TestTown, part: Part, gist: string): Promise<void> {
  const districtId = town.ids.district(part);
  const { slipId } = done(await catchConcern(town.as('doi'), aCatch({ words: gist, districtId })));
  const sorted = { how: 'theme', name: null, placeDescription: null, gist } as const;
  done(
    await sortSlip(town.as(part === 'north' ? 'aoki' : 'baba'), slipId, { ...sorted, topics: ['garbage'] }),
  );
}

async function metOn(town: TestTown, networkIds: readonly string[], day: string, heads: number) {
  const facts = networkIds.length > 1 ? aMeeting(day, { kind: 'liaison' }) : aMeeting(day);
  const { id } = done(await makeMeeting(town.as('doi'), networkIds, facts));
  done(await addAttendance(town.as('doi'), id, came(heads)));
  return id;
}

/** A figure of one view in a fiscal year, by district; `day` is the expression that dates a row. */
const told = (
  town: TestTown,
  year: number,
  [view, day, figure, only]: readonly [string, string, string, string],
) =>
  countFacts(
    town,
    `select d.name as word, ${figure} as count from ${view} f
       join districts.district d on d.town_id = f.town_id and d.id = f.district_id
     where f.town_id = :town and ${day} and ${only} group by 1`
      .replaceAll(':from', `date '${year}-04-01'`)
      .replaceAll(':until', `date '${year + 1}-03-31'`),
  );

const happened = 'happened_on between :from and :until';
const held = 'held_on between :from and :until';
const begun = "to_date(started, 'YYYY-MM-DD')";
const each = (key: string) => `count(distinct ${key})`;
const caught = ['facts.concern', happened, each('concern_key'), "what = 'caught'"] as const;
const discussed = ['facts.concern', happened, each('concern_key'), "what = 'discussed'"] as const;
const met = ['facts.network_meeting', held, each('meeting_key'), 'true'] as const;
const heads = ['facts.network_meeting', held, 'sum(participants)', 'true'] as const;
/** What is under study has not begun; of a bare month or year its first day counts. */
const started = [
  'facts.network_activity',
  `${begun} between :from and :until`,
  each('activity_key'),
  "stage <> 'study'",
] as const;
const continuing = [
  'facts.network_activity',
  `${begun} < :from and (ended is null or to_date(ended, 'YYYY-MM-DD') >= :from)`,
  each('activity_key'),
  "stage <> 'study'",
] as const;

test('[consultation K14] concerns caught and discussed, activities begun and going on, meetings and heads are told by district and fiscal year', async () => {
  const town = await aTown({ start: new Date('2026-03-10T10:00:00+09:00') });
  const doi = () => town.as('doi');
  const [north, south] = [await networkOf(town, 'north'), await networkOf(town, 'south')];
  await themeIn(town, 'north', 'ごみ出しがつらい人がいる');
  await metOn(town, [north], '2026-03-09', 6);
  town.clock.moveTo(new Date('2026-11-26T10:00:00+09:00'));
  await themeIn(town, 'north', '坂の上までごみを運べない');
  await themeIn(town, 'north', '分別したごみが重い');
  await themeIn(town, 'south', '粗大ごみを出せない');
  const meeting = await metOn(town, [north], '2026-11-20', 8);
  await metOn(town, [north, south], '2026-11-25', 11);
  const filter = { districtId: town.ids.district('north'), topic: 'all', state: 'going', page: 1 } as const;
  const { rows } = done(await readThemes(doi(), filter));
  done(await putThemes(doi(), meeting, rows.map(({ id }) => id).slice(0, 2)));
  const activities: readonly (readonly [string, Parameters<typeof anActivity>[0]])[] = [
    [north, { name: 'ワンコイン・ヘルパー', kind: 'mutualHelp', stage: 'pilot', started: '2026-12' }],
    [north, { name: '長く続くサロン', started: '2010-04' }],
    [south, { name: '検討中の見守り', kind: 'watchOver', stage: 'study', started: '2026-10' }],
    [south, { name: '終わった学習会', kind: 'study', stage: 'ended', started: '2024-05', ended: '2026-02' }],
    [south, { name: '秋に終わった市', kind: 'event', stage: 'ended', started: '2025-05', ended: '2026-10' }],
  ];
  for (const [network, facts] of activities) done(await makeActivity(doi(), network, anActivity(facts)));
  expect(await told(town, 2025, caught)).toEqual({ 北小学校区: 1 });
  expect(await told(town, 2026, caught)).toEqual({ 北小学校区: 2, 南小学校区: 1 });
  expect(await told(town, 2025, discussed)).toEqual({});
  expect(await told(town, 2026, discussed)).toEqual({ 北小学校区: 2 });
  expect(await told(town, 2025, met)).toEqual({ 北小学校区: 1 });
  expect(await told(town, 2026, met)).toEqual({ 北小学校区: 2, 南小学校区: 1 });
  expect(await told(town, 2026, heads)).toEqual({ 北小学校区: 19, 南小学校区: 11 });
  expect(await told(town, 2025, started)).toEqual({ 南小学校区: 1 });
  expect(await told(town, 2026, started)).toEqual({ 北小学校区: 1 });
  expect(await told(town, 2025, continuing)).toEqual({ 北小学校区: 1, 南小学校区: 1 });
  expect(await told(town, 2026, continuing)).toEqual({ 北小学校区: 1, 南小学校区: 1 });
  for (const view of ['facts.concern', 'facts.network_meeting', 'facts.network_activity']) {
    expect(await isOpenToSessions(view), view).toBe(false);
    for (const name of ['id', 'name', 'gist', 'words', 'purpose', 'what_changed'])
      expect(await columnsOf(view), view).not.toContain(name);
  }
});
