import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { DB } from '../../../db/types.ts';
import { wallStatements } from './policy.ts';
import { keptColumns, type TableWall } from './table-wall.ts';

type Columns = Map<string, string[]>;

async function columnsByTable(owner: Kysely<DB>): Promise<Columns> {
  const { rows } = await sql<{ tableName: string; columnName: string }>`
    select n.nspname || '.' || c.relname as table_name, a.attname as column_name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname not like 'pg_toast%'
    order by 1, a.attnum`.execute(owner);
  const columns: Columns = new Map();
  for (const row of rows) columns.set(row.tableName, [...(columns.get(row.tableName) ?? []), row.columnName]);
  return columns;
}

/**
 * Writes every table's policies, and refuses to leave any table of the database without a wall, or a wall without a table.
 * Runs as the owner inside the migration's transaction; an unchanged policy is not touched.
 */
export async function applyWalls(owner: Kysely<DB>, walls: readonly TableWall[]): Promise<void> {
  const columns = await columnsByTable(owner);
  const walled = new Set(walls.map((wall) => wall.table));
  const open = [...columns.keys()].filter((table) => !walled.has(table));
  const missing = [...walled].filter((table) => !columns.has(table));
  if (open.length > 0) throw new Error(`tables without a wall: ${open.join(', ')}`);
  if (missing.length > 0) throw new Error(`walls without a table: ${missing.join(', ')}`);
  const { rows } = await sql<{ tableName: string; checksum: string }>`
    select table_name, checksum from walls.policy`.execute(owner);
  const inForce = new Map(rows.map((row) => [row.tableName, row.checksum]));
  for (const wall of walls) await applyOne(owner, wall, columns.get(wall.table) ?? [], inForce);
}

async function applyOne(
  owner: Kysely<DB>,
  wall: TableWall,
  columns: readonly string[],
  inForce: ReadonlyMap<string, string>,
): Promise<void> {
  const statements = wallStatements(
    wall,
    columns.filter((column) => !keptColumns.has(column)),
  );
  const checksum = createHash('sha256').update(statements.join(';\n')).digest('hex');
  if (inForce.get(wall.table) === checksum) return;
  for (const statement of statements) await sql.raw(statement).execute(owner);
  await sql`insert into walls.policy (table_name, checksum) values (${wall.table}, ${checksum})
    on conflict (table_name) do update set checksum = excluded.checksum`.execute(owner);
}
