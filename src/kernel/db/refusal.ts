/**
 * Why the database cannot be opened, migrated, backed up or restored, as a sentence an operator can act on.
 * Thrown, because no request is served before it is settled: a command line prints `message` and stops.
 */
export class DatabaseRefusal extends Error {
  override readonly name = 'DatabaseRefusal';
}
