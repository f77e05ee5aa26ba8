import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ageOf, type PersonCard } from './person.rules.ts';

type Row = {
  askedId: string;
  id: string;
  nameWritten: string;
  kana: string;
  bornOn: string | null;
  deceasedOn: string | null;
  hidden: boolean;
};

/**
 * Cards by the identifiers asked for; absent when not readable. A merged record answers with the record that stands.
 */
export async function personCards(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PersonCard>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select c.id as asked_id, p.id, p.name_written, p.kana, p.born_on, p.deceased_on, p.hidden
    from people.canonical(${asked}::uuid[]) c
      join people.person_card p on p.town_id = ${tx.townId} and p.id = c.canonical_id`.execute(tx.db);
  return new Map(rows.map((row) => [row.askedId, cardOf(row, tx.today)]));
}

const cardOf = (row: Row, today: string): PersonCard => ({
  id: row.id,
  name: row.nameWritten,
  kana: row.kana,
  age: row.deceasedOn === null ? ageOf({ on: row.bornOn }, today) : null,
  deceased: row.deceasedOn !== null,
  hidden: row.hidden,
});

/** The records that stand for identifiers which may have been merged: every identifier asked for is a key. */
export async function canonicalIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const { rows } = await sql<{ id: string; canonicalId: string }>`
    select id, canonical_id from people.canonical(${asked}::uuid[])`.execute(tx.db);
  return new Map(rows.map((row) => [row.id, row.canonicalId]));
}

/** The record that stands for one identifier. */
export const canonicalId = async (tx: Tx, id: string): Promise<string> =>
  (await canonicalIds(tx, [id])).get(id) ?? id;
