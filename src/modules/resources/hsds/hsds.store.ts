import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { NamedService } from './tie.rules.ts';

/** Which published services are meant. */
export type PublishedFilter = {
  readonly ids?: readonly string[] | undefined;
  /** What was searched for where `ids` answers it: gatherings are not in the index. */
  readonly words?: string | undefined;
  readonly organizationId?: string | undefined;
  readonly modifiedAfter?: Date | undefined;
  /** A facet and the code in it, or any code where the code is null. */
  readonly facet?: { readonly taxonomy: string; readonly code: string | null } | undefined;
};

const columns: Readonly<Record<string, string>> = {
  'jp-help-layer': 'help_layers',
  'jp-target-group': 'target_groups',
  'jp-issue': 'issue_tags',
  'jp-pillar': 'pillars',
  'jp-access': 'access',
};

const published = (tx: Tx, filter: PublishedFilter) =>
  tx.db
    .selectFrom('resources.service as s')
    .where('s.townId', '=', tx.townId)
    // Said besides the wall, because staff who are signed in ask the open data too.
    .where('s.hidden', '=', false)
    .$if(filter.ids !== undefined, (query) => query.where('s.id', 'in', orNone(filter.ids ?? [])))
    .$if(filter.organizationId !== undefined, (query) =>
      query.where('s.organizationId', '=', filter.organizationId ?? ''),
    )
    .$if(filter.modifiedAfter !== undefined, (query) =>
      query.where(sql<boolean>`greatest(s.changed_at, s.verified_at) >= ${filter.modifiedAfter}`),
    )
    .$if(filter.facet !== undefined, (query) => {
      const column = sql.ref(`s.${columns[filter.facet?.taxonomy ?? ''] ?? 'issue_tags'}`);
      const code = filter.facet?.code ?? null;
      return query.where(
        code === null ? sql<boolean>`cardinality(${column}) > 0` : sql<boolean>`${code} = any(${column})`,
      );
    });

const orNone = (ids: readonly string[]): string[] =>
  ids.length > 0 ? [...ids] : ['00000000-0000-0000-0000-000000000000'];

/** Identifiers of published services, past ones too: they say `defunct`. */
export async function publishedIds(tx: Tx, filter: PublishedFilter): Promise<string[]> {
  const rows = await published(tx, filter).select('s.id').orderBy('s.id').execute();
  return rows.map(({ id }) => id);
}

/** Services at places, as pairs of identifiers, in a fixed order. */
export async function publishedPairs(
  tx: Tx,
  filter: PublishedFilter,
): Promise<{ readonly id: string; readonly serviceId: string }[]> {
  return await published(tx, filter)
    .innerJoin('resources.service_at_place as sp', (join) =>
      join.onRef('sp.townId', '=', 's.townId').onRef('sp.serviceId', '=', 's.id'),
    )
    .select(['sp.id', 'sp.serviceId'])
    .orderBy('sp.id')
    .execute();
}

/** Bodies that give a published service, in a fixed order. */
export async function publishedBodies(tx: Tx): Promise<string[]> {
  const rows = await published(tx, {})
    .where('s.organizationId', 'is not', null)
    .select((e) => e.ref('s.organizationId').$notNull().as('id'))
    .distinct()
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Running services in sight that bear one of these names, spelled as `namesOf` spells them, with their places. */
export async function servicesNamed(tx: Tx, names: readonly string[]): Promise<NamedService[]> {
  if (names.length === 0) return [];
  const spelled = (column: 'name' | 'alias') =>
    sql<string>`regexp_replace(normalize(${sql.ref(`s.${column}`)}, NFKC), '[\\s・]', '', 'g')`;
  const rows = await published(tx, {})
    .leftJoin('resources.service_at_place as sp', (join) =>
      join.onRef('sp.townId', '=', 's.townId').onRef('sp.serviceId', '=', 's.id'),
    )
    .select(['s.id', 's.name', 's.alias', 'sp.placeId'])
    .where('s.closedOn', 'is', null)
    .where((e) => e.or([e(spelled('name'), 'in', [...names]), e(spelled('alias'), 'in', [...names])]))
    .orderBy('s.id')
    .execute();
  const groups = Map.groupBy(rows, ({ id }) => id);
  return [...groups.values()].flatMap((its) => {
    const [first] = its;
    return first ? [{ ...first, placeIds: its.flatMap(({ placeId }) => placeId ?? []) }] : [];
  });
}
