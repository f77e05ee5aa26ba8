import { expect, test } from 'vitest';
import { aTown } from '../../../../tests/support/town.ts';
import { ok } from '../../../kernel/result.ts';
import { endService, putService, serviceCards, servicesAtPlace, servicesOfDistrict } from '../index.ts';
import { aPlace, aService } from '../testing.ts';
import { blankService } from './service.rules.ts';

test('one place may hold two services, and each is found from it', async () => {
  const town = await aTown();
  const doi = town.as('doi');
  const place = await aPlace(doi, { name: 'N-ジョイ' });
  const desk = await aService(doi, { name: 'ひきこもり相談窓口' }, { places: [{ placeId: place }] });
  const room = await aService(doi, { name: '居場所' }, { places: [{ placeId: place, schedule: '平日' }] });
  const found = await town
    .as('resident')
    .read('resource.find', async (tx) => ok(await servicesAtPlace(tx, place)));
  expect(found).toMatchObject({ ok: true, value: [{ id: desk }, { id: room }] });
});

test('a stale version changes nothing, and what ended is no longer listed but still has a card', async () => {
  const town = await aTown();
  const doi = town.as('doi');
  const north = town.ids.district('north');
  const id = await aService(doi, { name: '北のサロン' }, { districtIds: [north] });
  const facts = { ...blankService, name: '北のサロン（新）' };
  const saved = await doi.act('resource.change', async (tx) =>
    ok([await putService(tx, facts, { id, version: 9 }), await putService(tx, facts, { id, version: 1 })]),
  );
  expect(saved).toMatchObject({ value: [null, id] });
  const ended = await doi.act('resource.change', async (tx) => {
    const before = await servicesOfDistrict(tx, north);
    await endService(tx, id);
    return ok({ before, after: await servicesOfDistrict(tx, north), cards: await serviceCards(tx, [id]) });
  });
  if (!ended.ok) throw new Error(ended.refusal);
  expect(ended.value.before.map(({ name }) => name)).toEqual(['北のサロン（新）']);
  expect(ended.value.after).toEqual([]);
  expect(ended.value.cards.get(id)).toMatchObject({ status: 'defunct' });
});
