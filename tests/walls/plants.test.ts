import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { ok } from '../../src/kernel/result.ts';
import { regrant, relock } from '../../src/kernel/walls/lock.ts';
import { scopeTokens } from '../../src/kernel/walls/tokens.ts';
import { done } from './build.ts';
import { emptyTally, sweep, type Wrong, wrongInWords } from './compare.ts';
import type { Rule } from './oracle-standing.ts';
import { aStory } from './story/index.ts';
import type { Chapter, Story } from './story/story.ts';

/**
 * Leaks planted on purpose into a true world. Each must be seen by the comparison, under the rule it breaks: a matrix
 * that names none of them would be no proof of anything.
 */
type Plant = {
  readonly what: string;
  readonly plant: () => Promise<unknown>;
  readonly pull: () => Promise<unknown>;
  readonly seen: { readonly table: string; readonly rule: Rule; readonly reader?: string };
};

let story: Story;
const quiet: Chapter = { label: 'planted', tell: async () => undefined, jobsAreDead: false };

beforeAll(async () => {
  story = await aStory();
  for (const { tell } of story.chapters.slice(0, 4)) await tell();
}, 120_000);

const run = (statement: string) => sql.raw(statement).execute(story.ours.db.kysely);

const oneOf = async (statement: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`${sql.raw(statement)}`.execute(story.ours.db.kysely);
  const [row] = rows;
  if (!row) throw new Error(`nothing to plant on: ${statement}`);
  return row.id;
};

const ids = () => story.ours.town.ids;
const lockOf = (table: string, where: string) =>
  oneOf(`select lock_id as id from ${table} where ${where} limit 1`);

/** Changes a lock through the kernel, which relocks every row under it, as a careless room would. */
const change = async (lockId: string, how: Parameters<typeof regrant>[2]): Promise<void> => {
  await done(
    story.ours.town.as('job:walls.renew').act('walls.renew', async (tx) => {
      await regrant(tx, lockId, how);
      return ok(null);
    }),
  );
};

const asItWas = (lockIds: readonly string[]) =>
  done(
    story.ours.town.as('job:walls.renew').act('walls.renew', async (tx) => {
      await relock(tx, lockIds);
      return ok(null);
    }),
  );

/** Puts other words in the place of a policy, and the old ones back. */
async function policyTrue(table: string, condition: string): Promise<() => Promise<unknown>> {
  const [schema = '', name = ''] = table.split('.');
  const old = await oneOf(
    `select qual as id from pg_policies where schemaname = '${schema}' and tablename = '${name}' and policyname = 'tsumugi_select'`,
  );
  await run(`alter policy tsumugi_select on ${table} using (${condition})`);
  return () => run(`alter policy tsumugi_select on ${table} using (${old})`);
}

const town = "town_id = nullif(current_setting('tsumugi.town', true), '')::uuid";
const father = "(select id from people.person where name_written = '田中 一郎')";
const mover = "(select id from people.person where name_written = '鈴木 ふみ')";
const wife = "(select id from people.person where name_written = '佐々木 ゆり' and hidden)";

const shutWords = "words = 'サロンに来なくなった方がいる'";

/** A plant that is pulled by computing the touched locks again. */
const onRows = (what: string, statement: string, locks: string, seen: Plant['seen']): Plant => ({
  what,
  plant: () => run(statement),
  pull: async () => {
    const { rows } = await sql<{ id: string }>`${sql.raw(locks)}`.execute(story.ours.db.kysely);
    await asItWas(rows.map(({ id }) => id));
  },
  seen,
});

const onPolicy = (what: string, table: string, condition: string, seen: Plant['seen']): Plant => {
  let pull: () => Promise<unknown> = async () => undefined;
  return {
    what,
    plant: async () => {
      pull = await policyTrue(table, condition);
    },
    pull: () => pull(),
    seen,
  };
};

