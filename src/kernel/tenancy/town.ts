import type { Kysely } from 'kysely';
import type { DB } from '../../../db/types.ts';

/** A town as every request knows it. */
export type Town = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Municipality code of the Ministry of Internal Affairs, six digits. */
  readonly code: string;
  readonly zone: string;
  readonly phone: string;
  readonly nightPhone: string;
  readonly mode: string;
  readonly hue: string;
  readonly host: string | null;
};

/** All towns of this installation, by name. A list of towns is no secret and is read by the owner. */
export const allTowns = (owner: Kysely<DB>): Promise<Town[]> =>
  owner
    .selectFrom('kernel.town')
    .select(['id', 'slug', 'name', 'code', 'zone', 'phone', 'nightPhone', 'mode', 'hue', 'host'])
    .orderBy('name')
    .execute();

/** The town a request means: by host name, else by `/t/<slug>` at the start of the path. */
export function townOfRequest(
  towns: readonly Town[],
  host: string,
  path: string,
): { town: Town; base: string } | null {
  const byHost = towns.find((town) => town.host !== null && town.host === host.split(':')[0]);
  if (byHost) return { town: byHost, base: '' };
  const slug = path.match(/^\/t\/([a-z][a-z0-9-]*)(?=\/|$)/)?.[1];
  const bySlug = towns.find((town) => town.slug === slug);
  return bySlug ? { town: bySlug, base: `/t/${bySlug.slug}` } : null;
}
