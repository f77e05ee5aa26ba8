import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { allWalls } from '../../src/app/rooms.ts';
import { diceOf } from '../../src/kernel/fold/variants.ts';
import { ok, type Result } from '../../src/kernel/result.ts';
import { relock } from '../../src/kernel/walls/lock.ts';
import { approveClosing, askClosing, joinTeam, openCase } from '../../src/modules/cases/testing.ts';
import { receiveConsultation } from '../../src/modules/consultations/index.ts';
import { anIntake, sendHandover } from '../../src/modules/consultations/testing.ts';
import { enterPerson, formHousehold } from '../../src/modules/people/index.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { aTown, type TestTown, testStart } from '../../tests/support/town.ts';
import { LockBook } from './book.ts';
import { idsOf } from './ids.ts';
import { locksAround } from './lock-story.ts';
import type { Post } from './offices.ts';
import type { Facts, Person } from './people.ts';
import { Sink } from './sink.ts';
import { sizes } from './sizes.ts';
import { writeCaseStory, writeWorryStory } from './threads.ts';
import { writeCity } from './write-city.ts';
import type { Writer } from './writer.ts';

const bodies = { clerk: 'city', aoki: 'shakyo', goto: 'elder', doi: 'city', coordinator: 'shakyo' } as const;
const roles = {
  clerk: 'counterClerk',
  aoki: 'csw',
  goto: 'fieldCounsellor',
  doi: 'districtOfficer',
  coordinator: 'coordinator',
} as const;

type Login = keyof typeof bodies;

const postOf = (town: TestTown, login: Login): Post => ({
  id: town.ids.post(login),
  role: roles[login],
  organizationId: town.ids.organization(bodies[login]),
  deskId: town.ids.desk(bodies[login]),
  districtId: login === 'doi' || login === 'aoki' ? town.ids.district('north') : null,
  accountId: town.ids.account(login),
});

const namesIn = (town: TestTown): Map<string, string> =>
  new Map([
    ...Object.keys(bodies).map((login) => [town.ids.post(login), login] as const),
    ...(['city', 'shakyo', 'elder'] as const).map(
      (body) => [town.ids.desk(body), `desk of ${body}`] as const,
    ),
  ]);

async function writerIn(town: TestTown): Promise<Writer> {
  const db = await testDatabase();
  const sink = new Sink(db.kysely);
  const idOf = idsOf(7);
  const townId = town.town.id;
  return {
    townId,
    sink,
    idOf,
    book: new LockBook(sink, townId, idOf),
    dice: diceOf(7),
    offices: { posts: [], places: [] },
    now: testStart,
  };
}

const facts: Facts = {
  written: '高橋 太一',
  kana: 'たかはし たいち',
  bornOn: '1948-05-06',
  phone: '090-1234-5678',
  address: '北町一丁目2-3',
  districtId: null,
};
const mate: Facts = { ...facts, written: '高橋 花子', kana: 'たかはし はなこ', phone: null };

function done<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

/** A telephone call about somebody, taken by one of the cast. Answers whom it is about. */
async function aWorry(town: TestTown, login: Login): Promise<{ consultationId: string; personId: string }> {
  const { written, kana, bornOn, phone, address } = facts;
  const intake = anIntake({ name: written, kana, bornOn, phone, address });
  const { consultationId } = done(await receiveConsultation(town.as(login), intake));
  const db = await testDatabase();
  const subject = await db.kysely
    .selectFrom('consultations.subject')
    .select('personId')
    .where('townId', '=', town.town.id)
    .where('consultationId', '=', consultationId)
    .executeTakeFirstOrThrow();
  return { consultationId, personId: subject.personId };
}

const enterMate = async (town: TestTown): Promise<string> =>
  done(
    await town.as('aoki').act('person.enter', async (tx) =>
      ok(
        await enterPerson(tx, {
          nameWritten: mate.written,
          kana: mate.kana,
          born: { on: '1948-05-06', precision: 'day' },
          address: { value: mate.address ?? '' },
        }),
      ),
    ),
  ).personId;

/** A case led by Aoki about somebody who called, with whoever lives with them. */
async function aCase(
  town: TestTown,
  mates: readonly string[],
): Promise<{ caseId: string; personId: string }> {
  const { consultationId, personId } = await aWorry(town, 'aoki');
  const people = [personId, ...mates];
  if (mates.length > 0)
    done(
      await town
        .as('aoki')
        .act('household.change', (tx) =>
          formHousehold(tx, { kind: 'supportUnit', members: people.map((id) => ({ personId: id })) }),
        ),
    );
  const { caseId } = done(
    await openCase(town.as('aoki'), {
      consultationId,
      focalPersonId: personId,
      leadPostId: town.ids.post('aoki'),
      state: 'assessing',
      hope: '',
      nextContactOn: null,
    }),
  );
  return { caseId, personId };
}

/** The two tellings of one story: what the deeds have locked, and what the generator has. */
async function bothTellings(town: TestTown, madeByDeeds: string, writer: Writer, written: readonly Person[]) {
  await writer.sink.flush();
  const { kysely } = await testDatabase();
  const names = namesIn(town);
  const told = (personId: string) => locksAround(kysely, town.town.id, personId, names);
  return { deeds: await told(madeByDeeds), generator: await told(written[0]?.id ?? '') };
}

