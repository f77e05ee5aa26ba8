import type { Transaction } from 'kysely';
import type { DB } from '../../../db/types.ts';
import { isUuid } from '../ids.ts';
import { appRole } from './roles.ts';
import { runScript } from './script.ts';

export type Session = {
  role: 'tsumugi_app';
  /** The town's id, or null where no town is chosen yet: every wall then stays shut. */
  town: string | null;
  /** Who acts: an account, or the job's own id; null for a visitor. */
  actor: string | null;
  /** The key ring: tokens this actor holds now. */
  keys: readonly string[];
  /** The instant of the request; policies compare leases with it. */
  now: Date;
};

const longestStatementMs = 15_000; // a request's query that takes longer is an accident, and its connection is needed

function quotedUuid(value: string): string {
  if (!isUuid(value)) throw new TypeError(`not a UUID: ${JSON.stringify(value)}`);
  return value;
}

/** Only what is checked here ever stands between quotes of a setting: UUIDs and an ISO instant, nothing else. */
const setting = {
  uuid: (value: string | null): string => `'${value === null ? '' : quotedUuid(value)}'`,
  uuids: (values: readonly string[]): string => `'{${values.map(quotedUuid).join(',')}}'`,
  instant: (value: Date): string => `'${value.toISOString()}'`,
};

/**
 * Makes the open transaction the request's: its town, actor, key ring and instant, and the unprivileged role,
 * in one round trip. All of it ends with the transaction. Written as `SET LOCAL`, because Citus passes those on
 * to its workers and `set_config()` not. Throws on a value that is not a UUID or an instant.
 */
export async function enterSession(trx: Transaction<DB>, session: Session): Promise<void> {
  if (session.role !== appRole) throw new TypeError(`not a role to enter: ${JSON.stringify(session.role)}`);
  await runScript(
    trx,
    `set local tsumugi.town = ${setting.uuid(session.town)};
set local tsumugi.actor = ${setting.uuid(session.actor)};
set local tsumugi.keys = ${setting.uuids(session.keys)};
set local tsumugi.now = ${setting.instant(session.now)};
set local timezone = 'UTC';
set local statement_timeout = ${longestStatementMs};
set local role ${appRole}`,
  );
}

/** Steps out of the unprivileged role, to the owner of the tables, inside the same transaction. */
export const leaveToKeeper = async (trx: Transaction<DB>): Promise<void> => {
  await runScript(trx, 'set local role none');
};

/** Steps back into the unprivileged role; town, actor and keys have stayed. */
export const backToApp = async (trx: Transaction<DB>): Promise<void> => {
  await runScript(trx, `set local role ${appRole}`);
};
