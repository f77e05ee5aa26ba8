import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { whyWords } from './question.rules.ts';
import { keysToAsk, type Question } from './search-keys.ts';

/** A record the asker may read, with why it may be the one. Higher `score` is likelier. */
export type Candidate = {
  readonly personId: string;
  readonly why: readonly string[];
  readonly score: number;
};

export type Found = {
  readonly seen: readonly Candidate[];
  /** How many records the asker may read fit the question; `seen` holds the likeliest. */
  readonly count: number;
  /** The same without those who are hidden: what may be written where somebody without the clearance reads it. */
  readonly unhidden: number;
  /** Whether a record may exist that its owner can be asked about (T04): yes or no, never which, whose or how many. */
  readonly unseen: boolean;
};

type Row = { personId: string | null; score: number; why: number; hidden: number };

/**
 * People a question may mean, likeliest first, `most` of them. One round trip: the database function applies lock and
 * key itself and answers for hidden, sealed and conflicting records exactly as when nothing is held. For whoever reads
 * a measure of protection, and may so find hidden people, all hits are looked at, to count those apart.
 */
export async function find(tx: Tx, question: Question, most: number): Promise<Found> {
  const asked = keysToAsk(question);
  const { rows } = await sql<Row>`
    select f.person_id, f.score, f.why, count(*) filter (where p.hidden) over ()::integer as hidden
    from people.find(${asked.nameWholes}::text[], ${asked.nameKeys}::text[],
      ${asked.kanaWholes}::text[], ${JSON.stringify(asked.probes)}::jsonb, ${asked.born}::text, ${asked.digits}::text,
      ${asked.digitGrams}::text[], ${asked.address}::text,
      case when exists (select from people.protection m where m.town_id = ${tx.townId}) then null else ${most}::integer end) as f
      left join people.person p on p.town_id = ${tx.townId} and p.id = f.person_id
    where f.person_id is null or p.id is not null
    order by f.person_id is not null, f.score desc, f.person_id limit ${most + 1}`.execute(tx.db);
  const sum = rows.find((row) => row.personId === null);
  return {
    seen: rows.flatMap(({ personId, score, why }) =>
      personId === null ? [] : [{ personId, score, why: whyWords(why) }],
    ),
    count: sum?.score ?? 0,
    unhidden: (sum?.score ?? 0) - (sum?.hidden ?? 0),
    unseen: sum?.why === 1,
  };
}

/** How many candidates help while a name is being typed. */
const shownWhileTyping = 10;

/** Possible same people for what is known so far, and whether an owner might be asked (T03, T04). */
export const candidates = (tx: Tx, question: Question): Promise<Found> =>
  find(tx, question, shownWhileTyping);
