import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { engine, testDatabase } from '../../../tests/support/database.ts';
import { aTown } from '../../../tests/support/town.ts';
import { ok } from '../result.ts';
import { openPostgres } from './postgres.ts';
import { isOutworn, StatementNames } from './statement-names.ts';
import { anEmptyServerDatabase } from './testing.ts';

const nameAfter = (names: StatementNames, text: string, times: number) =>
  Array.from({ length: times }, () => names.nameOf(text)).at(-1);

test('a statement has no name until it is asked often, and then always the same, whoever asks', () => {
  const [one, other] = [new StatementNames(), new StatementNames()];
  expect(nameAfter(one, 'select $1', 9)).toBeUndefined();
  const name = nameAfter(one, 'select $1', 1);
  expect(name).toMatch(/^[0-9a-f]{32}$/);
  expect(nameAfter(other, 'select $1', 20)).toBe(name);
  expect(nameAfter(one, 'select $1, $2', 20)).not.toBe(name);
});

test('only so many statements are kept, and none after one was found outworn', () => {
  const names = new StatementNames();
  const named = Array.from({ length: 200 }, (_, no) => nameAfter(names, `select $1 + ${no}`, 10));
  expect(named.filter((name) => name !== undefined)).toHaveLength(150);
  names.tell('40001');
  expect(names.nameOf('select $1 + 0')).toBeDefined();
  names.tell('26000');
  expect(names.nameOf('select $1 + 0')).toBeUndefined();
});

test.runIf(engine === 'postgres')(
  'the server keeps what is asked often; where a pooler forgets it, asking goes on without names',
  async () => {
    const { kysely, close } = await openPostgres(await anEmptyServerDatabase(), { max: 1 });
    onTestFinished(close);
    const ask = () => sql<{ n: number }>`select ${7}::int as n`.execute(kysely);
    const kept = async () =>
      (await sql<{ kept: number }>`select count(*)::int as kept from pg_prepared_statements`.execute(kysely))
        .rows;
    for (let time = 0; time < 12; time += 1) await ask();
    expect(await kept()).toEqual([{ kept: 1 }]);
    await sql`deallocate all`.execute(kysely);
    await expect(ask()).rejects.toSatisfy((error: { code: string }) => isOutworn(error.code));
    expect((await ask()).rows).toEqual([{ n: 7 }]);
    expect(await kept()).toEqual([{ kept: 0 }]);
  },
);

test.runIf(engine === 'postgres')(
  'a reading that meets a forgotten statement is done again, unseen',
  async () => {
    const town = await aTown();
    const { kysely } = await testDatabase();
    const read = () =>
      town
        .as('aoki')
        .read('work.count', async (tx) => ok((await sql`select ${1}::int as one`.execute(tx.db)).rows));
    for (let time = 0; time < 12; time += 1) await read();
    const forget = () => kysely.connection().execute((line) => sql`deallocate all`.execute(line));
    await Promise.all(Array.from({ length: 6 }, forget));
    expect(await read()).toEqual({ ok: true, value: [{ one: 1 }] });
  },
);
