import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../tests/support/town.ts';
import { newId } from '../ids.ts';
import type { Log, LogFacts } from '../log.ts';
import { oweLetter } from '../mail/mail.store.ts';
import { type Mailer, openMailer } from '../mail/mailer.ts';
import { aMailSink, relaySays } from '../mail/testing.ts';
import type { Listener } from '../module.ts';
import { ok, refuse } from '../result.ts';
import { leaseMinutes, mostTries, waitMinutes } from './dispatch.rules.ts';
import { Dispatcher } from './dispatch.ts';
import { sweepDelivered } from './sweep.jobs.ts';

type Said = { what: string; facts: LogFacts };

async function anOffice(listeners: readonly Listener[] = [], way?: Mailer) {
  const [town, db, sink] = [await aTown(), await testDatabase(), await aMailSink()];
  const mailer = way ?? openMailer({ sinkUrl: sink.url, from: 'noreply@town.example.jp' });
  const said: Said[] = [];
  const keep = (what: string, facts: LogFacts = {}) => said.push({ what, facts });
  const log: Log = { info: keep, warn: keep, error: keep };
  const contextFor = town.waist.for.bind(town.waist);
  const open = () => new Dispatcher({ db, clock: town.clock, contextFor, listeners, mailer, log });
  const dispatcher = open();
  onTestFinished(async () => {
    await dispatcher.stop();
    mailer.close();
    await sink.close();
    // Towns share this file's database, and an open dispatcher looks at all of them.
    await db.kysely.deleteFrom('kernel.outbox').where('townId', '=', town.town.id).execute();
  });
  return { town, db, sink, said, dispatcher, open };
}

const letter = (to = 'aoki@shakyo.example.jp') => ({ to, subject: 'あなたの番です', text: '1件あります。' });

async function owe(town: TestTown, kind: string, body: unknown): Promise<string> {
  const [db, id, at] = [await testDatabase(), newId(), town.clock.now()];
  const row = { townId: town.town.id, id, kind, body: JSON.stringify(body), createdAt: at, dueAt: at };
  await db.kysely.insertInto('kernel.outbox').values(row).execute();
  return id;
}

async function rows(town: TestTown) {
  const { kysely } = await testDatabase();
  return await kysely
    .selectFrom('kernel.outbox')
    .selectAll()
    .where('townId', '=', town.town.id)
    .orderBy('id')
    .execute();
}

async function onlyRow(town: TestTown) {
  const [row, ...others] = await rows(town);
  if (!row || others.length > 0) throw new Error(`${others.length + 1} rows`);
  return row;
}

test('a letter is delivered once, and neither its address nor its text is kept', async () => {
  const { town, db, sink, dispatcher } = await anOffice();
  await oweLetter(db.kysely, town.town.id, letter(), town.clock.now());
  expect(await dispatcher.round()).toEqual({ delivered: 1, failed: 0, givenUp: 0 });
  town.clock.pass(24 * 60);
  expect(await dispatcher.round()).toEqual({ delivered: 0, failed: 0, givenUp: 0 });
  expect(sink.letters.map((each) => each.subject)).toEqual(['あなたの番です']);
  expect(await onlyRow(town)).toMatchObject({ body: {}, attempts: 1 });
});

test('four dispatchers at once deliver each of sixty letters once', async () => {
  const { town, db, sink, open } = await anOffice();
  for (let no = 1; no <= 60; no++)
    await oweLetter(db.kysely, town.town.id, letter(`staff${no}@example.jp`), town.clock.now());
  const rounds = await Promise.all([open(), open(), open(), open()].map((each) => each.round()));
  expect(rounds.map((each) => each.delivered).reduce((a, b) => a + b)).toBe(60);
  expect(new Set(sink.letters.map((each) => each.messageId)).size).toBe(60);
  expect(sink.letters).toHaveLength(60);
});

test('while the relay is down a letter waits, and arrives when it is back', async () => {
  const { town, db, sink, dispatcher } = await anOffice();
  await oweLetter(db.kysely, town.town.id, letter(), town.clock.now());
  await sink.close();
  expect(await dispatcher.round()).toMatchObject({ delivered: 0, failed: 1 });
  expect(await onlyRow(town)).toMatchObject({ sentAt: null, givenUpAt: null, attempts: 1 });
  const back = await aMailSink(Number(new URL(sink.url).port));
  onTestFinished(() => back.close());
  expect(await dispatcher.round()).toMatchObject({ delivered: 0, failed: 0 });
  town.clock.pass(1);
  expect(await dispatcher.round()).toMatchObject({ delivered: 1 });
  expect(back.letters).toHaveLength(1);
});

