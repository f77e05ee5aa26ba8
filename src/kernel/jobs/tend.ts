import { sql } from 'kysely';
import type { Database } from '../db/database.ts';

/**
 * Frees what deleted and changed rows left behind, and counts the rest, so that questions are planned well. A server does
 * this by itself (autovacuum); in the embedded database nobody would.
 */
export async function tend(db: Database): Promise<void> {
  if (db.engine === 'pglite') await sql`vacuum (analyze)`.execute(db.kysely);
}
