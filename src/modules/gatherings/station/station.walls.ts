import type { Tx } from '../../../kernel/ctx/tx.ts';
import { type Grant, type LockColumns, makeLock, regrant } from '../../../kernel/walls/lock.ts';
import type { TableWall } from '../../../kernel/walls/table-wall.ts';
import { scopeTokens } from '../../../kernel/walls/tokens.ts';

/** Stations and rooms are for everybody; who books them is for those who keep the station (docs/walls.md). */
export const stationWalls: readonly TableWall[] = [
  { table: 'gatherings.station', kind: 'town', write: 'staff' },
  { table: 'gatherings.station_keeper', kind: 'staff', write: 'staff' },
  { table: 'gatherings.room', kind: 'town', write: 'staff' },
  { table: 'gatherings.booking_policy', kind: 'town', write: 'staff' },
  { table: 'gatherings.user_group', kind: 'locked', locks: ['booking'] },
  { table: 'gatherings.booking', kind: 'locked', locks: ['booking'] },
  { table: 'gatherings.draw', kind: 'town', write: 'staff' },
  { table: 'gatherings.presence', kind: 'staff', write: 'staff' },
];

const keeperGrant = (postId: string): Grant => ({ slot: 'writer', token: postId, rule: 'keeper' });

/** The lock under which bookings and groups of a station lie: its keepers and the managers write. */
export const lockStation = (tx: Tx, keeperPostIds: readonly string[]): Promise<LockColumns> =>
  makeLock(tx, 'booking', [
    ...keeperPostIds.map(keeperGrant),
    { slot: 'writer', token: scopeTokens.allConsultations, rule: 'manager' },
  ]);

/** Hands bookings and groups to other keepers, in the transaction in which they change. */
export const relockStation = (tx: Tx, lockId: string, keeperPostIds: readonly string[]): Promise<void> =>
  regrant(tx, lockId, { drop: [{ rule: 'keeper' }], add: keeperPostIds.map(keeperGrant) });
