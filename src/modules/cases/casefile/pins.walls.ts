import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { districtsWithin } from '../../districts/index.ts';
import { residents } from '../../people/index.ts';
import { pinsOf } from './pins.rules.ts';

/**
 * How many open cases lie in each of these districts, parts of it included; null where they are fewer than five, none
 * among them. Hidden persons have no district and are in no count (A02, A16).
 */
export const pinCounts = (
  tx: Tx,
  districtIds: readonly string[],
): Promise<ReadonlyMap<string, number | null>> =>
  asKeeper(tx, async (owner) => {
    const areas = new Map<string, ReadonlySet<string>>();
    for (const id of new Set(districtIds)) areas.set(id, new Set(await districtsWithin(tx, id)));
    const all = [...new Set([...areas.values()].flatMap((area) => [...area]))];
    // From the districts to the cases: the other way round every open case of the town is asked where it lies.
    const { rows } = await sql<{ districtIds: string[] }>`
      select array_agg(distinct r.district_id) as district_ids
      from (${residents(tx, all)}) r
        join cases.case_file f on f.town_id = ${tx.townId} and f.focal_person_id = r.person_id
      where f.state <> 'closed' group by f.id`.execute(owner);
    return pinsOf(
      rows.map((row) => row.districtIds),
      areas,
    );
  });
