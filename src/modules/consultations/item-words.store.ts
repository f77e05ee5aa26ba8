import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/ctx/tx.ts';

/** What one item is about, as far as its reader may see. */
export type TitleRow = {
  readonly id: string;
  readonly receiptNo: string;
  readonly worry: string;
  readonly names: string | null;
  readonly fromPost: string | null;
};

/** One statement per kind: the thing, its consultation, and the names of its subjects that may be read. */
const titles = async (tx: Tx, source: RawBuilder<unknown>): Promise<TitleRow[]> => {
  const { rows } = await sql<TitleRow>`
    select t.id, c.receipt_no, left(c.worry, 200) as worry, n.names, p.name as from_post
    from (${source}) as t(id, consultation_id, from_post_id)
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

export const consultationTitles = (tx: Tx, ids: readonly string[]) =>
  titles(
    tx,
    sql`select id, id, null::uuid from consultations.consultation where town_id = ${tx.townId} and id = any(${[...ids]}::uuid[])`,
  );

export const sheetTitles = (tx: Tx, ids: readonly string[]) =>
  titles(
    tx,
    sql`select id, consultation_id, from_post_id from consultations.handover where town_id = ${tx.townId} and id = any(${[...ids]}::uuid[])`,
  );

export const callTitles = (tx: Tx, ids: readonly string[]) =>
  titles(
    tx,
    sql`select id, consultation_id, null::uuid from consultations.call_back where town_id = ${tx.townId} and id = any(${[...ids]}::uuid[])`,
  );
