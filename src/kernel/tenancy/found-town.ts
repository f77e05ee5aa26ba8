import type { Kysely } from 'kysely';
import type { DB } from '../../../db/types.ts';
import { newId } from '../ids.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Town } from './town.ts';

export type TownMode = 'demo' | 'production' | 'drill';

/** What a town is founded with. */
export type NewTown = {
  readonly slug: string;
  readonly name: string;
  readonly code: string;
  readonly phone: string;
  readonly nightPhone?: string | undefined;
  readonly zone?: string | undefined;
  readonly host?: string | undefined;
  readonly mode?: TownMode | undefined;
};

export type TownRefusal = 'slug-shape' | 'code-shape' | 'zone-unknown' | 'name-missing' | 'town-known';

const isZone = (zone: string): boolean => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC';

/** Whether a municipality code of six digits has the right check digit (総務省 全国地方公共団体コード). */
export function isTownCode(code: string): boolean {
  if (!/^\d{6}$/.test(code)) return false;
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(code[at]), 0);
  return Number(code[5]) === (11 - (sum % 11)) % 10;
}

/** Founds a town. Refuses what could not stand in an address, and a slug or host that is taken. */
export async function foundTown(
  owner: Kysely<DB>,
  town: NewTown,
  now: Date,
): Promise<Result<Town, TownRefusal>> {
  const zone = town.zone ?? 'Asia/Tokyo';
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(town.slug)) return refuse('slug-shape');
  if (town.name.trim() === '') return refuse('name-missing');
  if (!isTownCode(town.code)) return refuse('code-shape');
  if (!isZone(zone)) return refuse('zone-unknown');
  const { slug, phone, code } = town;
  const row = {
    ...{ id: newId(now.getTime()), slug, name: town.name.trim(), code, zone, phone },
    ...{ nightPhone: town.nightPhone ?? '', mode: town.mode ?? 'production', hue: 'blue' as const },
    host: town.host ?? null,
  };
  const { numInsertedOrUpdatedRows } = await owner
    .insertInto('kernel.town')
    .values({ ...row, createdAt: now })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n ? ok(row) : refuse('town-known');
}
