import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { allWalls } from '../../src/app/rooms.ts';
import { testDatabase } from '../support/database.ts';

beforeAll(() => testDatabase(), 120_000);

/** Tables without a town: the list of towns itself, and the machinery of the database. */
const townless = ['kernel.migration', 'kernel.town', 'walls.policy'];

type Table = { name: string; secured: boolean; verbs: string[]; granted: string[]; hasTown: boolean };

async function tables(): Promise<Table[]> {
  const { kysely } = await testDatabase();
  const { rows } = await sql<Table>`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity as secured,
      coalesce((select array_agg(p.polcmd::text order by p.polcmd) from pg_policy p where p.polrelid = c.oid), '{}') as verbs,
      array(select verb from unnest(array['select', 'insert', 'update', 'delete']) as verb
        where case when verb = 'delete' then has_table_privilege('tsumugi_app', c.oid, verb)
          else has_any_column_privilege('tsumugi_app', c.oid, verb) end) as granted,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'town_id' and a.attnotnull) as has_town
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
      and n.nspname not like 'pg_%' order by 1`.execute(kysely);
  return rows;
}

const letters: Readonly<Record<string, string>> = { select: 'r', insert: 'a', update: 'w', delete: 'd' };

test('every table names its town first in its key, but the few that have none', async () => {
  const all = await tables();
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(({ hasTown }) => !hasTown).map(({ name }) => name)).toEqual(townless);
  const { kysely } = await testDatabase();
  const { rows } = await sql<{ name: string; column: string }>`
    select n.nspname || '.' || c.relname as name, a.attname as column
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where i.indisunique and a.attname <> 'town_id' and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
      and n.nspname not like 'pg_%'`.execute(kysely);
  expect(rows.filter(({ name }) => !townless.includes(name))).toEqual([]);
});

test('every table has its row security on, one policy for each verb a session may use, and no verb without one', async () => {
  const all = await tables();
  expect(all.filter(({ secured }) => !secured).map(({ name }) => name)).toEqual([]);
  const open = all.filter(
    ({ verbs, granted }) =>
      verbs.join() !==
      granted
        .map((verb) => letters[verb])
        .sort()
        .join(),
  );
  expect(open).toEqual([]);
  expect(all.map(({ name }) => name)).toEqual(allWalls.map(({ table }) => table).sort());
});

test('no session deletes or rewrites what is walled: keys, locks and whose row it is stay as they are', async () => {
  const { kysely } = await testDatabase();
  const { rows } = await sql<{ column: string }>`
    select n.nspname || '.' || c.relname || '.' || a.attname as column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and a.attnum > 0 and has_column_privilege('tsumugi_app', c.oid, a.attnum, 'update')
      and a.attname in ('town_id', 'id', 'lock_id', 'readers', 'writers', 'needs', 'never', 'leased', 'leased_until')`.execute(
    kysely,
  );
  expect(rows).toEqual([]);
});

test('every column of every table says what it means', async () => {
  const { kysely } = await testDatabase();
  const { rows } = await sql<{ column: string; comment: string | null }>`
    select n.nspname || '.' || c.relname || '.' || a.attname as column, col_description(c.oid, a.attnum) as comment
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname not like 'pg_%' order by 1`.execute(
    kysely,
  );
  expect(rows.length).toBeGreaterThan(500);
  expect(rows.filter(({ comment }) => !comment).map(({ column }) => column)).toEqual([]);
});

test('a card is looked at with the eyes of its reader, and nothing is lent to everybody', async () => {
  const { kysely } = await testDatabase();
  const { rows } = await sql<{ name: string; options: string[] | null }>`
    select n.nspname || '.' || c.relname as name, c.reloptions as options
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and has_table_privilege('tsumugi_app', c.oid, 'select')
      and n.nspname not in ('pg_catalog', 'information_schema', 'public') order by 1`.execute(kysely);
  const owned = rows
    .filter(({ options }) => !options?.includes('security_invoker=true'))
    .map(({ name }) => name);
  // Names of accounts alone; passwords and second factors stay the keeper's.
  expect(owned).toEqual(['auth.account_card']);
  const { rows: functions } = await sql<{ name: string }>`
    select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and has_function_privilege('public', p.oid, 'execute') and n.nspname not like 'pg_%'`.execute(
    kysely,
  );
  expect(functions).toEqual([]);
});
