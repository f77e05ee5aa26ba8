import type { Tx } from '../../../kernel/ctx/tx.ts';
import { addDays } from '../../../kernel/time.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import type { HsdsGathering } from '../../resources/index.ts';
import { occurrencesOf } from '../occurrence/occurrence.store.ts';
import { type Gathering, HORIZON_DAYS, type SignupWay } from './gathering.rules.ts';
import { gatheringsById } from './gathering.store.ts';
import { ownRunningIds } from './schedule-of.store.ts';
import { type ToldSchedule, toldSchedules } from './told-schedule.rules.ts';

/** Gatherings of the town that go on, with their schedules, for the open data of the directory. */
export async function publicGatherings(tx: Tx): Promise<HsdsGathering[]> {
  const ids = await ownRunningIds(tx);
  const gatherings = await gatheringsById(tx, ids);
  const days = await occurrencesOf(tx, ids, tx.today, addDays(tx.today, HORIZON_DAYS));
  const byGathering = Map.groupBy(days, ({ gatheringId }) => gatheringId);
  return ids.flatMap((id) => {
    const gathering = gatherings.get(id);
    const schedules = gathering ? toldSchedules(gathering, byGathering.get(id) ?? [], tx.today) : [];
    // Entered one by one, and none left to come: it was, and is not published any more.
    return gathering && schedules.length > 0 ? [asPublic(gathering, schedules)] : [];
  });
}

const signupWords: Readonly<Record<SignupWay, string>> = {
  none: '申し込みはいりません',
  welcome: '申し込みがあると助かります（なくても参加できます）',
  required: '申し込みがいります',
};

function asPublic(gathering: Gathering, schedules: readonly ToldSchedule[]): HsdsGathering {
  const { id, name, kana, alias, lead, organizerId, organizerName, districtId, placeId } = gathering;
  const { targetGroups, feeYen, feeNote, signup, url, contactPhone, contactExtension } = gathering;
  return {
    ...{ id, name, kana, alias, organizerId, organizerName, districtId, placeId, targetGroups, feeYen, url },
    description: lead,
    fees: feeYen === 0 && feeNote === '' ? '無料' : feeNote,
    application: signupWords[signup],
    phone: contactPhone,
    extension: contactExtension,
    path: gatheringPaths.show(id),
    schedules,
  };
}
