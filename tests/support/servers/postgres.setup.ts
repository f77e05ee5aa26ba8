import type { TestProject } from 'vitest/node';
import { type PostgresAddress, startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The one server of this run; only the projects that ask for PostgreSQL have it. */
    postgres: PostgresAddress;
  }
}

/** Starts the one PostgreSQL of a test run, tells the workers where it is, and stops it at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide('postgres', { url: server.url, superUrl: server.superUrl });
  return () => server.stop();
}