const plants: readonly Plant[] = [
  onPolicy('a policy that says true', 'people.person', 'true', { table: 'people.person', rule: 'A22' }),
  onPolicy('a policy that asks the town alone', 'cases.note', town, {
    table: 'cases.note',
    rule: 'A20',
    reader: 'admin',
  }),
  onPolicy(
    'a policy without its never',
    'people.address',
    `${town} and readers && (select coalesce(nullif(current_setting('tsumugi.keys', true), '')::uuid[], '{}'))`,
    {
      table: 'people.address',
      rule: 'A17',
      reader: 'manager',
    },
  ),
  onPolicy('names of those who came open to the town', 'networks.attendee', town, {
    table: 'networks.attendee',
    rule: 'N01',
    reader: 'clerk',
  }),
  onPolicy('an audit trail for everybody', 'audit.line', town, { table: 'audit.line', rule: 'U02' }),
  {
    what: 'a table whose row security was switched off',
    plant: () => run('alter table people.phone disable row level security'),
    pull: () => run('alter table people.phone enable row level security'),
    seen: { table: 'people.phone', rule: 'A16' },
  },
  {
    what: 'a card that looks with the eyes of its maker',
    plant: () => run('alter view people.person_card set (security_invoker = false)'),
    pull: () => run('alter view people.person_card set (security_invoker = true)'),
    seen: { table: 'people.person_card', rule: 'A16' },
  },
  {
    what: 'a lock with one reader too many',
    plant: async () => {
      const lockId = await lockOf('cases.case_file', `focal_person_id = ${father}`);
      await change(lockId, { add: [{ slot: 'reader', token: ids().post('clerk'), rule: 'team' }] });
    },
    pull: async () =>
      change(await lockOf('cases.case_file', `focal_person_id = ${father}`), {
        drop: [{ token: ids().post('clerk') }],
      }),
    seen: { table: 'cases.note', rule: 'A17', reader: 'clerk' },
  },
  onRows(
    'a never dropped from the rows',
    `update people.person set never = '{}' where id = ${mover}`,
    `select lock_id as id from people.person where id = ${mover}`,
    { table: 'people.person', rule: 'A17' },
  ),
  onRows(
    'a need dropped from health data',
    `update cases.fact set needs = '{}' where category = 'health'`,
    `select lock_id as id from cases.fact where category = 'health'`,
    { table: 'cases.fact', rule: 'A14' },
  ),
  onRows(
    'a need dropped from a closed record',
    `update cases.note set needs = '{}' where needs <> '{}'`,
    `select distinct lock_id as id from cases.episode where closed_at is not null`,
    { table: 'cases.note', rule: 'A26' },
  ),
  {
    what: 'a lease without an end',
    plant: async () => {
      await run(`update cases.fact set leased_until = 'infinity' where leased_until is not null`);
      story.ours.town.clock.moveTo(new Date('2027-03-01T09:00:00+09:00'));
    },
    pull: async () => {
      story.ours.town.clock.moveTo(new Date('2026-11-26T10:00:00+09:00'));
      const { rows } = await sql<{ id: string }>`select lock_id as id from cases.fact`.execute(
        story.ours.db.kysely,
      );
      await asItWas(rows.map(({ id }) => id));
    },
    seen: { table: 'cases.fact', rule: 'A04', reader: 'goto' },
  },
  {
    what: 'a follow edge left behind when a worry was filed on somebody else',
    plant: async () =>
      change(await lockOf('people.person', "name_written = '取り違えた人'"), {
        follow: [
          await lockOf(
            'consultations.consultation',
            `id = (select consultation_id from consultations.subject where person_id = ${father} limit 1)`,
          ),
        ],
      }),
    pull: async () =>
      change(await lockOf('people.person', "name_written = '取り違えた人'"), {
        unfollow: [
          await lockOf(
            'consultations.consultation',
            `id = (select consultation_id from consultations.subject where person_id = ${father} limit 1)`,
          ),
        ],
      }),
    seen: { table: 'people.person', rule: 'A22', reader: 'clerk' },
  },
  {
    what: 'a seal that was broken',
    plant: async () => change(await lockOf('people.person', `id = ${wife}`), { onlyRule: null }),
    pull: async () => change(await lockOf('people.person', `id = ${wife}`), { onlyRule: 'A16' }),
    seen: { table: 'people.person', rule: 'A16', reader: 'owner' },
  },
  {
    what: 'who told us, lent to the counter',
    plant: async () =>
      change(await lockOf('consultations.reporter', "name = '近所の森'"), {
        add: [{ slot: 'reader', token: ids().organization('city'), rule: 'A15' }],
      }),
    pull: async () =>
      change(await lockOf('consultations.reporter', "name = '近所の森'"), {
        drop: [{ token: ids().organization('city') }],
      }),
    seen: { table: 'consultations.reporter', rule: 'A15', reader: 'doi' },
  },
  {
    what: 'words of a slip opened before anybody agreed',
    plant: async () =>
      change(await lockOf('concerns.slip_words', shutWords), {
        add: [{ slot: 'reader', token: ids().post('aoki'), rule: 'concern' }],
      }),
    pull: async () =>
      change(await lockOf('concerns.slip_words', shutWords), { drop: [{ token: ids().post('aoki') }] }),
    seen: { table: 'concerns.slip_words', rule: 'A22', reader: 'aoki' },
  },
  {
    what: 'a draft that lies on the table unchecked',
    plant: async () =>
      change(await lockOf('concerns.theme', "state = 'draft'"), {
        add: [{ slot: 'reader', token: scopeTokens.staff, rule: 'theme' }],
      }),
    pull: async () =>
      change(await lockOf('concerns.theme', "state = 'draft'"), { drop: [{ token: scopeTokens.staff }] }),
    seen: { table: 'concerns.theme', rule: 'A22', reader: 'clerk' },
  },
  {
    what: 'a post that outlives its last day',
    plant: () => run(`update districts.post set clearances = '{safety}' where id = '${ids().post('admin')}'`),
    pull: () => run(`update districts.post set clearances = '{}' where id = '${ids().post('admin')}'`),
    seen: { table: 'people.concealed_address', rule: 'A20', reader: 'admin' },
  },
  {
    what: 'a list of guests left with the post that kept it before',
    plant: async () =>
      change(await lockOf('gatherings.signup', "name = 'みどり'"), {
        add: [{ slot: 'writer', token: ids().post('doi'), rule: 'keeper' }],
      }),
    pull: async () =>
      change(await lockOf('gatherings.signup', "name = 'みどり'"), { drop: [{ token: ids().post('doi') }] }),
    seen: { table: 'gatherings.signup', rule: 'G01', reader: 'doi' },
  },
  onPolicy('a list of guests for every member of staff', 'gatherings.signup', town, {
    table: 'gatherings.signup',
    rule: 'G01',
    reader: 'clerk',
  }),
  onPolicy('entries of a list that is held back', 'resources.service', `${town} and not hidden`, {
    table: 'resources.service',
    rule: 'L01',
    reader: 'clerk',
  }),
  {
    what: 'a slip that never runs out',
    plant: async () => {
      await run(`update cases.slip set until_at = '2030-01-01' where kind = 'emergency'`);
      story.ours.town.clock.moveTo(new Date('2026-11-28T09:00:00+09:00'));
    },
    pull: async () => {
      story.ours.town.clock.moveTo(new Date('2026-11-26T10:00:00+09:00'));
      await run(`update cases.slip set until_at = from_at + interval '24 hours' where kind = 'emergency'`);
    },
    seen: { table: 'cases.note', rule: 'A21', reader: 'ito' },
  },
];

