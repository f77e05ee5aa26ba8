import { hideEntry } from '../../src/modules/resources/desk/keep.actions.ts';
import {
  aPlace,
  aService,
  checkService,
  someGap,
  someSuggestion,
  writeEnquiries,
} from '../../src/modules/resources/testing.ts';
import type { TestTown } from '../support/town.ts';
import { done } from './build.ts';

const details = [
  { field: 'contactPerson', value: '見本 花', visibility: 'partners' },
  { field: 'contactMail', value: 'salon@example.jp', visibility: 'staff' },
] as const;

/** An entry in sight and one out of it, with what is not for everybody, and everything that was told about them. */
export async function aDirectory(
  town: TestTown,
): Promise<Readonly<Record<'service' | 'hiddenService' | 'suggestion' | 'gap', string>>> {
  const doi = town.as('doi');
  const place = await aPlace(doi, { name: '北の集会所', address: '北町1' });
  const around = {
    places: [{ placeId: place, schedule: '第1月曜' }],
    districtIds: [town.ids.district('north')],
    innerDetails: details,
  };
  const service = await aService(doi, { name: '北のサロン', verifiedAt: null }, around);
  const hiddenService = await aService(doi, { name: '自宅の会', phone: '0561-00-6666' }, around);
  await done(hideEntry(doi, hiddenService, '自宅の住所が載っていた'));
  const suggestion = await someSuggestion(town.as('resident'), service, '番号がちがう');
  await done(writeEnquiries(doi));
  await done(checkService(doi, service, { how: 'phone', outcome: 'unreached', who: null, changed: null }));
  return { service, hiddenService, suggestion, gap: await someGap(doi, '夜の居場所がない') };
}
