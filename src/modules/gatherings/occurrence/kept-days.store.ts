import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { isIn } from './occurrence.store.ts';

/** What is held, or not yet decided, on a day, of running gatherings that these posts keep; the earliest first. */
export const daysKeptOn = (tx: Tx, postIds: readonly string[], day: LocalDate, limit: number) =>
  tx.db
    .selectFrom('gatherings.occurrence as o')
    .innerJoin('gatherings.gathering as g', (join) =>
      join.onRef('g.townId', '=', 'o.townId').onRef('g.id', '=', 'o.gatheringId'),
    )
    .select(['o.id', 'g.name', 'o.startsAt', 'o.endsAt', 'o.state', 'o.placeId'])
    .where('o.townId', '=', tx.townId)
    .where('o.state', 'in', ['tentative', 'confirmed', 'held'])
    .where('g.state', '=', 'running')
    .where(isIn(day, day, 'o'))
    .where('g.id', 'in', (e) =>
      e
        .selectFrom('gatherings.keeper')
        .select('gatheringId')
        .where('townId', '=', tx.townId)
        .where('postId', 'in', [...postIds])
        .where('fromOn', '<=', tx.today)
        .where((k) => k.or([k('toOn', 'is', null), k('toOn', '>=', tx.today)])),
    )
    .orderBy('o.startsAt')
    .orderBy('o.id')
    .limit(limit)
    .execute();
