import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { foldAddress } from '../../../kernel/fold/index.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { type Area, type DistrictCard, districtOf } from './district.rules.ts';

/** Cards of districts by identifier, past ones too. */
export async function districtCards(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DistrictCard>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('districts.district_card')
    .select(['id', 'kind', 'name'])
    .where('townId', '=', tx.townId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

const kindOrder = sql`array_position(array['association', 'elementarySchool', 'juniorHighSchool', 'lifeArea', 'communityDistrict', 'city'], d.kind)`;

/** A district and everything it lies in on a day, the smallest first. Empty for a district that does not hold on that day. */
export async function districtChain(
  tx: Tx,
  districtId: string,
  day: LocalDate = tx.today,
): Promise<DistrictCard[]> {
  const { rows } = await sql<DistrictCard>`
    with recursive chain(id) as (
      select ${districtId}::uuid
      union
      select l.parent_id from chain c join districts.district_parent l on l.town_id = ${tx.townId} and l.district_id = c.id
      where l.from_on <= ${day} and (l.to_on is null or l.to_on >= ${day})
    )
    select d.id, d.kind, d.name from chain c join districts.district d on d.town_id = ${tx.townId} and d.id = c.id
    where d.from_on <= ${day} and (d.to_on is null or d.to_on >= ${day})
    order by ${kindOrder}, d.id`.execute(tx.db);
  return rows;
}

/** Every district inside a district on a day, itself included: for asking "who lives in here". */
export async function districtsWithin(
  tx: Tx,
  districtId: string,
  day: LocalDate = tx.today,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive inside(id) as (
      select ${districtId}::uuid
      union
      select l.district_id from inside c join districts.district_parent l on l.town_id = ${tx.townId} and l.parent_id = c.id
      where l.from_on <= ${day} and (l.to_on is null or l.to_on >= ${day})
    )
    select id from inside`.execute(tx.db);
  return rows.map((row) => row.id);
}

/** Districts that hold on a day, the smallest kind first. */
export async function activeDistricts(tx: Tx, day: LocalDate = tx.today): Promise<DistrictCard[]> {
  const { rows } = await sql<DistrictCard>`
    select d.id, d.kind, d.name from districts.district d
    where d.town_id = ${tx.townId} and d.from_on <= ${day} and (d.to_on is null or d.to_on >= ${day})
    order by ${kindOrder}, d.sort, d.kana, d.name`.execute(tx.db);
  return rows;
}

/**
 * The smallest district an address lies in on a day, by the longest beginning of the folded address; null when no
 * beginning fits. Never ask it for a hidden person: they have no district (A16).
 */
export async function districtOfAddress(
  tx: Tx,
  address: string,
  day: LocalDate = tx.today,
): Promise<string | null> {
  const folded = foldAddress(address);
  if (folded === '') return null;
  const town = await tx.db
    .selectFrom('kernel.town')
    .select('name')
    .where('id', '=', tx.townId)
    .executeTakeFirstOrThrow();
  const name = foldAddress(town.name);
  const forms = folded.startsWith(name) ? [folded, folded.slice(name.length)] : [folded];
  return districtOf(forms, await areasBeginning(tx, forms, day));
}

/** Areas whose beginning could fit, so that a town of a thousand blocks sends a handful. */
async function areasBeginning(tx: Tx, forms: readonly string[], day: LocalDate): Promise<Area[]> {
  const { rows } = await sql<Area>`
    select a.district_id, d.kind, a.street_key from districts.area a
      join districts.district d on d.town_id = a.town_id and d.id = a.district_id
    where a.town_id = ${tx.townId} and a.from_on <= ${day} and (a.to_on is null or a.to_on >= ${day})
      and d.from_on <= ${day} and (d.to_on is null or d.to_on >= ${day})
      and exists (select from unnest(${[...forms]}::text[]) as f(form) where starts_with(f.form, a.street_key))`.execute(
    tx.db,
  );
  return rows;
}
