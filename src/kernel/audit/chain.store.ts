import { type Kysely, sql } from 'kysely';
import type { DB } from '../../../db/types.ts';
import type { Head, Place, SealedText } from './chain.ts';
import { noHash } from './chain.ts';

type Owner = Kysely<DB>;

const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const sealedColumns = sql`line.town_id, line.id, ${instant('line.at')} as at, ${instant('line.written_at')} as written_at,
  line.actor_kind, line.actor_id, line.posts, line.verb, line.outcome, line.object_kind, line.object_id, line.subjects,
  line.basis, line.detail::text as detail, line.request_id, line.device`;

/**
 * Lines are looked for this long before the newest sealed one: a line is written last in its transaction, so it appears
 * well within. A full sweep finds any that took longer.
 */
const lateMs = 60_000;

/**
 * From when on lines have to be looked for; null means all of them. Asked by itself: inside the other question it would be
 * answered for every line.
 */
export async function lookFrom(owner: Owner, townId: string): Promise<Date | null> {
  const seal = await owner
    .selectFrom('audit.seal')
    .select('lineId')
    .where('townId', '=', townId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!seal) return null;
  const line = await owner
    .selectFrom('audit.line')
    .select('writtenAt')
    .where('townId', '=', townId)
    .where('id', '=', seal.lineId)
    .executeTakeFirst();
  return line ? new Date(line.writtenAt.getTime() - lateMs) : null;
}

const unsealed = (townId: string, from: Date | null) => sql`
  line.town_id = ${townId} ${from ? sql`and line.written_at > ${from}` : sql``}
  and not exists (select from audit.seal seal where seal.town_id = line.town_id and seal.line_id = line.id)`;

/** Nobody else seals this town until the transaction ends. False when somebody does right now. */
export async function takeChain(owner: Owner, townId: string): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('audit.seal ' || ${townId}::text, 0)) as mine`.execute(
    owner,
  );
  return rows[0]?.mine === true;
}

/** The end of a town's chain. */
export async function headOf(owner: Owner, townId: string): Promise<Head> {
  const row = await owner
    .selectFrom('audit.seal')
    .where('townId', '=', townId)
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { seq: Number(row.seq), hash: row.hash } : { seq: 0, hash: noHash };
}

/** Lines written from that instant on that wait for their seal, in the order they were written. */
export async function unsealedLines(
  owner: Owner,
  townId: string,
  from: Date | null,
  limit: number,
): Promise<SealedText[]> {
  const { rows } = await sql<SealedText>`
    select ${sealedColumns} from audit.line line where ${unsealed(townId, from)}
    order by line.written_at, line.id limit ${limit}`.execute(owner);
  return rows;
}

/** Puts seals at the end of a chain. Two who put the same place clash on its key. */
export const insertSeals = (
  owner: Owner,
  townId: string,
  seals: readonly { seq: number; lineId: string; hash: string }[],
) =>
  sql`
    insert into audit.seal (town_id, seq, line_id, hash)
    select ${townId}, seq, line_id, hash from unnest(${seals.map((one) => one.seq)}::bigint[],
      ${seals.map((one) => one.lineId)}::uuid[], ${seals.map((one) => one.hash)}::text[]) as s (seq, line_id, hash)`.execute(
    owner,
  );

/** Whether any line written from that instant on waits for its seal: the question of every quiet second. */
export async function isWaiting(owner: Owner, townId: string, from: Date | null): Promise<boolean> {
  const { rows } = await sql`select from audit.line line where ${unsealed(townId, from)} limit 1`.execute(
    owner,
  );
  return rows.length > 0;
}

/** How many lines of a town, written from that instant on, wait for their seal, and since when. */
export async function waiting(
  owner: Owner,
  townId: string,
  from: Date | null,
): Promise<{ count: number; seconds: number }> {
  const { rows } = await sql<{ count: number; seconds: number }>`
    select count(*)::int as count,
      coalesce(extract(epoch from clock_timestamp() - min(line.written_at)), 0)::float8 as seconds
    from audit.line line where ${unsealed(townId, from)}`.execute(owner);
  return rows[0] ?? { count: 0, seconds: 0 };
}

type PlaceRow = { seq: number; lineId: string; hash: string } & (
  | SealedText
  | { [K in keyof SealedText]: null }
);

/** The places of a chain behind `seq`, with their lines. */
export async function placesAfter(
  owner: Owner,
  townId: string,
  seq: number,
  limit: number,
): Promise<Place[]> {
  const { rows } = await sql<PlaceRow>`
    select seal.seq, seal.line_id, seal.hash, ${sealedColumns}
    from audit.seal seal left join audit.line line on line.town_id = seal.town_id and line.id = seal.line_id
    where seal.town_id = ${townId} and seal.seq > ${seq} order by seal.seq limit ${limit}`.execute(owner);
  return rows.map(({ seq: at, lineId, hash, ...line }) => ({
    seq: at,
    lineId,
    hash,
    line: line.id === null ? null : line,
  }));
}
