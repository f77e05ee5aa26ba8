import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { isIn } from '../occurrence/occurrence.store.ts';

/** Where a neighbour looks: districts, and places that lie in them. */
export type Around = { readonly districtIds: readonly string[]; readonly placeIds: readonly string[] };

/**
 * Days of public gatherings between two days, both included, in order, with no more than a list tells: a city has
 * hundreds a week. `around`: only what is for these districts or held at these places.
 */
export async function weekRows(tx: Tx, from: LocalDate, until: LocalDate, around: Around | null) {
  const rows = await tx.db
    .selectFrom('gatherings.occurrence as o')
    .innerJoin('gatherings.gathering as g', (join) =>
      join.onRef('g.townId', '=', 'o.townId').onRef('g.id', '=', 'o.gatheringId'),
    )
    .select(['o.id', 'o.day', 'o.lastDay', 'o.startsAt', 'o.endsAt', 'o.state', 'o.placeId', 'o.movedToId'])
    .select(['g.id as gatheringId', 'g.name', 'g.alias', 'g.feeYen', 'g.feeNote', 'g.newcomers'])
    .select(['g.sourceId', 'g.venueAsPrinted'])
    .where('o.townId', '=', tx.townId)
    .where('g.state', '<>', sql.lit('draft')) // as a parameter it is thought to leave a single row
    .where(isIn(from, until, 'o'))
    .$if(around !== null, (query) =>
      query.where((e) =>
        e.or([
          e('g.districtId', 'in', [...(around?.districtIds ?? []), nobody]),
          e('o.placeId', 'in', [...(around?.placeIds ?? []), nobody]),
        ]),
      ),
    )
    .orderBy('o.day')
    .orderBy('o.startsAt')
    .orderBy('o.id')
    .execute();
  return rows.map(
    ({ id, day, lastDay, startsAt, endsAt, state, placeId, movedToId, gatheringId, ...told }) => ({
      day: { id, day, lastDay, startsAt, endsAt, state },
      gathering: { id: gatheringId, ...told },
      placeId,
      movedToId,
    }),
  );
}

/** A list of SQL may not be empty. */
const nobody = '00000000-0000-0000-0000-000000000000';
