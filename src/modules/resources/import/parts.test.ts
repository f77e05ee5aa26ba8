import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { engine, testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok } from '../../../kernel/result.ts';
import { searchServices } from '../search/search.actions.ts';
import { applyRun, sendList, takeStep } from './import.actions.ts';
import { goOnAnew, stopApplying } from './stop.actions.ts';
import { undoRun } from './undo.actions.ts';
import { readRun } from './view.actions.ts';

let town: TestTown;

beforeEach(async () => {
  town = await aTown();
});

const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
};

const things = 520;
const rows = (note = '') =>
  Array.from({ length: things }, (_, at) => `B${at},電球会館${at}号,北町${at + 1},${note}`);
const csv = (lines: readonly string[]) =>
  new TextEncoder().encode(['ID,名称,住所,備考', ...lines].join('\n'));

async function send(lines: readonly string[], name = '会館一覧'): Promise<string> {
  town.clock.pass(1);
  const terms = { url: '', licence: 'CC BY 4.0', attribution: '試験町', year: null, fiscal: false };
  return value(
    await sendList(
      town.as('manager'),
      { name: 'list.csv', bytes: csv(lines) },
      { sourceId: null, name, kind: 'facility', ...terms },
    ),
  );
}

const view = async (id: string) => value(await readRun(town.as('manager'), id, 'all', 1));

const job = () => town.as('job:on resources.importStep');

/** Takes the steps of a file that are owed, as the clockwork does; `ctx` may die on the way. */
async function goOn(id: string, ctx: Ctx = job()): Promise<void> {
  for (;;) {
    const { run } = await view(id);
    const isCompared = run.state !== 'applied' || run.tidings.duplicates !== undefined;
    if (isCompared && !['applying', 'undoing'].includes(run.state)) return;
    value(await takeStep(ctx, { runId: id, step: run.step }));
  }
}

/** A context that dies in its n-th transaction, when it has written everything and not yet committed. */
function dyingIn(nth: number): Ctx {
  const ctx = job();
  let acts = 0;
  return {
    ...ctx,
    act: (permission, deed, mark) =>
      ctx.act(
        permission,
        async (tx) => {
          acts += 1;
          const done = await deed(tx);
          if (acts === nth) throw new Error('killed');
          return done;
        },
        mark,
      ),
  };
}

const tables = [
  'districts.place',
  'districts.place_district',
  'resources.service',
  'resources.service_at_place',
  'resources.search_key',
  'resources.import_item',
] as const;

/** What one reader sees of the directory: rows of every table the list fills, without ended places, and what is found. */
async function seenBy(who: 'manager' | 'resident') {
  const read = await town.as(who).read(who === 'manager' ? 'import.view' : 'resource.find', async (tx) => {
    const counts: number[] = [];
    for (const table of tables) {
      const { rows: found } = await sql<{ n: number }>`
        select count(*)::int as n from ${sql.table(table)} t
        where town_id = ${tx.townId} and to_jsonb(t) ->> 'to_on' is null`.execute(tx.db);
      counts.push(found[0]?.n ?? 0);
    }
    return ok({ counts, found: (await searchServices(tx, { words: '電球' })).total });
  });
  return value(read);
}

/** Everything anybody sees of the list: the same number in each table, or a word about what differs. */
async function standing(): Promise<number> {
  const [staff, resident] = [await seenBy('manager'), await seenBy('resident')];
  const { counts } = staff;
  const [places = 0] = counts;
  const laid = counts[1] ?? 0;
  expect([counts[2], counts[3], counts[4], counts[5]]).toEqual([places, places, places, places]);
  expect(laid === 0 || laid >= places).toBe(true);
  expect(resident.counts.slice(0, 4)).toEqual(counts.slice(0, 4));
  expect(staff.found > 0).toBe(places > 0);
  expect(resident.found > 0).toBe(places > 0);
  return places;
}

/** What the reports count. */
async function counted(): Promise<number> {
  const { kysely } = await testDatabase();
  const { rows: found } = await sql<{ n: number }>`
    select count(distinct resource_key)::int as n from facts.resource where town_id = ${town.town.id}`.execute(
    kysely,
  );
  return found[0]?.n ?? 0;
}

test('a long list that is cut off in any of its transactions is seen by nobody, and is whole once it goes on', async () => {
  const id = await send(rows());
  value(await applyRun(town.as('manager'), id, []));
  expect(await standing()).toBe(0);
  const parts = Math.ceil(things / 150);
  for (let died = 0; died < parts; died += 1) {
    await expect(goOn(id, dyingIn(2))).rejects.toThrow('killed'); // one part more each time
    expect((await view(id)).run).toMatchObject({
      state: 'applying',
      doneCount: Math.min(150 * (died + 1), things),
    });
    expect([await standing(), await counted()]).toEqual([0, 0]);
    expect(await town.page(`/lists/files/${id}`, 'manager')).toContain('取り込みました');
  }
  await expect(goOn(id, dyingIn(1))).rejects.toThrow('killed'); // in the one that puts all in force
  expect([await standing(), await counted()]).toEqual([0, 0]);
  await expect(goOn(id, dyingIn(2))).rejects.toThrow('killed'); // while places are compared
  expect([await standing(), await counted()]).toEqual([things, things]);
  await goOn(id);
  expect((await view(id)).run).toMatchObject({ state: 'applied', tidings: { added: things, duplicates: 0 } });
  expect(await standing()).toBe(things);
});