test('a worry that waits is locked by the generator as the counter locks it', async () => {
  const town = await aTown();
  const { personId } = await aWorry(town, 'clerk');
  const writer = await writerIn(town);
  const clerk = postOf(town, 'clerk');
  const worry = { at: testStart, state: 'received', received: clerk, owner: clerk } as const;
  const { deeds, generator } = await bothTellings(
    town,
    personId,
    writer,
    writeWorryStory(writer, worry, 9001, [facts]),
  );
  expect(Object.keys(deeds).sort()).toEqual(['person A', 'worry']);
  expect(generator).toEqual(deeds);
});

test('a worry handed on and not answered is locked by the generator as the deed locks it', async () => {
  const town = await aTown();
  const { consultationId, personId } = await aWorry(town, 'aoki');
  done(
    await sendHandover(town.as('aoki'), consultationId, {
      toPostId: town.ids.post('goto'),
      reason: '介護のこと',
      wishes: null,
      considerations: null,
      basis: 'withinTown',
      basisNote: null,
    }),
  );
  const writer = await writerIn(town);
  const [aoki, asked] = [postOf(town, 'aoki'), postOf(town, 'goto')];
  const worry = { at: testStart, state: 'handingOver', received: aoki, owner: aoki, asked } as const;
  const { deeds, generator } = await bothTellings(
    town,
    personId,
    writer,
    writeWorryStory(writer, worry, 9001, [facts]),
  );
  expect(Object.keys(deeds).sort()).toEqual(['person A', 'sheet', 'worry']);
  expect(generator).toEqual(deeds);
});

test('a case with a household and a team is locked by the generator as the deeds lock it', async () => {
  const town = await aTown();
  const { caseId, personId } = await aCase(town, [await enterMate(town)]);
  const join = (login: Login, part: 'member' | 'coordinator') =>
    joinTeam(town.as('aoki'), caseId, { postId: town.ids.post(login), part, reason: null }).then(done);
  await join('goto', 'member');
  await join('doi', 'member');
  await join('coordinator', 'coordinator');
  const writer = await writerIn(town);
  const written = writeCaseStory(
    writer,
    {
      received: postOf(town, 'aoki'),
      openedAt: testStart,
      closedAt: null,
      seats: [
        { post: postOf(town, 'aoki'), part: 'lead' },
        { post: postOf(town, 'goto'), part: 'member' },
        { post: postOf(town, 'doi'), part: 'member' },
        { post: postOf(town, 'coordinator'), part: 'coordinator' },
      ],
      people: [{ ...facts, districtId: town.ids.district('north') }, mate],
    },
    9001,
  );
  const { deeds, generator } = await bothTellings(town, personId, writer, written);
  expect(Object.keys(deeds).sort()).toEqual(['case', 'household', 'person A', 'person B', 'worry']);
  expect(deeds.case?.grants.filter((grant) => grant.includes('A02'))).toEqual(['writer doi A02']);
  expect(generator).toEqual(deeds);
});

test('a closed case is locked by the generator as the closing locks it', async () => {
  const town = await aTown();
  const { caseId, personId } = await aCase(town, []);
  done(
    await askClosing(town.as('aoki'), caseId, {
      reason: 'died',
      words: '見送りました',
      leadAfterPostId: null,
      remainingRisk: null,
      reopenTriggers: null,
      personInformedOn: null,
    }),
  );
  done(await approveClosing(town.as('shakyoManager'), caseId));
  const writer = await writerIn(town);
  const aoki = postOf(town, 'aoki');
  const written = writeCaseStory(
    writer,
    {
      received: aoki,
      openedAt: testStart,
      closedAt: testStart,
      seats: [{ post: aoki, part: 'lead' }],
      people: [facts],
    },
    9001,
  );
  const { deeds, generator } = await bothTellings(town, personId, writer, written);
  expect(Object.keys(deeds).sort()).toEqual(['case', 'closing', 'person A', 'worry']);
  expect(generator).toEqual(deeds);
});

test('a made town holds together: every row carries its lock, and locking everything anew changes nothing', async () => {
  const { kysely } = await testDatabase();
  const { townId } = await writeCity(kysely, sizes.tiny, () => undefined);
  const everyLock = () =>
    kysely.selectFrom('walls.lock').selectAll().where('townId', '=', townId).orderBy('id').execute();
  const before = await everyLock();
  expect(before.length).toBeGreaterThan(500);
  for (const { table } of allWalls.filter((wall) => wall.kind === 'locked')) {
    const { rows } = await sql`
      select from ${sql.table(table)} r join walls.lock l on l.town_id = r.town_id and l.id = r.lock_id
      where r.town_id = ${townId} and (r.readers, r.writers, r.needs, r.never, r.leased, r.leased_until)
        is distinct from (l.readers, l.writers, l.needs, l.never, l.leased, l.leased_until)`.execute(kysely);
    expect(rows, table).toHaveLength(0);
  }
  const town = await aTown();
  const clockwork = town.waist.for({
    town: { ...town.town, id: townId },
    actor: { kind: 'job', name: 'work.tick' },
  });
  done(
    await clockwork.act('work.tick', async (tx) =>
      ok(
        await relock(
          tx,
          before.map((lock) => lock.id),
        ),
      ),
    ),
  );
  expect(await everyLock()).toEqual(before);
});
