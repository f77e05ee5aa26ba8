import type { Tx } from '../../../kernel/ctx/tx.ts';
import { placeNames } from '../../districts/index.ts';
import { meetingKinds } from '../words.rules.ts';
import { meetingsKeptOn } from './meeting.store.ts';

/** Meetings of today of networks that these posts keep, at most so many; `place` is '' where none is told. */
export async function meetingsToday(tx: Tx, postIds: readonly string[], limit: number) {
  if (postIds.length === 0) return [];
  const meetings = await meetingsKeptOn(tx, postIds, tx.today, limit);
  const nameOf = await placeNames(
    tx,
    meetings.map(({ placeId }) => placeId),
  );
  return meetings.map(({ id, kind, title, startsAt, placeId, placeWords }) => ({
    id,
    name: title || meetingKinds[kind],
    startsAt,
    place: nameOf(placeId) || placeWords,
  }));
}
