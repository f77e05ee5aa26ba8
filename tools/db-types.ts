// npm run db:types [-- --check]: writes db/types.ts from a freshly migrated database, or compares it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../src/kernel/db/database.ts';
import { migrate } from '../src/kernel/db/migrate.ts';
import { openPglite } from '../src/kernel/db/pglite.ts';

/** One column of a table or view, as PostgreSQL's catalogue tells it. */
type Column = {
  table: string;
  name: string;
  /** Name of the type; of the element where it is an array; of the base where it is a domain. */
  type: string;
  isArray: boolean;
  /** Labels of an enumerated type, in order; empty for any other. */
  labels: string[];
  /** Checks of this one column, as PostgreSQL writes them. */
  checks: string[];
  notNull: boolean;
  hasDefault: boolean;
  /** Computed by the database, so nobody writes it. */
  isComputed: boolean;
};

/** What the engines' parsers make of each type; a type not listed stays the text PostgreSQL writes. */
const typescriptOf: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['int2', 'int4', 'int8', 'float4', 'float8', 'oid'].map((type) => [type, 'number'])),
  bool: 'boolean',
  timestamptz: 'Date',
  bytea: 'Buffer',
};

/** Every column of our own tables and views, in a fixed order. The queue's tables are its own affair. */
async function readColumns(db: Database): Promise<Column[]> {
  const { rows } = await sql<Column & { viewText: string | null }>`
    select n.nspname || '.' || c.relname as "table", a.attname as name,
      base.typname as type, t.typelem <> 0 and t.typlen = -1 as "isArray",
      coalesce((select json_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = base.oid), '[]') as labels,
      coalesce((select json_agg(pg_get_constraintdef(k.oid) order by k.conname) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]), '[]') as checks,
      a.attnotnull as "notNull", a.atthasdef or a.attidentity <> '' as "hasDefault",
      a.attgenerated <> '' or a.attidentity = 'a' as "isComputed",
      case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid, true) end as "viewText"
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    join pg_type base on base.oid = coalesce(nullif(t.typbasetype, 0), case when t.typlen = -1 then nullif(t.typelem, 0) end, t.oid)
    where c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
      and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname !~ '^pg_(toast|temp)'
    order by n.nspname collate "C", c.relname collate "C", a.attnum`.execute(db.kysely);
  return rows.map((row) => {
    const source = row.viewText && sourceOf(row, row.viewText, rows);
    return source ? { ...row, notNull: source.notNull, checks: source.checks } : row;
  });
}

/**
 * The table's column that a view shows as it is. PostgreSQL calls every column of a view nullable and forgets its
 * checks; one that is listed under its own name, in a view without outer joins, keeps both.
 */
function sourceOf(column: Column, viewText: string, all: readonly Column[]): Column | undefined {
  if (/\b(left|right|full) join\b|\bunion\b|\bgrouping sets\b/i.test(viewText)) return undefined;
  if (!new RegExp(`^\\s*(select\\s+)?(\\w+\\.)?${column.name},?$`, 'im').test(viewText)) return undefined;
  const tables = new Set(
    Array.from(viewText.matchAll(/(?:from|join)\s+\(*(\w+\.\w+)/gi), ([, name]) => name),
  );
  const named = all.filter((other) => tables.has(other.table) && other.name === column.name);
  return named.find((other) => !other.notNull) ?? named[0];
}

const camelCase = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The only texts a check lets in: `open` and `shut` of `status in ('open', 'shut')`; none for any other check. */
function allowedTexts(check: string): string[] {
  const list =
    /^CHECK \(\(\w+ = ANY \(ARRAY\[((?:'(?:[^']|'')*'::text(?:, )?)+)\]\)\)\)$/.exec(check)?.[1] ?? '';
  return Array.from(list.matchAll(/'((?:[^']|'')*)'::text/g), ([, text]) =>
    (text ?? '').replaceAll("''", "'"),
  );
}

function valueType(column: Column): string {
  const texts = column.labels.length > 0 ? column.labels : column.checks.flatMap(allowedTexts);
  if (texts.length === 0) return typescriptOf[column.type] ?? 'string';
  return texts.map((text) => `'${text.replace(/[\\']/g, '\\$&')}'`).join(' | ');
}

/** The type of one column, as Kysely reads it: apart for reading, inserting and updating where they differ. */
function columnType(column: Column): string {
  const orNull = column.notNull ? '' : ' | null';
  if (/^jsonb?$/.test(column.type)) {
    const written = `string${orNull}`;
    return `ColumnType<unknown, ${column.hasDefault ? `${written} | undefined` : written}, ${written}>`;
  }
  const one = valueType(column);
  const element = one.includes('|') ? `(${one})` : one;
  const value = `${column.isArray ? `${element}[]` : one}${orNull}`;
  if (column.isComputed) return `ColumnType<${value}, never, never>`;
  return column.hasDefault ? `Generated<${value}>` : value;
}

/** The whole of db/types.ts. */
function render(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, (column) => column.table);
  const body = [...tables].map(([table, its]) => {
    const lines = its.map((column) => `    ${camelCase(column.name)}: ${columnType(column)};`);
    return `  '${table}': {\n${lines.join('\n')}\n  };`;
  });
  return `// Written by \`npm run db:types\` from the migrated database; never edited.
import type { ColumnType, Generated } from 'kysely';

/** Every table and view by schema and name; columns as the waist's CamelCasePlugin shows them. JSON is written as text. */
export interface DB {
${body.join('\n')}
}
`;
}

async function typesOfFreshDatabase(): Promise<string> {
  const db = await openPglite('memory');
  try {
    await migrate(db);
    return render(await readColumns(db));
  } finally {
    await db.close();
  }
}

const path = join(import.meta.dirname, '../db/types.ts');
const wanted = await typesOfFreshDatabase();
if (!process.argv.includes('--check')) writeFileSync(path, wanted);
else if (readFileSync(path, 'utf8') !== wanted) {
  console.error('db/types.ts is not what the migrations make. Run npm run db:types and commit the result.');
  process.exitCode = 1;
}
