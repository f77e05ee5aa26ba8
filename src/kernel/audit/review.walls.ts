import { type RawBuilder, sql } from 'kysely';
import { staffOf, type Tx } from '../ctx/tx.ts';
import { addMonths, startOfDay } from '../time.ts';
import { asKeeper } from '../walls/keeper.ts';
import { bulkPerHour, type Listed, leavingDays, nightHours, type ReviewList } from './review.rules.ts';
import { reviewParts, type Source } from './review.slots.ts';

/** What the reviewer asks for. `staff` is an account, `person` the identifier of a person, both optional. */
export type ReviewFilter = {
  readonly list: ReviewList;
  /** `2026-11` */
  readonly month: string;
  readonly staff: string | null;
  readonly person: string | null;
};

const union = (tx: Tx, sources: readonly Source[], none: RawBuilder<unknown>) =>
  sources.length === 0
    ? none
    : sql`${sql.join(
        sources.map((source) => source({ townId: tx.townId, zone: tx.zone })),
        sql` union all `,
      )}`;

/**
 * Lines of the month that this reviewer may judge. Their own are left out: nobody reviews themselves, and the trail is not
 * to be read by the persons logged (U02).
 */
function ofMonth(tx: Tx, { month, staff, person }: ReviewFilter): RawBuilder<unknown> {
  const first = `${month}-01`;
  const own = staffOf(tx).accountId;
  const byStaff = staff
    ? sql`and (l.actor_id = ${staff} or (l.object_kind = 'account' and l.object_id = ${staff}))`
    : sql``;
  const byPerson = person ? sql`and l.subjects @> array[${person}::uuid]` : sql``;
  return sql`l.town_id = ${tx.townId} and l.at >= ${startOfDay(first, tx.zone)}
    and l.at < ${startOfDay(addMonths(first, 1), tx.zone)}
    and l.actor_id <> ${own} and not (l.object_kind = 'account' and l.object_id = ${own}) ${byStaff} ${byPerson}`;
}

const read = sql`l.actor_kind = 'staff' and l.outcome = 'read'`;
const hour = (tx: Tx) => sql`extract(hour from l.at at time zone ${tx.zone})`;
const wholeHour = (tx: Tx) => sql`date_trunc('hour', l.at at time zone ${tx.zone})`;

/** Every list as the same question: which lines, and why. */
const questions: Readonly<Record<ReviewList, (tx: Tx, filter: ReviewFilter) => RawBuilder<unknown>>> = {
  outside: (tx, filter) => {
    const none = sql`select null::uuid as account_id, '' as kind, null::uuid as object_id,
      null::timestamptz as from_at, null::timestamptz as to_at where false`;
    return sql`
      with belonging as materialized (${union(tx, reviewParts().belonging, none)})
      select l.id, l.at, '' as why from audit.line l
      where ${ofMonth(tx, filter)} and ${read} and l.object_kind in (select distinct kind from belonging)
        and not exists (select from belonging b where b.kind = l.object_kind and b.object_id::text = l.object_id
          and b.account_id::text = l.actor_id and b.from_at <= l.at and (b.to_at is null or b.to_at > l.at))`;
  },
  night: (tx, filter) => sql`
    select l.id, l.at, '' as why from audit.line l where ${ofMonth(tx, filter)} and ${read}
      and (${hour(tx)} >= ${nightHours.from} or ${hour(tx)} < ${nightHours.until})`,
  bulk: (tx, filter) => sql`
    with busy as (
      select l.actor_id, ${wholeHour(tx)} as hour, count(distinct l.object_kind || l.object_id) as count
      from audit.line l where ${ofMonth(tx, filter)} and ${read} and l.object_id <> '' group by 1, 2
      having count(distinct l.object_kind || l.object_id) >= ${bulkPerHour})
    select l.id, l.at, 'この1時間に' || busy.count || '件' as why
    from audit.line l join busy on busy.actor_id = l.actor_id and busy.hour = ${wholeHour(tx)}
    where ${ofMonth(tx, filter)} and ${read} and l.object_id <> ''`,
  leaving: (tx, filter) => {
    const none = sql`select null::uuid as account_id, null::date as last_on where false`;
    return sql`
      select l.id, l.at, '離任日 ' || to_char(max(g.last_on), 'FMMM"月"FMDD"日"') as why
      from audit.line l join (${union(tx, reviewParts().leaving, none)}) g on g.account_id::text = l.actor_id
      where ${ofMonth(tx, filter)} and ${read}
        and l.at < ((g.last_on + 1)::timestamp at time zone ${tx.zone})
        and l.at >= ((g.last_on - ${leavingDays}::int)::timestamp at time zone ${tx.zone})
      group by l.id, l.at`;
  },
  emergency: (tx, filter) => sql`
    select l.id, l.at, '' as why from audit.line l where ${ofMonth(tx, filter)}
      and l.outcome <> 'read' and l.verb = any(${[...reviewParts().openings]}::text[])`,
  searches: (tx, filter) => sql`
    select l.id, l.at, '' as why from audit.line l where ${ofMonth(tx, filter)} and l.object_kind = 'search'`,
  takenOut: (tx, filter) => sql`
    select l.id, l.at, '' as why from audit.line l where ${ofMonth(tx, filter)} and l.outcome in ('read', 'done')
      and (l.verb ~* '(print|export)$' or l.verb = any(${[...reviewParts().takingOut]}::text[]))`,
  failed: (tx, filter) => sql`
    select l.id, l.at, '' as why from audit.line l where ${ofMonth(tx, filter)}
      and (l.outcome = 'forbidden' or (l.verb like 'session.%' and l.outcome = 'refused'))`,
};

/**
 * Which lines stand on a list, the newest first. Asked past the walls, because who belonged to what is in rows the
 * reviewer may not read; only identifiers come back, and the lines themselves are read behind the wall.
 */
export const listedLines = (tx: Tx, filter: ReviewFilter, window: { limit: number; offset: number }) =>
  asKeeper(tx, async (owner) => {
    const { rows } = await sql<Listed>`
      select id, why from (${questions[filter.list](tx, filter)}) listed
      order by at desc, id desc limit ${window.limit} offset ${window.offset}`.execute(owner);
    return rows;
  });

/** How many lines stand on a list, never counting beyond `most`. */
export const countListed = (tx: Tx, filter: ReviewFilter, most: number) =>
  asKeeper(tx, async (owner) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from (
        select from (${questions[filter.list](tx, filter)}) listed limit ${most}) bounded`.execute(owner);
    return rows[0]?.count ?? 0;
  });
