import type { Tx } from '../../kernel/ctx/tx.ts';
import { asKeeper } from '../../kernel/walls/keeper.ts';
import { type Grant, type LockColumns, makeLock, makeLocks, regrant } from '../../kernel/walls/lock.ts';
import type { TableWall } from '../../kernel/walls/table-wall.ts';
import { scopeTokens } from '../../kernel/walls/tokens.ts';
import { stationWalls } from './station/station.walls.ts';

/** What is held where and when is for everybody; who signed up is for those who keep the gathering (docs/walls.md). */
export const walls: readonly TableWall[] = [
  { table: 'gatherings.gathering', kind: 'town', write: 'staff' },
  { table: 'gatherings.keeper', kind: 'staff', write: 'staff' },
  { table: 'gatherings.occurrence', kind: 'town', write: 'staff', deletes: true },
  { table: 'gatherings.listing', kind: 'town', write: 'staff' },
  { table: 'gatherings.signup', kind: 'locked', locks: ['signup'] },
  { table: 'gatherings.comer', kind: 'locked', locks: ['comer'], write: 'readers' },
  { table: 'gatherings.review', kind: 'staff', write: 'staff' },
  { table: 'gatherings.attendance', kind: 'staff', write: 'staff' },
  ...stationWalls,
];

const keeperGrant = (postId: string): Grant => ({ slot: 'writer', token: postId, rule: 'keeper' });

const managerGrant: Grant = { slot: 'reader', token: scopeTokens.allConsultations, rule: 'manager' };

/** The lock under which everybody who signs up for a gathering lies: its keepers write, managers read. */
export const lockSignups = (tx: Tx, keeperPostIds: readonly string[]): Promise<LockColumns> =>
  makeLock(tx, 'signup', [...keeperPostIds.map(keeperGrant), managerGrant]);

/** Locks for gatherings nobody keeps yet: managers read, and whoever takes one over is let in then. */
export const lockUnkept = (tx: Tx, count: number): Promise<string[]> =>
  makeLocks(tx, 'signup', count, [managerGrant]);

/** Hands the list of sign-ups to other keepers, in the transaction in which they change. */
export const relockSignups = (tx: Tx, lockId: string, keeperPostIds: readonly string[]): Promise<void> =>
  regrant(tx, lockId, { drop: [{ rule: 'keeper' }], add: keeperPostIds.map(keeperGrant) });

/** The clock writes coming days as the keeper, because it holds no keys; staff write with their own. */
export const writeAsClock = <T>(tx: Tx, work: () => Promise<T>): Promise<T> =>
  tx.actor.kind === 'job' ? asKeeper(tx, work) : work();
