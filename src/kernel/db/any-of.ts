import { sql } from 'kysely';

/** Any of these identifiers, for `where(column, '=', …)`: one parameter however many, as a statement takes 65,535. */
export const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;