test('taking a long list back takes all of it out of sight at once, and what is cut off is cleared away later', async () => {
  const id = await send(rows());
  value(await applyRun(town.as('manager'), id, []));
  await goOn(id);
  expect(await standing()).toBe(things);
  value(await undoRun(town.as('manager'), id));
  expect([await standing(), await counted()]).toEqual([0, 0]);
  for (const nth of [1, 2, 2]) {
    await expect(goOn(id, dyingIn(nth))).rejects.toThrow('killed');
    expect([(await view(id)).run.state, await standing()]).toEqual(['undoing', 0]);
  }
  await goOn(id);
  expect((await view(id)).run.state).toBe('undone');
  const { counts, found } = await seenBy('resident');
  expect([counts[2], counts[3], found]).toEqual([0, 0, 0]); // for good, as after a short list
  expect((await seenBy('manager')).counts[5]).toBe(0);
});

test('a long list that stands still can be set going again, or stopped: then nobody ever saw any of it', async () => {
  const id = await send(rows());
  value(await applyRun(town.as('manager'), id, []));
  await expect(goOn(id, dyingIn(2))).rejects.toThrow('killed');
  const { run: before } = await view(id);
  value(await goOnAnew(town.as('manager'), id));
  value(await takeStep(job(), { runId: id, step: before.step })); // the step that failed is over
  expect((await view(id)).run).toMatchObject({ state: 'applying', doneCount: before.doneCount });
  expect(await town.page(`/lists/files/${id}`, 'manager')).toContain('取り込みをやめる');
  value(await stopApplying(town.as('manager'), id));
  expect(await standing()).toBe(0);
  await goOn(id);
  expect((await view(id)).run.state).toBe('undone');
  expect((await seenBy('manager')).counts[5]).toBe(0);
  expect((await seenBy('resident')).found).toBe(0);
  for (const deed of [goOnAnew, stopApplying])
    expect(await deed(town.as('manager'), id)).toMatchObject({ refusal: 'import-not-ready' });
  const anew = await send(rows());
  expect((await view(anew)).counts).toMatchObject({ unchanged: 0, added: things });
});

test('the same long list again changes nothing, and after it was taken back it comes anew', async () => {
  const first = await send(rows());
  value(await applyRun(town.as('manager'), first, []));
  await goOn(first);
  const before = await seenBy('manager');
  const again = await send(rows());
  expect((await view(again)).counts).toMatchObject({ unchanged: things, added: 0 });
  value(await applyRun(town.as('manager'), again, []));
  await goOn(again);
  expect(await seenBy('manager')).toEqual(before);
  town.clock.pass(1);
  for (const id of [again, first]) {
    value(await undoRun(town.as('manager'), id));
    await goOn(id);
  }
  const anew = await send(rows());
  expect((await view(anew)).counts).toMatchObject({ unchanged: 0, added: things });
});

test('while a long list is under way no other is taken over or back, and one that waits is read anew afterwards', async () => {
  const short = await send(['S1,西会館,西町1,'], '短い一覧');
  value(await applyRun(town.as('manager'), short, []));
  const long = await send(rows());
  const waiting = await send(rows('改'));
  value(await applyRun(town.as('manager'), long, []));
  expect(await applyRun(town.as('manager'), waiting, [])).toMatchObject({ refusal: 'import-busy' });
  expect(await undoRun(town.as('manager'), short)).toMatchObject({ refusal: 'import-busy' });
  await goOn(long);
  expect((await view(waiting)).run.state).toBe('reading');
  while ((await view(waiting)).run.state === 'reading')
    value(await takeStep(job(), { runId: waiting, step: (await view(waiting)).run.step }));
  expect((await view(waiting)).counts).toMatchObject({ changed: things, added: 0 });
});

test('more than others can wait for is not written in one go where they would have to', async () => {
  const id = await send(['S1,西会館,西町1,']);
  const { kysely } = await testDatabase();
  await sql`insert into resources.import_entry (town_id, id, run_id, no, lines, key, title, change, fingerprint)
    select ${town.town.id}, gen_random_uuid(), ${id}, n, '{}', 'g' || n, '', 'vanished', ''
    from generate_series(10, 1010) as n`.execute(kysely);
  const applied = await applyRun(town.as('manager'), id, ['manyVanish']);
  if (engine === 'postgres') return expect(applied.ok).toBe(true);
  expect(applied).toMatchObject({ refusal: 'import-too-much-at-once', detail: { count: 1001, most: 1000 } });
});
