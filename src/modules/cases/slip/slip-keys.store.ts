import { sql } from 'kysely';
import type { KeySource } from '../../../kernel/ctx/key-ring.ts';

/** Keys of slips that are running: the case itself in an emergency (A21), or the key of its closed episodes (A26). */
export const slipKeys: KeySource = ({ townId, accountId, now }) => sql`
  select s.token, false as read_only, null::jsonb as post from cases.slip s
  where s.town_id = ${townId} and s.account_id = ${accountId} and s.from_at <= ${now} and s.until_at > ${now}`;
