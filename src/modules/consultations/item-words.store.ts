import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/ctx/tx.ts';

/** What one item is about, as far as its reader may see. */
export type TitleRow = {
  readonly id: string;
  readonly thing: 'consultation' | 'handover' | 'callBack';
  readonly receiptNo: string;
  readonly worry: string;
  readonly names: string | null;
  readonly fromPost: string | null;
};

/** One statement: the things, their consultations, and the names of subjects that may be read. */
const titles = async (tx: Tx, source: RawBuilder<unknown>): Promise<TitleRow[]> => {
  const { rows } = await sql<TitleRow>`
    select t.id, t.thing, c.receipt_no, left(c.worry, 200) as worry, n.names, p.name as from_post
    from (${source}) as t(thing, id, consultation_id, from_post_id)
      join consultations.consultation c on c.town_id = ${tx.townId} and c.id = t.consultation_id
      left join districts.post_card p on p.town_id = ${tx.townId} and p.id = t.from_post_id
      left join lateral (
        select string_agg(card.name_written, '・' order by s.linked_at) as names
        from consultations.subject s
          join people.person_card card on card.town_id = s.town_id and card.id = s.person_id
        where s.town_id = ${tx.townId} and s.consultation_id = c.id and s.moved_to is null
      ) n on true`.execute(tx.db);
  return rows;
};

const sheets = (tx: Tx, ids: readonly string[]) => sql`
  select 'handover', id, consultation_id, from_post_id from consultations.handover
  where town_id = ${tx.townId} and id = any(${[...ids]}::uuid[])`;

export const sheetTitles = (tx: Tx, ids: readonly string[]) => titles(tx, sheets(tx, ids));

/** Consultations, hand-over sheets and calls by their identifiers, in whatever mixture a list has them. */
export const allTitles = (tx: Tx, ids: readonly string[]) =>
  titles(
    tx,
    sql`
      select 'consultation', id, id, null::uuid from consultations.consultation
      where town_id = ${tx.townId} and id = any(${[...ids]}::uuid[])
      union all ${sheets(tx, ids)}
      union all select 'callBack', id, consultation_id, null from consultations.call_back
      where town_id = ${tx.townId} and id = any(${[...ids]}::uuid[])`,
  );