const readers = () =>
  story.readers.filter(({ name }) =>
    [
      'owner',
      'manager',
      'clerk',
      'doi',
      'aoki',
      'ito',
      'hara',
      'goto',
      'admin',
      'abuse',
      'reviewer',
      '隣町のaoki',
    ].includes(name),
  );

async function wrongNow(): Promise<Wrong[]> {
  story.ours.town.waist.forgetKeys();
  const tally = emptyTally();
  await sweep(story, quiet, tally, readers());
  return tally.wrong;
}

test('nothing is wrong before anything is planted', { timeout: 60_000 }, async () => {
  expect(wrongInWords(await wrongNow())).toEqual([]);
});

test.each(plants)('the matrix sees $what', { timeout: 60_000 }, async ({ plant, pull, seen }) => {
  await plant();
  const found = await wrongNow();
  await pull();
  const named = found.filter(
    ({ way, table, rules, reader }) =>
      way === 'leak' &&
      table === seen.table &&
      (seen.rule === 'A22' || rules.includes(seen.rule)) &&
      (seen.reader === undefined || reader === seen.reader),
  );
  expect(named.length, wrongInWords(found).join('\n')).toBeGreaterThan(0);
});

test('a table that somebody may read and nobody speaks for makes the matrix red', {
  timeout: 60_000,
}, async () => {
  await run('grant select on auth.attempt to tsumugi_app');
  await expect(wrongNow()).rejects.toThrow('nobody says whom these tell of: auth.attempt');
  await run('revoke select on auth.attempt from tsumugi_app');
});

test('pulling every plant leaves the world as it was', { timeout: 60_000 }, async () => {
  expect(wrongInWords(await wrongNow())).toEqual([]);
});
