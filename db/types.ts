// Generated from the migrated database by tools/db-types.ts; never edited.
// biome-ignore lint/suspicious/noExplicitAny: placeholder until the first generation
export interface DB { [table: string]: any }
