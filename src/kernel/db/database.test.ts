import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { runScript } from './script.ts';
import { aDatabase } from './testing.ts';

const { kysely } = await aDatabase(afterAll);

const values = sql`select date '2026-02-28' as day, timestamptz '2026-11-22 13:00:00.5+09' as instant,
  timestamp '2026-11-22 13:00:00' as wall_clock, 9007199254740991::int8 as large, 1.10::numeric as money,
  7::int2 as small, 1.5::float8 as half, true as yes, '\\x00ff'::bytea as bytes, 'つむぎ'::text as name,
  '{"snake_key": [1, null]}'::jsonb as nested, 'null'::jsonb as json_null, null::text as nothing,
  array['019ab000-0000-7000-8000-000000000001']::uuid[] as ids, array['a,"b', null, '']::text[] as texts,
  array[1, 2]::int8[] as counts, array[date '2026-02-28'] as days, array[1.10]::numeric[] as sums,
  array[timestamptz '2026-11-22 13:00:00+09'] as instants, '{}'::text[] as empty, interval '1 day' as span,
  int4range(1, 5) as window`;

test('both engines hand out the same JavaScript types', async () => {
  const { rows } = await values.execute(kysely);
  expect(rows[0]).toStrictEqual({
    day: '2026-02-28',
    instant: new Date('2026-11-22T04:00:00.500Z'),
    wallClock: '2026-11-22 13:00:00',
    large: 9007199254740991,
    money: '1.10',
    small: 7,
    half: 1.5,
    yes: true,
    bytes: Buffer.from([0, 255]),
    name: 'つむぎ',
    nested: { snake_key: [1, null] },
    jsonNull: null,
    nothing: null,
    ids: ['019ab000-0000-7000-8000-000000000001'],
    texts: ['a,"b', null, ''],
    counts: [1, 2],
    days: ['2026-02-28'],
    sums: ['1.10'],
    instants: [new Date('2026-11-22T04:00:00Z')],
    empty: [],
    span: '1 day',
    window: '[1,5)',
  });
});

test('both engines read parameters alike', async () => {
  const instant = new Date('2026-11-22T04:00:00.123Z');
  const bytes = Buffer.from([0, 92, 255]);
  const { rows } = await sql`select ${instant}::timestamptz as instant, ${bytes}::bytea as bytes,
    ${['a"b\\', null, 'x,y']}::text[] as texts, ${[]}::uuid[] as none, ${{ a: [1] }}::jsonb as object,
    ${JSON.stringify([1, 2])}::jsonb as list, ${true}::boolean as yes, ${12}::int4 as count,
    ${'2026-02-28'}::date as day, ${null}::text as nothing, ${5n}::int8 as large, ${'1.10'}::numeric as money,
    ${12}::text as digits`.execute(kysely);
  expect(rows[0]).toStrictEqual({
    instant,
    bytes,
    texts: ['a"b\\', null, 'x,y'],
    none: [],
    object: { a: [1] },
    list: [1, 2],
    yes: true,
    count: 12,
    day: '2026-02-28',
    nothing: null,
    large: 5,
    money: '1.10',
    digits: '12',
  });
});

test('a number beyond 2^53 is an error, not a wrong number', async () => {
  await expect(sql`select 9007199254740993::int8 as n`.execute(kysely)).rejects.toThrow('beyond 2^53');
});

test('a bare array is no jsonb, on neither engine', async () => {
  await expect(sql`select ${[1, 2]}::jsonb as list`.execute(kysely)).rejects.toThrow('invalid input syntax');
});

test('several statements run in one go where there are no parameters', async () => {
  const { rows } = await runScript(kysely, 'create table pair (n int); insert into pair values (1), (2)');
  expect(rows).toEqual([]);
  const changed = await runScript(kysely, 'update pair set n = n + 1');
  expect(changed.numAffectedRows).toBe(2n);
  expect((await runScript(kysely, 'select n from pair')).numAffectedRows).toBeUndefined();
});

test('the outer handle inside a transaction is refused instead of waiting for itself', async () => {
  const nested = kysely.transaction().execute(() => sql`select 1`.execute(kysely));
  await expect(nested).rejects.toThrow('inside a transaction');
  expect((await sql`select 1 as one`.execute(kysely)).rows).toEqual([{ one: 1 }]);
});

test('work that a transaction started and left behind may use the outer handle afterwards', async () => {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const late = await kysely.transaction().execute(async () => ({
    rows: ended.then(() => sql`select 1 as one`.execute(kysely)),
  }));
  end();
  expect((await late.rows).rows).toEqual([{ one: 1 }]);
});

test('transactions asked for at once do not see into each other', async () => {
  await runScript(kysely, 'create table tally (n int); insert into tally values (0)');
  const addOne = () =>
    kysely.transaction().execute(async (trx) => {
      const { rows } = await sql<{ n: number }>`select n from tally for update`.execute(trx);
      await sql`update tally set n = ${(rows[0]?.n ?? 0) + 1}`.execute(trx);
    });
  await Promise.all(Array.from({ length: 20 }, addOne));
  expect((await runScript(kysely, 'select n from tally')).rows).toEqual([{ n: 20 }]);
});

test('a transaction whose statement failed does not pretend to commit', async () => {
  await runScript(kysely, 'create table a (n int primary key)');
  const swallowed = kysely.transaction().execute(async (trx) => {
    await sql`insert into a values (1)`.execute(trx);
    await sql`insert into a values (1)`.execute(trx).catch(() => undefined);
  });
  await expect(swallowed).rejects.toThrow();
  expect((await runScript(kysely, 'select n from a')).rows).toEqual([]);
});

test('timers run while queries follow each other', async () => {
  let ticked = false;
  setTimeout(() => {
    ticked = true;
  }, 1);
  const until = performance.now() + 5_000;
  while (!ticked && performance.now() < until) await runScript(kysely, 'select 1');
  expect(ticked).toBe(true);
});
