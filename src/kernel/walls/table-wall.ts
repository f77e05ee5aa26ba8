import type { Clearance, Scope } from './tokens.ts';

/**
 * How one table is walled. Every table of the database has exactly one of these, in its room's `*.walls.ts`.
 * - `town`: every session of the town reads; writes follow `write`.
 * - `staff`: every signed-in member of staff reads; writes follow `write`. `scope` narrows who counts as staff here.
 *   In both, rows marked in the boolean column `aside.column` are read and written by holders of `aside.scope` alone,
 *   and rows whose lot (column `lot`) is held back (kernel/walls/lot.ts) by nobody but the keeper.
 * - `locked`: the row carries its lock (columns `lock_id` to `leased_until`); `locks` names the kinds of lock it may carry.
 * - `posts`: read and changed by whoever holds one of the posts in `columns`, or the scope, if any; rows marked in the
 *   column `aside` are shut to the scope.
 * - `append`: anybody of the town adds a line, only the clearance reads, and not what was done by the reader's own
 *   account; nobody changes.
 * - `keeper`: no session sees it; only the keeper's own functions do.
 * - `shared`: the same for all towns (code lists, the list of towns itself).
 */
export type TableWall = { readonly table: string } & (
  | {
      readonly kind: 'town' | 'staff';
      readonly write: 'staff' | 'anyone' | 'keeper';
      readonly deletes?: true;
      readonly scope?: Scope;
      readonly aside?: { readonly column: string; readonly scope: Scope };
      readonly lot?: string;
    }
  | {
      readonly kind: 'locked';
      readonly locks: readonly string[];
      readonly write?: 'writers' | 'readers' | 'append';
    }
  | {
      readonly kind: 'posts';
      readonly columns: readonly string[];
      readonly scope?: Scope;
      readonly aside?: string;
    }
  | { readonly kind: 'append'; readonly read: Clearance }
  | { readonly kind: 'insertOnly' }
  | { readonly kind: 'keeper' }
  | { readonly kind: 'shared' }
);

/** Columns no session may change: whose row it is, which row, and who may see it. */
export const keptColumns: ReadonlySet<string> = new Set([
  'town_id',
  'id',
  'lot_id',
  'lock_id',
  'readers',
  'writers',
  'needs',
  'never',
  'leased',
  'leased_until',
]);

/** Walls of the kernel's own tables. */
export const kernelWalls: readonly TableWall[] = [
  { table: 'kernel.migration', kind: 'keeper' },
  { table: 'kernel.town', kind: 'shared' },
  { table: 'kernel.deed', kind: 'insertOnly' },
  { table: 'kernel.outbox', kind: 'insertOnly' },
  { table: 'kernel.job_run', kind: 'keeper' },
  { table: 'walls.lock', kind: 'keeper' },
  { table: 'walls.grant', kind: 'keeper' },
  { table: 'walls.follow', kind: 'keeper' },
  { table: 'walls.policy', kind: 'keeper' },
  { table: 'walls.lot', kind: 'keeper' },
  { table: 'audit.line', kind: 'append', read: 'auditReview' },
  { table: 'audit.seal', kind: 'keeper' },
  { table: 'auth.account', kind: 'keeper' },
  { table: 'auth.session', kind: 'keeper' },
  { table: 'auth.invitation', kind: 'keeper' },
  { table: 'auth.attempt', kind: 'keeper' },
];
