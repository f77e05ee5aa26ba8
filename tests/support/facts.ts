import { sql } from 'kysely';
import { testDatabase } from './database.ts';
import type { TestTown } from './town.ts';

/**
 * Figures out of the views for reports, as the keeper reads them; no session does. The question selects `word` and a
 * `count` of it, and names the town as `:town`.
 */
export async function countFacts(town: TestTown, question: string): Promise<Record<string, number>> {
  const { kysely } = await testDatabase();
  const { rows } = await sql
    .raw<{ word: string; count: number }>(
      `select word, sum(count)::int as count from (${question.replaceAll(':town', `'${town.town.id}'`)}) as asked
        group by word order by word`,
    )
    .execute(kysely);
  return Object.fromEntries(rows.map((row) => [row.word, row.count]));
}

/** Whether the role every session takes may read a view or any of its columns. */
export async function isOpenToSessions(view: string): Promise<boolean> {
  const { kysely } = await testDatabase();
  const { rows } = await sql<{ open: boolean }>`
    select has_any_column_privilege('tsumugi_app', ${view}, 'select') as open`.execute(kysely);
  return rows[0]?.open === true;
}

/** Columns of a view, in order. */
export async function columnsOf(view: string): Promise<string[]> {
  const { kysely } = await testDatabase();
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = ${view}::regclass and attnum > 0 order by attnum`.execute(
    kysely,
  );
  return rows.map(({ name }) => name);
}
