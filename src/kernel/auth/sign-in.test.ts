import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { aNextTown, aTown } from '../../../tests/support/town.ts';
import { ok } from '../result.ts';
import { reactivateAccount, suspendAccount } from './account.actions.ts';
import { readSecrets, setPassword, setState, setTotp, setTotpRequired } from './account.store.ts';
import { endAllSessions, endSession, mySessions, pendingSessionOf, sessionOf } from './session.ts';
import { secondFactor, setUpSecondFactor, signIn } from './sign-in.actions.ts';
import { pendingMinutes } from './sign-in.rules.ts';
import { countedHashing, givePassword, goodPassword } from './testing.ts';
import { codeAt, newTotpKey } from './totp.ts';

const origin = { device: 'Windows の Firefox', ip: '203.0.113.7' };

async function aDoor() {
  const [town, db, hashing] = [await aTown(), await testDatabase(), countedHashing()];
  await givePassword(town, 'aoki');
  const parts = { db, clock: town.clock, hashing };
  const at = town.town;
  return {
    town,
    db,
    hashing,
    parts,
    id: town.ids.account('aoki'),
    enter: (login = 'aoki', password = goodPassword, priorToken?: string) =>
      signIn(parts, { town: at, login, password, origin, priorToken }),
    who: (token: string) => sessionOf(db, at, token, town.clock.now()),
    pending: (token: string) => pendingSessionOf(db, at, token, town.clock.now()),
    code: (token: string, code: string) => secondFactor(parts, { town: at, token, code, origin }),
    account: { townId: at.id, id: town.ids.account('aoki') },
  };
}

type Door = Awaited<ReturnType<typeof aDoor>>;

/** Signs in and answers the cookie; the test is over when that is refused. */
async function tokenOf(door: Door, login = 'aoki', password = goodPassword): Promise<string> {
  const signed = await door.enter(login, password);
  if (!signed.ok) throw new Error(signed.refusal);
  return signed.value.token;
}

async function withPhone(door: Door): Promise<string> {
  const key = newTotpKey();
  await setTotp(door.db.kysely, door.account.townId, door.account.id, {
    key,
    step: 0,
    at: door.town.clock.now(),
  });
  return key;
}

const wrongTimes = async (door: Door, times: number, login = 'aoki') => {
  const answers: string[] = [];
  for (let no = 0; no < times; no++) {
    const answer = await door.enter(login, 'not the password');
    answers.push(answer.ok ? 'in' : answer.refusal);
  }
  return answers;
};

test('the right name and password open a session, however the name was typed', async () => {
  const door = await aDoor();
  for (const typed of ['aoki', 'AOKI', ' ａｏｋｉ　']) {
    const signed = await door.enter(typed);
    expect(signed).toMatchObject({ ok: true, value: { needs: 'nothing', name: '青木 花' } });
    if (signed.ok)
      expect(await door.who(signed.value.token)).toMatchObject({ accountId: door.id, login: 'aoki' });
  }
});

test('the cookie of one town is nobody in the next', async () => {
  const [door, next] = [await aDoor(), await aNextTown()];
  const token = await tokenOf(door);
  expect(await sessionOf(door.db, next.town, token, next.clock.now())).toBeNull();
  expect(await sessionOf(door.db, door.town.town, 'x'.repeat(43), door.town.clock.now())).toBeNull();
  expect(await sessionOf(door.db, door.town.town, undefined, door.town.clock.now())).toBeNull();
});

test('an unknown name, an account without a password and a wrong password get one answer for the same work', async () => {
  const door = await aDoor();
  await door.db.kysely
    .updateTable('auth.account')
    .set({ passwordHash: null, state: 'invited' })
    .where('townId', '=', door.account.townId)
    .where('id', '=', door.town.ids.account('baba'))
    .execute();
  for (const login of ['nobody-of-this-name', 'baba', 'aoki']) {
    door.hashing.work = [];
    expect(await door.enter(login, 'not the password'), login).toEqual({ ok: false, refusal: 'wrong' });
    expect(door.hashing.work, login).toEqual(['m=19456,t=2,p=1']);
  }
});

