import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { takenOut } from './secrecy.rules.ts';

/** Somebody who held a post and holds none today. */
export type FormerMember = {
  readonly accountId: string;
  readonly name: string;
  readonly lastOn: LocalDate;
  readonly posts: readonly string[];
};

/** Former members, the latest first. */
export async function formerMembers(tx: Tx): Promise<FormerMember[]> {
  const { rows } = await sql<FormerMember>`
    select a.account_id, who.name, max(a.to_on) as last_on, array_agg(distinct p.name order by p.name) as posts
    from districts.assignment a
      join districts.post p on p.town_id = a.town_id and p.id = a.post_id
      join auth.account_card who on who.town_id = a.town_id and who.id = a.account_id
    where a.town_id = ${tx.townId}
    group by a.account_id, who.name
    having bool_and(a.to_on is not null and a.to_on < ${tx.today})
    order by max(a.to_on) desc, who.name limit 200`.execute(tx.db);
  return rows;
}

/** What somebody looked at or took out, from the audit trail; only an audit reviewer's keys find lines. */
export type SecrecyLine = {
  readonly at: Date;
  readonly verb: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly device: string;
};

/** Lines of what was taken out (`takenOut`), or of what was only looked at; the newest first. */
export const linesOf = (tx: Tx, accountId: string, taken: boolean, most: number): Promise<SecrecyLine[]> =>
  tx.db
    .selectFrom('audit.line')
    .select(['at', 'verb', 'objectKind', 'objectId', 'device'])
    .where('townId', '=', tx.townId)
    .where('actorKind', '=', 'staff')
    .where('actorId', '=', accountId)
    .where('outcome', 'in', taken ? ['read', 'done'] : ['read'])
    .$if(taken, (q) => q.where('verb', '~*', takenOut))
    .$if(!taken, (q) => q.where('verb', '!~*', takenOut))
    .orderBy('at', 'desc')
    .limit(most)
    .execute();
