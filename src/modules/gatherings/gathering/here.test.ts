import { expect, test } from 'vitest';
import { aNextTown, aTown } from '../../../../tests/support/town.ts';
import { addDay, makeGathering, moveDay, someGathering } from '../testing.ts';

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