test.each(['aoki', 'nobody-of-this-name'])(
  'five wrong passwords lock the name %s, and the right one does not open it',
  async (login) => {
    const door = await aDoor();
    expect(await wrongTimes(door, 5, login)).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'locked']);
    door.hashing.work = [];
    const locked = { ok: false, refusal: 'locked', detail: { time: '10:01', minutes: 1 } };
    expect(await door.enter(login, goodPassword)).toEqual(locked);
    expect(door.hashing.work).toEqual([]);
    door.town.clock.pass(1);
    expect((await door.enter(login, goodPassword)).ok).toBe(login === 'aoki');
  },
);

test('the lock doubles with every further wrong password, up to half an hour', async () => {
  const door = await aDoor();
  await wrongTimes(door, 4);
  const minutes: unknown[] = [];
  for (let no = 0; no < 8; no++) {
    const answer = await door.enter('aoki', 'not the password');
    const wait = answer.ok ? 0 : Number(answer.detail?.minutes);
    minutes.push(wait);
    door.town.clock.pass(wait);
  }
  expect(minutes).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
});

test('guesses sent at once are counted one by one', async () => {
  const door = await aDoor();
  const guesses = await Promise.all(
    Array.from({ length: 12 }, (_, no) => door.enter('aoki', `guess number ${no}`)),
  );
  const answers = guesses.map((each) => (each.ok ? 'in' : each.refusal));
  expect(answers.filter((each) => each === 'wrong')).toHaveLength(4);
  expect(answers.filter((each) => each === 'locked')).toHaveLength(8);
  // Five were counted; the seven that came too late were not even looked at, and lengthen nothing.
  expect(await door.enter()).toMatchObject({ refusal: 'locked', detail: { minutes: 1 } });
});

test('signing in, or a day without a try, forgets the wrong ones', async () => {
  const door = await aDoor();
  await wrongTimes(door, 4);
  expect((await door.enter()).ok).toBe(true);
  expect(await wrongTimes(door, 4)).toEqual(['wrong', 'wrong', 'wrong', 'wrong']);
  door.town.clock.pass(24 * 60 + 1);
  expect(await wrongTimes(door, 4)).toEqual(['wrong', 'wrong', 'wrong', 'wrong']);
});

test('that an account is suspended is told only to who knows its password', async () => {
  const door = await aDoor();
  await setState(door.db.kysely, door.account.townId, door.account.id, 'suspended');
  expect(await door.enter('aoki', 'not the password')).toEqual({ ok: false, refusal: 'wrong' });
  expect(await door.enter()).toEqual({ ok: false, refusal: 'suspended' });
});

test('every try stands in the audit trail, without the password and without the name of nobody', async () => {
  const door = await aDoor();
  await door.enter('aoki', 'typed-in-anger');
  await door.enter('my-password-by-mistake', 'typed-in-anger');
  await door.enter();
  const lines = await door.db.kysely
    .selectFrom('audit.line')
    .selectAll()
    .where('townId', '=', door.account.townId)
    .where('verb', '=', 'session.start')
    .orderBy('id')
    .execute();
  expect(lines.map((line) => [line.outcome, line.actorKind, line.objectId])).toEqual([
    ['refused', 'resident', door.id],
    ['refused', 'resident', ''],
    ['done', 'staff', door.id],
  ]);
  expect(lines.every((line) => line.device === origin.device)).toBe(true);
  expect(JSON.stringify(lines)).not.toMatch(/typed-in-anger|my-password-by-mistake|ひなた/);
});

