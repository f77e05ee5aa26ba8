import type { Tx } from '../../../kernel/ctx/tx.ts';
import { foldAddress } from '../../../kernel/fold/index.ts';
import { newId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../../kernel/time.ts';
import type { DistrictEdit, DistrictLink, NewDistrict } from './district.rules.ts';

export const districtById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('districts.district')
    .select(['id', 'kind', 'name', 'kana', 'fromOn', 'toOn', 'version'])
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .executeTakeFirst();

export const insertDistrict = (tx: Tx, id: string, district: NewDistrict) =>
  tx.db
    .insertInto('districts.district')
    .values({ ...district, kana: district.kana ?? '', townId: tx.townId, id })
    .execute();

/** Changes a district unless somebody else changed it since `version` was read; answers whether it did. */
export async function updateDistrict(
  tx: Tx,
  id: string,
  version: number,
  edit: DistrictEdit,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('districts.district')
    .set({ ...edit, kana: edit.kana ?? '', version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Ends a district with everything that lies in it or that it lies in. */
export async function endDistrictRows(tx: Tx, id: string, lastOn: LocalDate): Promise<void> {
  await tx.db
    .updateTable('districts.district')
    .set((e) => ({ toOn: lastOn, version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();
  await tx.db
    .updateTable('districts.district_parent')
    .set({ toOn: lastOn })
    .where('townId', '=', tx.townId)
    .where((e) => e.or([e('districtId', '=', id), e('parentId', '=', id)]))
    .where((e) => e.or([e('toOn', 'is', null), e('toOn', '>', lastOn)]))
    .execute();
  await tx.db
    .updateTable('districts.area')
    .set({ toOn: lastOn })
    .where('townId', '=', tx.townId)
    .where('districtId', '=', id)
    .where((e) => e.or([e('toOn', 'is', null), e('toOn', '>', lastOn)]))
    .execute();
}

/** Which district lies in which on a day. */
export const linksOn = (tx: Tx, day: LocalDate): Promise<DistrictLink[]> =>
  tx.db
    .selectFrom('districts.district_parent')
    .select(['districtId', 'parentId'])
    .where('townId', '=', tx.townId)
    .where('fromOn', '<=', day)
    .where((e) => e.or([e('toOn', 'is', null), e('toOn', '>=', day)]))
    .execute();

/** Hangs a district under another from a day on. Of one kind of parent there is one at a time: the earlier one ends. */
export async function hangUnder(
  tx: Tx,
  link: DistrictLink & { readonly sameKind: readonly string[]; readonly fromOn: LocalDate },
): Promise<void> {
  if (link.sameKind.length > 0)
    await tx.db
      .updateTable('districts.district_parent')
      .set({ toOn: addDays(link.fromOn, -1) })
      .where('townId', '=', tx.townId)
      .where('districtId', '=', link.districtId)
      .where('parentId', 'in', [...link.sameKind])
      .where((e) => e.or([e('toOn', 'is', null), e('toOn', '>=', link.fromOn)]))
      .execute();
  await tx.db
    .insertInto('districts.district_parent')
    .values({
      townId: tx.townId,
      id: newId(tx.now.getTime()),
      districtId: link.districtId,
      parentId: link.parentId,
      fromOn: link.fromOn,
    })
    .execute();
}

/** Beginnings of addresses of a district that hold now or later. */
export const areasOf = (tx: Tx, districtId: string) =>
  tx.db
    .selectFrom('districts.area')
    .select(['id', 'street', 'streetKey', 'fromOn', 'toOn'])
    .where('townId', '=', tx.townId)
    .where('districtId', '=', districtId)
    .where((e) => e.or([e('toOn', 'is', null), e('toOn', '>=', tx.today)]))
    .orderBy('streetKey')
    .execute();

export const insertArea = (tx: Tx, districtId: string, street: string, fromOn: LocalDate) =>
  tx.db
    .insertInto('districts.area')
    .values({
      townId: tx.townId,
      id: newId(tx.now.getTime()),
      districtId,
      street,
      streetKey: foldAddress(street),
      fromOn,
    })
    .execute();

export async function endAreaRow(
  tx: Tx,
  districtId: string,
  areaId: string,
  lastOn: LocalDate,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('districts.area')
    .set({ toOn: lastOn })
    .where('townId', '=', tx.townId)
    .where('districtId', '=', districtId)
    .where('id', '=', areaId)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
