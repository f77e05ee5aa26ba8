import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { addMonths, startOfDay } from '../../../kernel/time.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { districtChain, districtsWithin } from '../../districts/index.ts';
import type { Caught } from './theme.rules.ts';

// What a theme came of lies behind other walls than the theme: these questions pass them and tell no row of it.

/**
 * A slip's district and everything it lies in, each with how many slips of these topics were caught there in the last
 * twelve months, this one included.
 */
export async function caughtAround(
  tx: Tx,
  slip: { readonly id: string; readonly districtId: string | null },
  topics: readonly string[],
): Promise<Caught[]> {
  if (!slip.districtId) return [];
  const since = startOfDay(addMonths(tx.today, -12), tx.zone);
  const chain: Caught[] = [];
  for (const { id, kind } of await districtChain(tx, slip.districtId)) {
    const inside = await districtsWithin(tx, id);
    const slips = await asKeeper(tx, async (owner) => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from concerns.slip where town_id = ${tx.townId}
          and (id = ${slip.id} or (district_id = any(${inside}::uuid[]) and caught_at >= ${since}
            and topics && ${[...topics]}::text[]))`.execute(owner);
      return rows[0]?.count ?? 0;
    });
    chain.push({ districtId: id, isTown: kind === 'city', slips });
  }
  return chain;
}

/** What a draft came of: who wrote it last, its consultation, and the words of its slip. */
export const originOf = (tx: Tx, themeId: string) =>
  asKeeper(tx, (owner) =>
    owner
      .selectFrom('concerns.outcome as o')
      .innerJoin('concerns.slip_words as w', (join) =>
        join.onRef('w.townId', '=', 'o.townId').onRef('w.slipId', '=', 'o.slipId'),
      )
      .select(['o.draftedBy', 'o.consultationId', 'w.words'])
      .where('o.townId', '=', tx.townId)
      .where('o.themeId', '=', themeId)
      .executeTakeFirst(),
  );

/** Writes who wrote a draft last, or who checked it. */
export const writeOrigin = (
  tx: Tx,
  themeId: string,
  by: { draftedBy: string } | { checkedBy: string },
): Promise<unknown> =>
  asKeeper(tx, (owner) =>
    owner
      .updateTable('concerns.outcome')
      .set('checkedBy' in by ? { ...by, checkedAt: tx.now } : by)
      .where('townId', '=', tx.townId)
      .where('themeId', '=', themeId)
      .execute(),
  );