test('the cookie itself is kept nowhere, only its hash', async () => {
  const door = await aDoor();
  const token = await tokenOf(door);
  const rows = await door.db.kysely.selectFrom('auth.session').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('a session ends after an hour without a request, and after twelve hours whatever is done', async () => {
  const door = await aDoor();
  const idle = await tokenOf(door);
  door.town.clock.pass(59);
  expect(await door.who(idle)).not.toBeNull();
  door.town.clock.pass(60);
  expect(await door.who(idle)).toBeNull();
  const busy = await tokenOf(door);
  for (let minutes = 0; minutes < 12 * 60 - 30; minutes += 30) {
    door.town.clock.pass(30);
    expect(await door.who(busy)).not.toBeNull();
  }
  door.town.clock.pass(30);
  expect(await door.who(busy)).toBeNull();
});

test('the last request is written at most once a minute', async () => {
  const door = await aDoor();
  const token = await tokenOf(door);
  const seen = async () =>
    (await mySessions(door.db, door.town.town, door.id, door.town.clock.now()))[0]?.lastSeenAt;
  const first = await seen();
  door.town.clock.pass(0.9);
  await door.who(token);
  expect(await seen()).toEqual(first);
  door.town.clock.pass(0.2);
  await door.who(token);
  expect(await seen()).toEqual(door.town.clock.now());
});

test('signing in ends the session the browser came with', async () => {
  const door = await aDoor();
  const planted = await tokenOf(door);
  const signed = await door.enter('aoki', goodPassword, planted);
  expect(signed.ok && signed.value.token !== planted).toBe(true);
  expect(await door.who(planted)).toBeNull();
});

test('ending everywhere ends every session but the one that is kept, and signing out one alone', async () => {
  const door = await aDoor();
  const [desk, phone, home] = [await tokenOf(door), await tokenOf(door), await tokenOf(door)];
  const kept = await door.who(desk);
  const now = door.town.clock.now();
  await endSession(door.db, door.town.town, home, now, origin);
  await endSession(door.db, door.town.town, home, now, origin);
  expect([await door.who(home), await door.who(phone)].map((each) => each !== null)).toEqual([false, true]);
  expect(await endAllSessions(door.db, door.town.town, door.id, now, kept ?? undefined)).toBe(1);
  expect(await door.who(phone)).toBeNull();
  expect(await door.who(desk)).not.toBeNull();
  expect(await endAllSessions(door.db, door.town.town, door.id, now)).toBe(1);
  expect(await door.who(desk)).toBeNull();
});

test('a suspended account has no session from that moment on', async () => {
  const door = await aDoor();
  const token = await tokenOf(door);
  expect(await suspendAccount(door.town.as('admin'), door.id)).toEqual(ok({ accountId: door.id }));
  expect(await door.who(token)).toBeNull();
  await reactivateAccount(door.town.as('admin'), door.id);
  expect(await door.who(token), 'nor after it is opened again').toBeNull();
  const another = await tokenOf(door);
  await setState(door.db.kysely, door.account.townId, door.id, 'suspended');
  expect(await door.who(another), 'even if nobody ended its sessions').toBeNull();
});

test('with a second factor the password alone opens nothing, and the code brings a new cookie', async () => {
  const door = await aDoor();
  const key = await withPhone(door);
  const signed = await door.enter();
  expect(signed).toMatchObject({ ok: true, value: { needs: 'code' } });
  const half = signed.ok ? signed.value.token : '';
  expect(await door.who(half)).toBeNull();
  expect(await door.pending(half)).toMatchObject({ needs: 'code', login: 'aoki' });
  const done = await door.code(half, codeAt(key, door.town.clock.now()));
  const whole = done.ok ? done.value.token : '';
  expect(await door.who(whole)).toMatchObject({ accountId: door.id });
  expect(await door.pending(half)).toBeNull();
  expect(await door.who(half)).toBeNull();
});

test('a code is taken one step early or late, not two, and in the width it was typed in', async () => {
  const door = await aDoor();
  const key = await withPhone(door);
  const at = (seconds: number) => codeAt(key, new Date(door.town.clock.now().getTime() + seconds * 1000));
  for (const [seconds, outcome] of [
    [-60, false],
    [60, false],
    [-30, true],
    [0, true],
    [30, true],
  ] as const)
    expect((await door.code(await tokenOf(door), at(seconds))).ok, `${seconds} s`).toBe(outcome);
  door.town.clock.pass(5);
  const typed = at(0)
    .replace(/^.../, '$& ')
    .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  expect((await door.code(await tokenOf(door), typed)).ok).toBe(true);
});

test('a code is good once, in whichever session it is shown again', async () => {
  const door = await aDoor();
  const key = await withPhone(door);
  const code = codeAt(key, door.town.clock.now());
  const [first, second] = [await tokenOf(door), await tokenOf(door)];
  expect((await door.code(first, code)).ok).toBe(true);
  expect(await door.code(second, code)).toEqual({ ok: false, refusal: 'used-code' });
  expect(await door.code(first, code)).toEqual({ ok: false, refusal: 'gone' });
  const earlier = codeAt(key, new Date(door.town.clock.now().getTime() - 30_000));
  expect(await door.code(second, earlier)).toEqual({ ok: false, refusal: 'used-code' });
});

test('the same code sent twice at once opens one session', async () => {
  const door = await aDoor();
  const key = await withPhone(door);
  const [half, code] = [await tokenOf(door), codeAt(key, door.town.clock.now())];
  const answers = await Promise.all([door.code(half, code), door.code(half, code), door.code(half, code)]);
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
});

test('wrong codes lock the name, and giving the password again does not begin the count anew', async () => {
  const door = await aDoor();
  const key = await withPhone(door);
  const answers: string[] = [];
  for (let no = 0; no < 5; no++) {
    const answer = await door.code(await tokenOf(door), '000000');
    answers.push(answer.ok ? 'in' : answer.refusal);
  }
  expect(answers).toEqual(['wrong-code', 'wrong-code', 'wrong-code', 'wrong-code', 'locked']);
  expect(await door.enter()).toMatchObject({ refusal: 'locked' });
  door.town.clock.pass(1);
  const half = await tokenOf(door);
  expect((await door.code(half, codeAt(key, door.town.clock.now()))).ok).toBe(true);
});

test('the second step is open for ten minutes', async () => {
  const door = await aDoor();
  const key = await withPhone(door);
  const half = await tokenOf(door);
  door.town.clock.pass(pendingMinutes);
  expect(await door.pending(half)).toBeNull();
  expect(await door.code(half, codeAt(key, door.town.clock.now()))).toEqual({ ok: false, refusal: 'gone' });
});

test('an ordered second factor shuts running sessions until it is set up with a code that proves it', async () => {
  const door = await aDoor();
  const token = await tokenOf(door);
  await setTotpRequired(door.db.kysely, door.account.townId, door.account.id, true);
  expect(await door.who(token)).toBeNull();
  expect(await door.pending(token)).toMatchObject({ needs: 'set-up' });
  const key = newTotpKey();
  const setUp = (typedKey: string, code: string) =>
    setUpSecondFactor(door.parts, { town: door.town.town, token, key: typedKey, code, origin });
  const code = codeAt(key, door.town.clock.now());
  expect(await setUp(key, '000000')).toMatchObject({ refusal: 'wrong-code' });
  expect(await setUp('a key of my own', code)).toMatchObject({ refusal: 'wrong-code' });
  const done = await setUp(key, code);
  expect(done.ok && (await door.who(done.value.token))).toMatchObject({ accountId: door.id });
  const half = await tokenOf(door);
  expect(await door.code(half, code)).toEqual({ ok: false, refusal: 'used-code' });
});

test('a password hashed at an older, lower cost is hashed anew when it is next used', async () => {
  const door = await aDoor();
  // argon2id of 'an old password' with 8 MiB and one pass.
  const old = await olderHash('an old password');
  await setPassword(door.db.kysely, door.account.townId, door.account.id, old);
  expect((await door.enter('aoki', 'an old password')).ok).toBe(true);
  const { passwordHash } = await readSecrets(door.db.kysely, door.account.townId, door.account.id);
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect((await door.enter('aoki', 'an old password')).ok).toBe(true);
});

async function olderHash(password: string): Promise<string> {
  const { argon2Sync } = await import('node:crypto');
  const nonce = Buffer.from('sixteen bytes ok');
  const cost = { memory: 8192, passes: 1, parallelism: 1, tagLength: 32 };
  const tag = argon2Sync('argon2id', { message: password, nonce, ...cost });
  const bare = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  return `$argon2id$v=19$m=8192,t=1,p=1$${bare(nonce)}$${bare(tag)}`;
}
