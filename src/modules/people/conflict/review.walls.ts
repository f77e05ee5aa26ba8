import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { askKeys } from '../../../kernel/fold/index.ts';
import { addMonths, startOfDay } from '../../../kernel/time.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { clearanceTokens } from '../../../kernel/walls/tokens.ts';
import { readSearchLine } from '../person/question.rules.ts';
import { type Closeness, type ConflictKind, closenessOf } from './conflict.rules.ts';
import { householdMates } from './conflict.walls.ts';

/** A lookup for the reviewer: who looked, how close, and never whose name. */
export type ConflictRead = {
  readonly lineId: string;
  readonly at: Date;
  readonly looker: string;
  readonly posts: readonly string[];
  readonly verb: string;
  readonly outcome: string;
  /** Whether a record was opened, or only looked for by name. */
  readonly way: 'opened' | 'searched';
  readonly closeness: Closeness;
  /** Whose people they are; '' for the looker's own name. */
  readonly concerned: string;
  readonly kind: ConflictKind | '';
};

type Conflict = {
  accountId: string;
  account: string;
  kind: ConflictKind;
  personId: string | null;
  keys: string[];
};
type Line = {
  id: string;
  at: Date;
  actorId: string;
  looker: string;
  posts: string[];
  verb: string;
  outcome: string;
  subjects: string[];
  terms: string | null;
};

/**
 * Reads and searches of a month that touch people close to the staff: those a declaration names, their households, and
 * the looker's own name (T35). Whoever looks is listed, on the team or not: the reviewer judges. Empty without the
 * clearance.
 */
export async function conflictReads(tx: Tx, month: string): Promise<ConflictRead[]> {
  if (!tx.ring.keys.includes(clearanceTokens.auditReview)) return [];
  const close: Close[] = [];
  for (const conflict of await conflictsInForce(tx)) {
    const persons = conflict.personId ? await householdMates(tx, [conflict.personId]) : [];
    close.push({ ...conflict, persons: new Set(persons) });
  }
  const lines = await linesOf(tx, month);
  return lines.flatMap((line) => told(line, close));
}

type Close = Conflict & { persons: ReadonlySet<string> };

function told(line: Line, close: readonly Close[]): ConflictRead[] {
  const { id, subjects, terms, actorId, ...rest } = line;
  const asked = terms === null ? [] : askKeys(readSearchLine(terms).name);
  const wayOf = (one: Close): ConflictRead['way'] | null => {
    if (subjects.some((subject) => one.persons.has(subject))) return 'opened';
    return asked.some((key) => one.keys.includes(key)) ? 'searched' : null;
  };
  const reads = close.flatMap((one): ConflictRead[] => {
    const way = wayOf(one);
    const closeness = closenessOf(actorId, one.accountId);
    return way ? [{ lineId: id, ...rest, way, closeness, concerned: one.account, kind: one.kind }] : [];
  });
  const ownName = asked.length > 0 && askKeys(line.looker).some((key) => asked.includes(key));
  if (ownName)
    reads.push({ lineId: id, ...rest, way: 'searched', closeness: 'ownName', concerned: '', kind: '' });
  return [...new Map(reads.map((read) => [`${read.closeness} ${read.concerned}`, read])).values()];
}

async function conflictsInForce(tx: Tx): Promise<Conflict[]> {
  const { rows } = await asKeeper(tx, (owner) =>
    sql<Conflict>`
      select c.account_id, w.name as account, c.kind, c.person_id,
        case when c.person_id is null then c.said_keys else coalesce(k.wholes, '{}') end as keys
      from people.conflict c
        join auth.account w on w.town_id = c.town_id and w.id = c.account_id
        left join people.search_key k on k.town_id = c.town_id and k.person_id = c.person_id
      where c.town_id = ${tx.townId} and c.ended_at is null
      order by c.id`.execute(owner),
  );
  return rows;
}

/** Lines of one month that name a person or searched for one, the newest first. */
async function linesOf(tx: Tx, month: string): Promise<Line[]> {
  const first = `${month}-01`;
  const [from, until] = [startOfDay(first, tx.zone), startOfDay(addMonths(first, 1), tx.zone)];
  const { rows } = await asKeeper(tx, (owner) =>
    sql<Line>`
      select l.id, l.at, l.actor_id, w.name as looker, l.posts, l.verb, l.outcome, l.subjects, l.detail ->> 'terms' as terms
      from audit.line l join auth.account w on w.town_id = l.town_id and w.id::text = l.actor_id
      where l.town_id = ${tx.townId} and l.at >= ${from} and l.at < ${until} and l.actor_kind = 'staff'
        and (l.subjects <> '{}' or l.detail ? 'terms')
        and l.verb not in ('conflict.declare', 'conflict.declareFor')
      order by l.at desc, l.id desc`.execute(owner),
  );
  return rows;
}
