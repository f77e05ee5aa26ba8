import { expect, test } from 'vitest';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { aSchedule, makeGathering, someGathering } from '../testing.ts';

const why = '西部の集まりなのに、会場が井の頭と印刷されている。';
const printed = {
  name: 'よってらっしゃい・にしみたか',
  venueAsPrinted: '井の頭コミュニティセンター',
  printedIn: '広報みたか 2010年9月19日号 1面',
  needsReview: why,
};

/** 西部's salon with the printed venue of another district (community.md M16). */
async function aDoubtedSalon(): Promise<{ town: TestTown; id: string }> {
  const town = await aTown();
  const doi = town.as('doi');
  const facts = someGathering(doi, { ...printed, districtId: town.ids.district('north') });
  const made = await makeGathering(doi, facts, { postIds: [town.ids.post('doi')] });
  if (!made.ok) throw new Error(made.refusal);
  return { town, id: made.value.id };
}

const settle = (town: TestTown, id: string, who: 'doi' | 'manager', fields: Record<string, string>) =>
  town.post(gatheringPaths.review(id), { _version: '1', ...fields }, who);

test('editors see a flag with what was printed and where; neighbours see none; the printed text stays when it is settled [community A34]', async () => {
  const { town, id } = await aDoubtedSalon();
  for (const editor of ['doi', 'manager'] as const) {
    const page = await town.page(gatheringPaths.keep(id), editor);
    for (const said of ['確かめることがあります', why, printed.venueAsPrinted, printed.printedIn])
      expect(page).toContain(said);
    expect(page).toContain(gatheringPaths.review(id));
  }
  for (const path of [gatheringPaths.show(id), gatheringPaths.week]) {
    const page = await town.page(path, 'resident');
    for (const unsaid of [why, printed.venueAsPrinted, '確かめること']) expect(page).not.toContain(unsaid);
  }
  const settled = await settle(town, id, 'manager', { note: '主催者に聞いた。会場は西部のセンター。' });
  expect(settled.status).toBe(303);
  const after = await town.page(gatheringPaths.keep(id), 'doi');
  expect(after).not.toContain('確かめることがあります');
  for (const kept of [
    why,
    printed.venueAsPrinted,
    printed.printedIn,
    '主催者に聞いた。会場は西部のセンター。',
  ])
    expect(after).toContain(kept);
  expect(await town.page(gatheringPaths.edit(id), 'doi')).toContain(printed.venueAsPrinted);
});

test('whoever does not keep the gathering, nor answers for it, sees no flag they could do nothing about', async () => {
  const { town, id } = await aDoubtedSalon();
  for (const other of ['goto', 'clerk'] as const) {
    const page = await town.page(gatheringPaths.keep(id), other);
    expect(page).toContain(printed.name);
    for (const unsaid of ['確かめることがあります', why]) expect(page).not.toContain(unsaid);
    const list = await town.page(gatheringPaths.list, other);
    expect(list).toContain(printed.name);
    expect(list).not.toContain('確かめることがある');
  }
  expect((await settle(town, id, 'manager', { note: '聞いた' })).status).toBe(303);
  expect(await town.page(gatheringPaths.keep(id), 'goto')).not.toContain(why);
});

test('the list of those who keep gatherings shows a doubt beside a day nobody decided about', async () => {
  const town = await aTown();
  const doi = town.as('doi');
  const schedule = aSchedule(doi, { rule: 'FREQ=WEEKLY;BYDAY=MO' }); // Mondays are holidays now and then
  const facts = someGathering(doi, { ...printed, schedule });
  const made = await makeGathering(doi, facts, { postIds: [town.ids.post('doi')] });
  expect(made.ok).toBe(true);
  const list = await town.page(gatheringPaths.list, 'doi');
  expect(list).toContain('を開くか決める（');
  expect(list).toContain('確かめることがある');
});

test('a doubt ends by saying what was found, once, and by nobody but who keeps the gathering or answers for it', async () => {
  const { town, id } = await aDoubtedSalon();
  expect((await settle(town, id, 'doi', { note: '' })).status).toBe(422);
  expect((await settle(town, id, 'doi', { note: '聞いた', _version: '7' })).status).toBe(409);
  expect(
    (await town.post(gatheringPaths.review(id), { note: '聞いた', _version: '1' }, 'clerk')).status,
  ).toBe(403);
  expect((await settle(town, id, 'doi', { note: '聞いた' })).status).toBe(303);
  const again = await settle(town, id, 'manager', { note: 'もう一度', _version: '2' });
  expect(again.status).toBe(409);
  expect(await again.text()).toContain('もうありません');
});

test('emptying the fields of the form neither ends a doubt nor forgets what was printed', async () => {
  const { town, id } = await aDoubtedSalon();
  const fields = {
    name: printed.name,
    keepers: town.ids.post('doi'),
    ...{ repetition: 'dates', startsOn: '2026-11-26', onHoliday: 'ask', signup: 'none', state: 'running' },
    ...{ venueAsPrinted: '', printedIn: '', needsReview: '', _version: '1' },
  };
  expect((await town.post(gatheringPaths.edit(id), fields, 'doi')).status).toBe(303);
  const page = await town.page(gatheringPaths.keep(id), 'doi');
  for (const kept of [why, printed.venueAsPrinted, printed.printedIn]) expect(page).toContain(kept);
});
