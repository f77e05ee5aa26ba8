import type { Kysely } from 'kysely';
import type { DB } from '../../../db/types.ts';
import { quoteName, runScript } from './script.ts';

export type Column = { name: string; type: string };

/** A table as a backup sees it: the columns that are stored (generated ones compute themselves again). */
export type StoredTable = { schema: string; name: string; columns: readonly Column[] };

export type SequenceState = { schema: string; name: string; last: string };

/**
 * What a backup leaves out. The queue is not of our making (pg-boss builds it at start, the outbox fills it again);
 * the other two describe the database that is restored into, and it writes them itself.
 */
export const leftOut = { schemas: ['pgboss'], tables: ['kernel.migration', 'walls.policy'] } as const;

const ours = `n.nspname not in ('pg_catalog', 'information_schema', ${leftOut.schemas.map((name) => `'${name}'`).join(', ')})
  and n.nspname !~ '^pg_(toast|temp)'
  and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`;

export const nameOf = (table: { schema: string; name: string }): string => `${table.schema}.${table.name}`;

export const quoted = (table: { schema: string; name: string }): string =>
  `${quoteName(table.schema)}.${quoteName(table.name)}`;

/** Every table of ours by name, partitioned ones as a whole, with the columns that are stored. */
export async function storedTables(tx: Kysely<DB>): Promise<StoredTable[]> {
  const { rows } = await runScript<{ schema: string; name: string; columns: Column[] }>(
    tx,
    `select n.nspname as schema, c.relname as name,
       coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
         filter (where a.attname is not null), '[]') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and not c.relispartition and ${ours}
     group by 1, 2 order by 1, 2`,
  );
  return rows.filter((table) => !(leftOut.tables as readonly string[]).includes(nameOf(table)));
}

/** How far each sequence has counted; those never used stay as their migration made them. */
export async function sequenceStates(tx: Kysely<DB>): Promise<SequenceState[]> {
  const { rows } = await runScript<SequenceState>(
    tx,
    `select n.nspname as schema, c.relname as name, pg_sequence_last_value(s.seqrelid)::text as last
     from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
     where ${ours} and pg_sequence_last_value(s.seqrelid) is not null order by 1, 2`,
  );
  return rows;
}

/** Foreign keys of our tables, as statements that drop them and that add them again. */
export async function foreignKeys(tx: Kysely<DB>): Promise<{ drop: string; add: string }[]> {
  const { rows } = await runScript<{ drop: string; add: string }>(
    tx,
    `select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as drop,
       format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as add
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and ${ours} order by k.oid`,
  );
  return rows;
}

/** Triggers of our tables that fire in ordinary use, as statements that silence and wake them. */
export async function triggers(tx: Kysely<DB>): Promise<{ silence: string; wake: string }[]> {
  const { rows } = await runScript<{ silence: string; wake: string }>(
    tx,
    `select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname) as silence,
       format('alter table %s enable trigger %I', t.tgrelid::regclass, t.tgname) as wake
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled = 'O' and ${ours} order by t.oid`,
  );
  return rows;
}

/**
 * Values are written and read as text, so both sides must write alike. `row_security = off` makes PostgreSQL
 * refuse instead of leaving rows out, should the keeper ever be bound by a policy.
 */
export const sameText = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres'; set local extra_float_digits = 1; set local bytea_output = 'hex';
  set local row_security = off; set local statement_timeout = 0`;
