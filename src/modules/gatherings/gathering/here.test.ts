import { expect, test } from 'vitest';
import { aNextTown, aTown } from '../../../../tests/support/town.ts';
import { ok } from '../../../kernel/result.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { endPlace } from '../../districts/index.ts';
import { addDay, changeGathering, makeGathering, moveDay, placeCalled, someGathering } from '../testing.ts';

test('a post, a district or a place of another town cannot be chosen for a gathering or one of its days', async () => {
  const [town, next] = [await aTown(), await aNextTown()];
  const doi = () => town.as('doi');
  const own = { postIds: [town.ids.post('doi')] };
  const strange = { ok: false, refusal: 'not-found' };
  const make = (facts: object, keepers = own) => makeGathering(doi(), someGathering(doi(), facts), keepers);
  expect(await make({ districtId: next.ids.district('north') })).toMatchObject(strange);
  expect(await make({ placeId: next.ids.district('north') })).toMatchObject(strange);
  expect(await make({}, { postIds: [next.ids.post('doi')] })).toMatchObject(strange);
  const made = await make({});
  if (!made.ok) throw new Error(made.refusal);
  const wish = { day: '2026-12-01', startsAt: '10:00', endsAt: '11:00', capacity: null, reason: '' };
  const elsewhere = { ...wish, placeId: next.ids.district('north') };
  expect(await addDay(doi(), made.value.id, elsewhere)).toMatchObject(strange);
  const day = await addDay(doi(), made.value.id, { ...wish, placeId: null });
  if (!day.ok) throw new Error(day.refusal);
  expect(await moveDay(doi(), day.value.id, 1, elsewhere)).toMatchObject(strange);
});

test('nothing new begins at a place that is no longer in use; what is held there already stays', async () => {
  const town = await aTown();
  const doi = () => town.as('doi');
  const called = await doi().act('gathering.change', async (tx) =>
    ok(await placeCalled(tx, { name: '旧・北の集会所' })),
  );
  const placeId = called.ok ? called.value : '';
  const own = { postIds: [town.ids.post('doi')] };
  const kept = await makeGathering(doi(), someGathering(doi(), { placeId }), own);
  if (!kept.ok) throw new Error(kept.refusal);
  const { id } = kept.value;
  const day = { day: '2026-12-01', startsAt: '10:00', endsAt: '11:00', placeId, capacity: null };
  const held = await addDay(doi(), id, day);
  if (!held.ok) throw new Error(held.refusal);
  await doi().act('gathering.change', async (tx) => ok(await endPlace(tx, placeId)));
  const ended = { ok: false, refusal: 'place-ended' };
  expect(await makeGathering(doi(), someGathering(doi(), { name: '新しい会', placeId }), own)).toMatchObject(
    ended,
  );
  expect(await addDay(doi(), id, { ...day, day: '2026-12-08' })).toMatchObject(ended);
  const facts = someGathering(doi(), { name: '新しい名前', placeId });
  expect(await changeGathering(doi(), id, 1, facts, own)).toMatchObject({ ok: true });
  const later = { ...day, startsAt: '13:00', endsAt: '14:00', reason: '' };
  expect(await moveDay(doi(), held.value.id, 1, later)).toMatchObject({ ok: true });
  expect(await town.page(gatheringPaths.edit(id), 'doi')).toContain(`value="${placeId}" selected`);
  const fields = {
    ...{ name: '新しい会', keepers: town.ids.post('doi'), placeId, repetition: 'dates' },
    ...{ startsOn: '2026-11-26', onHoliday: 'ask', signup: 'none', state: 'running' },
  };
  const refused = await town.post(gatheringPaths.make, fields, 'doi');
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('「旧・北の集会所」は、もう使われていない場所です。');
});
