import { expect, test } from 'vitest';
import { aTown } from '../../../../tests/support/town.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { addDay, cancelDay, makeGathering, someGathering } from '../testing.ts';

async function aDay() {
  const town = await aTown();
  const doi = () => town.as('doi');
  const keepers = { postIds: [town.ids.post('doi')] };
  const made = await makeGathering(doi(), someGathering(doi()), keepers);
  if (!made.ok) throw new Error(made.refusal);
  const wish = { day: '2026-12-01', startsAt: '10:00', endsAt: '11:00', placeId: null, capacity: null };
  const day = await addDay(doi(), made.value.id, wish);
  if (!day.ok) throw new Error(day.refusal);
  return { town, gathering: made.value.id, day: day.value.id };
}

test('a day somebody else decided meanwhile comes back with what was typed, what stands, and the present version', async () => {
  const { town, day } = await aDay();
  const cancelled = await cancelDay(town.as('doi'), day, 1, '会場の工事');
  expect(cancelled.ok).toBe(true);
  const path = gatheringPaths.dayDeed(day, 'cancel');
  const answer = await town.post(path, { reason: '大雨のため', _version: '1' }, 'doi');
  expect(answer.status).toBe(409);
  const body = await answer.text();
  expect(body).toContain('大雨のため');
  expect(body).toContain('会場の工事');
  expect(body).toContain('name="_version" value="2"');
});

test('a gathering is changed on its page, and keeps its lock and its identity', async () => {
  const { town, gathering } = await aDay();
  const page = await (await town.get(gatheringPaths.edit(gathering), 'doi')).text();
  expect(page).toContain('しんなかサロン');
  const fields = {
    name: '北のサロン',
    keepers: town.ids.post('doi'),
    repetition: 'dates',
    startsOn: '2026-11-26',
    onHoliday: 'ask',
    signup: 'none',
    state: 'running',
    _version: '1',
  };
  const answer = await town.post(gatheringPaths.edit(gathering), fields, 'doi');
  expect(answer.status).toBe(303);
  const shown = await (await town.get(gatheringPaths.show(gathering), 'resident')).text();
  expect(shown).toContain('北のサロン');
});
