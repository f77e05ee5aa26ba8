import type { Tx } from '../../kernel/ctx/tx.ts';
import { type Grant, type LockColumns, lockColumns, makeLock, regrant } from '../../kernel/walls/lock.ts';
import type { TableWall } from '../../kernel/walls/table-wall.ts';

const table = (name: string) => `networks.${name}`;
const locks = ['network', 'liaison'];

/**
 * Walls of this room (docs/walls.md). What neighbours may know stands open; names of members and of those who came, and
 * minutes as they were written, lie under the lock of their network.
 */
export const walls: readonly TableWall[] = [
  { table: table('network'), kind: 'town', write: 'staff' },
  { table: table('status'), kind: 'town', write: 'staff' },
  { table: table('network_post'), kind: 'staff', write: 'staff' },
  { table: table('membership'), kind: 'town', write: 'staff' },
  { table: table('member_name'), kind: 'locked', locks: ['network'] },
  { table: table('subcommittee'), kind: 'town', write: 'staff' },
  { table: table('meeting'), kind: 'staff', write: 'staff' },
  { table: table('meeting_network'), kind: 'staff', write: 'staff' },
  { table: table('agenda_item'), kind: 'staff', write: 'staff' },
  { table: table('attendance'), kind: 'staff', write: 'staff' },
  { table: table('attendee'), kind: 'locked', locks, write: 'append' },
  { table: table('decision'), kind: 'staff', write: 'staff' },
  { table: table('action'), kind: 'staff', write: 'staff' },
  { table: table('minutes'), kind: 'locked', locks, write: 'readers' },
  { table: table('removal'), kind: 'locked', locks, write: 'append' },
  { table: table('publication'), kind: 'town', write: 'staff', deletes: true },
  { table: table('open_meeting'), kind: 'town', write: 'staff', deletes: true },
  { table: table('activity'), kind: 'town', write: 'staff' },
  { table: table('paper'), kind: 'staff', write: 'staff' },
];

const keeps = (postId: string): Grant => ({ slot: 'writer', token: postId, rule: 'network' });

/** The lock of a new network: its own posts, and nobody by a wider view. */
export const lockNetwork = (tx: Tx, postIds: readonly string[]): Promise<LockColumns> =>
  makeLock(tx, 'network', postIds.map(keeps));

/** A post begins or ceases to keep a network: names and minutes open or shut in the same transaction. */
export const letIn = (tx: Tx, lockId: string, postId: string): Promise<void> =>
  regrant(tx, lockId, { add: [keeps(postId)] });

export const letGo = (tx: Tx, lockId: string, postId: string): Promise<void> =>
  regrant(tx, lockId, { drop: [{ rule: 'network', token: postId }] });

/** The lock of a meeting: its network's own, or for several one that follows all of theirs. */
export const lockMeeting = async (tx: Tx, networkLockIds: readonly string[]): Promise<LockColumns> => {
  const [only, ...others] = networkLockIds;
  return only !== undefined && others.length === 0
    ? await lockColumns(tx, only)
    : await makeLock(tx, 'liaison', [], networkLockIds);
};

export { lockColumns };