test('a relay that never takes a letter is asked twelve times, further and further apart, then no more', async () => {
  const { town, db, sink, said, dispatcher } = await anOffice();
  await oweLetter(db.kysely, town.town.id, letter(), town.clock.now());
  sink.conduct = {
    onLetter: () => {
      throw relaySays(451, 'try again aoki@shakyo.example.jp');
    },
  };
  for (let tries = 1; tries < mostTries; tries++) {
    expect(await dispatcher.round()).toMatchObject({ failed: 1 });
    town.clock.pass(waitMinutes(tries) - 1 / 60);
    expect(await dispatcher.round()).toMatchObject({ failed: 0 });
    town.clock.pass(1 / 60);
  }
  expect(await dispatcher.round()).toEqual({ delivered: 0, failed: 0, givenUp: 1 });
  town.clock.pass(7 * 24 * 60);
  expect(await dispatcher.round()).toEqual({ delivered: 0, failed: 0, givenUp: 0 });
  expect(sink.letters).toHaveLength(mostTries);
  expect(new Set(sink.letters.map((each) => each.messageId)).size).toBe(1);
  const row = await onlyRow(town);
  expect(row.givenUpAt).not.toBeNull();
  expect(row.lastError).toContain('451');
  expect(JSON.stringify([row.lastError, said])).not.toContain('aoki@');
});

test('an address the relay refuses for good is given up at once', async () => {
  const { town, db, sink, dispatcher } = await anOffice();
  await oweLetter(db.kysely, town.town.id, letter(), town.clock.now());
  sink.conduct = {
    onRecipient: (address) => {
      throw relaySays(550, `no mailbox ${address}`);
    },
  };
  expect(await dispatcher.round()).toEqual({ delivered: 0, failed: 0, givenUp: 1 });
  expect((await onlyRow(town)).lastError).toBe('EENVELOPE 550 RCPT TO');
});

test.each([
  ['a smuggled header', { ...letter(), subject: 'a\r\nBcc: all@example.jp' }],
  ['a second recipient', letter('aoki@example.jp, all@example.jp')],
])('a letter with %s leaves for nobody', async (_, body) => {
  const { town, sink, dispatcher } = await anOffice();
  await owe(town, 'mail', body);
  expect(await dispatcher.round()).toEqual({ delivered: 0, failed: 0, givenUp: 1 });
  expect(sink.letters).toHaveLength(0);
  expect((await onlyRow(town)).lastError).toBe('bad-letter');
});

test('without a way out letters stay untouched, and the operator is told once an hour', async () => {
  const { town, db, said, dispatcher } = await anOffice([], openMailer({}));
  await oweLetter(db.kysely, town.town.id, letter(), town.clock.now());
  expect(await dispatcher.round()).toEqual({ delivered: 0, failed: 0, givenUp: 0 });
  expect(await onlyRow(town)).toMatchObject({ sentAt: null, attempts: 0 });
  const told = () => said.filter((each) => each.what.includes('SMTP_URL')).length;
  const look = async () => {
    dispatcher.wake();
    await dispatcher.idle();
  };
  await look();
  await look();
  expect(told()).toBe(1);
  town.clock.pass(61);
  await look();
  expect(told()).toBe(2);
});

test('stopping waits for letters on their way and gives the others back untried', async () => {
  const { town, db, sink, dispatcher } = await anOffice();
  for (let no = 1; no <= 15; no++)
    await oweLetter(db.kysely, town.town.id, letter(`staff${no}@example.jp`), town.clock.now());
  const relay = Promise.withResolvers<void>();
  const [begun, allBegun] = [new Set<string>(), Promise.withResolvers<void>()];
  sink.conduct = {
    onLetter: async (mail) => {
      begun.add(mail.messageId ?? '');
      if (begun.size === 10) allBegun.resolve();
      await relay.promise;
    },
  };
  dispatcher.wake();
  await allBegun.promise;
  let stopped = false;
  const stopping = dispatcher.stop().then(() => {
    stopped = true;
  });
  await db.kysely.selectFrom('kernel.town').select('id').execute();
  expect(stopped).toBe(false);
  relay.resolve();
  await stopping;
  const after = await rows(town);
  expect(after.filter((row) => row.sentAt)).toHaveLength(10);
  const left = after.filter((row) => !row.sentAt);
  expect(left).toHaveLength(5);
  expect(left.every((row) => row.attempts === 0 && row.dueAt <= town.clock.now())).toBe(true);
});

