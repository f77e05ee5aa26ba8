import { sql } from 'kysely';
import type { Database } from '../../src/kernel/db/database.ts';
import { keyOf } from './rows.ts';

/** The six columns of a lock, each list in order, so that two can be compared as text. */
export type Columns = {
  readonly readers: readonly string[];
  readonly writers: readonly string[];
  readonly needs: readonly string[];
  readonly never: readonly string[];
  readonly leased: readonly string[];
  readonly leasedUntil: number | null;
};

type Lock = { id: string; onlyRule: string | null } & Stored;
type Stored = {
  readers: string[];
  writers: string[];
  needs: string[];
  never: string[];
  leased: string[];
  leasedUntil: Date | null;
};
type Grant = {
  lockId: string;
  slot: 'reader' | 'writer' | 'need' | 'never' | 'lease' | 'pen';
  token: string;
  rule: string;
  fromAt: Date | null;
  untilAt: Date | null;
};
type Follow = { lockId: string; sourceId: string };

const inOrder = (tokens: Iterable<string>): string[] => [...new Set(tokens)].sort();

const asColumns = (row: Stored): Columns => ({
  readers: inOrder(row.readers),
  writers: inOrder(row.writers),
  needs: inOrder(row.needs),
  never: inOrder(row.never),
  leased: inOrder(row.leased),
  leasedUntil: row.leasedUntil?.getTime() ?? null,
});

/**
 * A lock from its grants alone: those of the hour, and where it is sealed those of its rule and every `never`. A writer
 * reads. What it follows lends its readers and its running leases, or its needs where it has any.
 */
function fromGrants(
  lock: Pick<Lock, 'onlyRule'>,
  grants: readonly Grant[],
  sources: readonly Columns[],
  now: Date,
): Columns {
  const valid = grants.filter(
    ({ fromAt, untilAt }) => (fromAt === null || fromAt <= now) && (untilAt === null || untilAt > now),
  );
  const counted = valid.filter(
    ({ rule, slot }) => lock.onlyRule === null || rule === lock.onlyRule || slot === 'never',
  );
  const tokens = (...slots: Grant['slot'][]) =>
    counted.filter(({ slot }) => slots.includes(slot)).map(({ token }) => token);
  const lent =
    lock.onlyRule === null
      ? sources.flatMap(({ needs, readers }) => (needs.length > 0 ? needs : readers))
      : [];
  const running = (lock.onlyRule === null ? sources : []).flatMap(({ needs, leased, leasedUntil }) =>
    needs.length === 0 && leasedUntil !== null && leasedUntil > now.getTime()
      ? [{ leased, leasedUntil }]
      : [],
  );
  const ends = [
    ...counted.flatMap(({ slot, untilAt }) => (slot === 'lease' && untilAt ? [untilAt.getTime()] : [])),
    ...running.map(({ leasedUntil }) => leasedUntil),
  ];
  return {
    readers: inOrder([...tokens('reader', 'writer'), ...lent]),
    writers: inOrder(tokens('writer', 'pen')),
    needs: inOrder(tokens('need')),
    never: inOrder(tokens('never')),
    leased: inOrder([...tokens('lease'), ...running.flatMap(({ leased }) => leased)]),
    leasedUntil: ends.length > 0 ? Math.min(...ends) : null,
  };
}

/** Sources before followers; a circle among them would be an accident. */
function inOrderOfFollowing(locks: readonly Lock[], follows: readonly Follow[]): Lock[] {
  const byId = new Map(locks.map((lock) => [lock.id, lock]));
  const sourcesOf = Map.groupBy(follows, ({ lockId }) => lockId);
  const placed = new Set<string>();
  const order: Lock[] = [];
  const place = (lock: Lock, above: readonly string[]): void => {
    if (above.includes(lock.id)) throw new Error(`locks follow each other in a circle: ${above.join(' → ')}`);
    if (placed.has(lock.id)) return;
    for (const { sourceId } of sourcesOf.get(lock.id) ?? []) {
      const source = byId.get(sourceId);
      if (source) place(source, [...above, lock.id]);
    }
    placed.add(lock.id);
    order.push(lock);
  };
  for (const lock of locks) place(lock, []);
  return order;
}

/** What differs between the locks, and the rows under them, and what their grants say at an instant; in words. */
export async function wrongLocks(
  db: Database,
  now: Date,
): Promise<{ wrong: string[]; locks: number; rows: number }> {
  const { rows: locks } = await sql<Lock & { kind: string }>`select * from walls.lock`.execute(db.kysely);
  const { rows: grants } = await sql<Grant>`select * from walls.grant`.execute(db.kysely);
  const { rows: follows } = await sql<Follow>`select * from walls.follow`.execute(db.kysely);
  const grantsOf = Map.groupBy(grants, ({ lockId }) => lockId);
  const sourcesOf = Map.groupBy(follows, ({ lockId }) => lockId);
  const computed = new Map<string, Columns>();
  for (const lock of inOrderOfFollowing(locks, follows)) {
    const sources = (sourcesOf.get(lock.id) ?? []).flatMap(({ sourceId }) => computed.get(sourceId) ?? []);
    computed.set(lock.id, fromGrants(lock, grantsOf.get(lock.id) ?? [], sources, now));
  }
  const wrong = locks.flatMap((lock) =>
    differences(`walls.lock (${lock.kind}) ${lock.id}`, asColumns(lock), computed.get(lock.id)),
  );
  const carried = await carriedRows(db);
  for (const { table, row } of carried)
    wrong.push(...differences(`${table} ${row.id}`, asColumns(row), computed.get(row.lockId)));
  return { wrong, locks: locks.length, rows: carried.length };
}

function differences(what: string, stands: Columns, expected: Columns | undefined): string[] {
  if (!expected) return [`${what}: no such lock`];
  return (Object.keys(expected) as (keyof Columns)[])
    .filter((column) => JSON.stringify(stands[column]) !== JSON.stringify(expected[column]))
    .map(
      (column) =>
        `${what}: ${column} is ${JSON.stringify(stands[column])}, not ${JSON.stringify(expected[column])}`,
    );
}

type Carried = { table: string; row: Stored & { id: string; lockId: string } };

/** Every row that carries a copy of a lock, in any table of the house that has the columns. */
async function carriedRows(db: Database): Promise<Carried[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'leased_until'
    where c.relkind = 'r' and n.nspname <> 'walls' order by 1`.execute(db.kysely);
  const found: Carried[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<Carried['row']>`
      select ${sql.ref(keyOf(name))} as id, lock_id, readers, writers, needs, never, leased, leased_until from ${sql.table(name)}`.execute(
      db.kysely,
    );
    found.push(...rows.map((row) => ({ table: name, row })));
  }
  return found;
}
