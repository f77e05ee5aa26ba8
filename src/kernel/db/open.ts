import type { Database } from './database.ts';

export type OpenOptions = {
  /** `DATABASE_URL`: a PostgreSQL server. Without it the embedded database in `dataFolder` is opened. */
  databaseUrl?: string | undefined;
  /** `TSUMUGI_DATA`: where the embedded database lives. */
  dataFolder: string;
};

/** Opens the configured database; loads only the engine that is asked for. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  if (options.databaseUrl) {
    const { openPostgres } = await import('./postgres.ts');
    return await openPostgres(options.databaseUrl);
  }
  const { openPglite } = await import('./pglite.ts');
  return await openPglite(options.dataFolder);
}