test('an event is heard by every listener as a job of its town, each under an identifier of its own', async () => {
  const heard: string[][] = [];
  const listen = (name: string): Listener => ({
    kind: 'walk.ended',
    hear: async (ctx, body) => {
      const job = ctx.actor.kind === 'job' ? ctx.actor.name : '';
      heard.push([name, ctx.town.slug, job, JSON.stringify(body), ctx.requestId]);
      return ok(null);
    },
  });
  const { town, dispatcher } = await anOffice([listen('first'), listen('second')]);
  const id = await owe(town, 'walk.ended', { walkId: 'w' });
  await owe(town, 'nobody.listens', {});
  expect(await dispatcher.round()).toMatchObject({ delivered: 2 });
  const common = [town.town.slug, 'on walk.ended', '{"walkId":"w"}'];
  expect(heard).toEqual([
    ['first', ...common, id],
    ['second', ...common, expect.not.stringMatching(id)],
  ]);
});

test('a listener that refuses or falls is asked again under the same identifier', async () => {
  const asked: string[] = [];
  const answers = [refuse('not-yet'), new TypeError('about 青木 花'), ok(null)];
  const listener: Listener = {
    kind: 'walk.ended',
    hear: async (ctx) => {
      const answer = answers[asked.push(ctx.requestId) - 1];
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  const { town, dispatcher } = await anOffice([listener]);
  const id = await owe(town, 'walk.ended', {});
  expect(await dispatcher.round()).toMatchObject({ failed: 1 });
  expect((await onlyRow(town)).lastError).toBe('refused: not-yet');
  town.clock.pass(1);
  expect(await dispatcher.round()).toMatchObject({ failed: 1 });
  expect((await onlyRow(town)).lastError).toBe('TypeError');
  town.clock.pass(2);
  expect(await dispatcher.round()).toMatchObject({ delivered: 1 });
  expect(asked).toEqual([id, id, id]);
});

test('a row claimed by a process that died is taken up when its lease is over, not before', async () => {
  const { town, db, dispatcher } = await anOffice();
  const id = await owe(town, 'walk.ended', {});
  const leased = sql<Date>`${town.clock.now()}::timestamptz + make_interval(mins => ${leaseMinutes.event})`;
  await db.kysely
    .updateTable('kernel.outbox')
    .set({ attempts: 1, dueAt: leased })
    .where('townId', '=', town.town.id)
    .where('id', '=', id)
    .execute();
  expect(await dispatcher.round()).toMatchObject({ delivered: 0 });
  town.clock.pass(leaseMinutes.event);
  expect(await dispatcher.round()).toMatchObject({ delivered: 1 });
});

test('the only process of its database takes up at once what the one before it had claimed; letters wait', async () => {
  const { town, db, dispatcher } = await anOffice();
  const [event, letter] = [await owe(town, 'walk.ended', {}), await owe(town, 'mail', {})];
  const leased = sql<Date>`${town.clock.now()}::timestamptz + make_interval(mins => ${leaseMinutes.event})`;
  await db.kysely
    .updateTable('kernel.outbox')
    .set({ attempts: 1, dueAt: leased })
    .where('townId', '=', town.town.id)
    .execute();
  await dispatcher.takeUpClaims();
  const { rows } = await sql<{ id: string; waits: boolean }>`
    select id, due_at > ${town.clock.now()} as waits from kernel.outbox where town_id = ${town.town.id}`.execute(
    db.kysely,
  );
  expect(new Map(rows.map(({ id, waits }) => [id, waits]))).toEqual(
    new Map([
      [event, false],
      [letter, true],
    ]),
  );
});

test('what a deed announced is delivered after its commit, and what it took back never', async () => {
  const heard: unknown[] = [];
  const listener: Listener = {
    kind: 'walk.ended',
    hear: async (_, body) => {
      heard.push(body);
      return ok(null);
    },
  };
  const { town, dispatcher } = await anOffice([listener]);
  const ctx = town.as('admin');
  const tell = (body: string, goesOn: boolean) =>
    ctx.act('account.own', async (tx) => {
      await ctx.announce(tx, { kind: 'walk.ended', body });
      return goesOn ? ok(null) : refuse('changed-my-mind');
    });
  await tell('kept', true);
  await tell('taken back', false);
  await dispatcher.round();
  expect(heard).toEqual(['kept']);
});

test('what was delivered is forgotten after a month, what is owed or was given up is not', async () => {
  const { town, dispatcher } = await anOffice();
  const delivered = await owe(town, 'walk.ended', {});
  const hopeless = await owe(town, 'mail', { to: 'nobody' });
  await dispatcher.round();
  const owed = await owe(town, 'walk.ended', {});
  const sweep = async () => {
    await sweepDelivered(town.as('job:outbox.sweep'));
    return (await rows(town)).map((row) => row.id);
  };
  expect(await sweep()).toEqual([delivered, hopeless, owed].sort());
  town.clock.pass(30 * 24 * 60 + 1);
  expect(await sweep()).toEqual([hopeless, owed].sort());
});
