import type { Tx } from '../../../kernel/ctx/tx.ts';
import { placeCards } from '../../districts/index.ts';
import { meetingKinds } from '../words.rules.ts';
import { meetingsKeptOn } from './meeting.store.ts';

/** Meetings of today of networks that these posts keep, at most so many; `place` is '' where none is told. */
export async function meetingsToday(tx: Tx, postIds: readonly string[], limit: number) {
  if (postIds.length === 0) return [];
  const meetings = await meetingsKeptOn(tx, postIds, tx.today, limit);
  const places = await placeCards(
    tx,
    meetings.flatMap(({ placeId }) => placeId ?? []),
  );
  return meetings.map(({ id, kind, title, startsAt, placeId, placeWords }) => ({
    id,
    name: title || meetingKinds[kind],
    startsAt,
    place: places.get(placeId ?? '')?.name ?? placeWords,
  }));
}
