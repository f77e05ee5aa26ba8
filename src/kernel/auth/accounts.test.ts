import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { aBrowser } from '../../../tests/support/form-browser.ts';
import { aNextTown, aTown, type TestTown } from '../../../tests/support/town.ts';
import { authPaths } from '../../paths/auth.ts';
import { newId } from '../ids.ts';
import { inviteAccount, renameAccount, sendLink, suspendAccount, unlockAccount } from './account.actions.ts';
import { accountById, listAccounts, setMail, setTotp } from './account.store.ts';
import { acceptInvitation, openInvitation } from './invitation.actions.ts';
import { newSecret } from './secret.ts';
import { sessionOf } from './session.ts';
import { signIn } from './sign-in.actions.ts';
import { linkDays } from './sign-in.rules.ts';
import { countedHashing, givePassword, goodPassword } from './testing.ts';
import { newTotpKey } from './totp.ts';

const origin = { device: 'test' };
const newcomer = { login: 'hayashi', name: '林 新', kana: null, email: 'hayashi@example.jp' } as const;

async function anOffice() {
  const [town, db, hashing] = [await aTown(), await testDatabase(), countedHashing()];
  await givePassword(town, 'admin');
  const parts = { db, clock: town.clock, hashing };
  const at = town.town;
  return {
    town,
    db,
    admin: () => town.as('admin'),
    enter: (login: string, password: string) => signIn(parts, { town: at, login, password, origin }),
    accept: (secret: string, password = 'mizu-kumo-3x-tsuki') =>
      acceptInvitation(parts, { town: at, secret, password, origin }),
    look: (secret: string) => openInvitation(parts, at, secret),
    account: async (login: string) => {
      const found = await listAccounts(db.kysely, at.id, { words: login, limit: 2, offset: 0 });
      return found.find((each) => each.login === login);
    },
    letters: () => lettersOf(town),
  };
}

type Letter = { to: string; subject: string; text: string };

async function lettersOf(town: TestTown): Promise<Letter[]> {
  const { kysely } = await testDatabase();
  const rows = await kysely
    .selectFrom('kernel.outbox')
    .select('body')
    .where('townId', '=', town.town.id)
    .where('kind', '=', 'mail')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.body as Letter);
}

const secretIn = (text: string): string => /\/invitation\/([\w-]{43})/.exec(text)?.[1] ?? '';

async function adminBrowser(town: TestTown) {
  const browser = await aBrowser(town);
  const door = await browser.get('/sign-in?next=/accounts');
  const list = await browser.send(door, authPaths.signIn, { login: 'admin', password: goodPassword });
  return { browser, list };
}

const invitationFields = { name: '林 新', kana: '', login: 'hayashi', email: 'hayashi@example.jp' };

test('an invitation by mail goes to the invited alone and sets the first password once', async () => {
  const { town, account, letters, accept, enter, look } = await anOffice();
  const { browser, list } = await adminBrowser(town);
  expect(list).toMatchObject({ status: 200, path: '/accounts' });
  const form = await browser.get(authPaths.newAccount);
  const made = await browser.send(form, authPaths.newAccount, { ...invitationFields, delivery: 'mail' });
  expect(made.text).toContain('案内を送りました');
  const [letter, ...others] = await letters();
  expect(others).toEqual([]);
  expect(letter?.to).toBe('hayashi@example.jp');
  const secret = secretIn(letter?.text ?? '');
  expect(form.text + made.text).not.toContain(secret);
  expect(await account('hayashi')).toMatchObject({ state: 'invited', hasPassword: false });
  expect(await look(secret)).toMatchObject({ ok: true, value: { login: 'hayashi', kind: 'invite' } });
  expect(await accept(secret)).toMatchObject({ ok: true });
  expect(await accept(secret, 'another-good-one')).toEqual({ ok: false, refusal: 'link-over' });
  expect(await look(secret)).toEqual({ ok: false, refusal: 'link-over' });
  expect(await enter('hayashi', 'mizu-kumo-3x-tsuki')).toMatchObject({ ok: true });
  expect(await account('hayashi')).toMatchObject({ state: 'active' });
});

test('a printed invitation sent twice makes one account and shows the same link', async () => {
  const { town, db, letters, accept } = await anOffice();
  const { browser } = await adminBrowser(town);
  const form = await browser.get(authPaths.newAccount);
  const fields = { ...invitationFields, email: '', delivery: 'print' };
  const first = await browser.send(form, authPaths.newAccount, fields);
  const again = await browser.send(form, authPaths.newAccount, fields);
  expect(secretIn(first.text)).not.toBe('');
  expect(secretIn(again.text)).toBe(secretIn(first.text));
  expect(first.text).toContain(`${town.town.slug}/invitation/`);
  expect(await letters()).toEqual([]);
  const { count } = await db.kysely
    .selectFrom('auth.account')
    .select((one) => one.fn.countAll<number>().as('count'))
    .where('townId', '=', town.town.id)
    .where('login', '=', 'hayashi')
    .executeTakeFirstOrThrow();
  expect(Number(count)).toBe(1);
  expect(await accept(secretIn(first.text))).toMatchObject({ ok: true });
});

test('who is invited sets the password on a page that works with forms alone, and then signs in', async () => {
  const { town, admin } = await anOffice();
  const linkSecret = newSecret();
  await inviteAccount(admin(), { ...newcomer, email: null, delivery: 'print', linkSecret });
  const browser = await aBrowser(town);
  const address = authPaths.invitation(linkSecret);
  const page = await browser.get(address);
  expect(page.text).toContain('林 新');
  const short = await browser.send(page, address, { newPassword: 'mizu-kumo', again: 'mizu-kumo' });
  expect(short.status).toBe(422);
  expect(short.text).toContain('12文字以上');
  const differing = await browser.send(short, address, {
    newPassword: goodPassword,
    again: `${goodPassword}。`,
  });
  expect(differing.status).toBe(422);
  expect(differing.text).toContain('ちがいます');
  const set = await browser.send(differing, address, { newPassword: goodPassword, again: goodPassword });
  expect(set).toMatchObject({ status: 200, path: '/sign-in' });
  expect(set.text).toContain('パスワードが決まりました');
  const used = await browser.get(address);
  expect(used.status).toBe(404);
  expect(used.text).toContain('いまは使えません');
  const inside = await browser.send(set, authPaths.signIn, { login: 'hayashi', password: goodPassword });
  expect(inside.status).not.toBe(422);
  expect((await browser.get(authPaths.me)).text).toContain('林 新');
});

test('a link dies after seven days, when a newer one is made, and when the account is suspended', async () => {
  const { town, admin, look, account } = await anOffice();
  const [first, second, third] = [newSecret(), newSecret(), newSecret()];
  await inviteAccount(admin(), { ...newcomer, email: null, delivery: 'print', linkSecret: first });
  const id = (await account('hayashi'))?.id ?? '';
  await sendLink(admin(), id, second);
  expect(await look(first)).toMatchObject({ refusal: 'link-over' });
  town.clock.pass(linkDays * 24 * 60 - 1);
  expect((await look(second)).ok).toBe(true);
  town.clock.pass(1);
  expect(await look(second)).toMatchObject({ refusal: 'link-over' });
  await sendLink(admin(), id, third);
  await suspendAccount(admin(), id);
  expect(await look(third)).toMatchObject({ refusal: 'link-over' });
  expect(await sendLink(admin(), id, newSecret())).toMatchObject({ refusal: 'account-suspended' });
});

test('a link used in two places at once sets one password', async () => {
  const { admin, accept, enter } = await anOffice();
  const linkSecret = newSecret();
  await inviteAccount(admin(), { ...newcomer, email: null, delivery: 'print', linkSecret });
  const passwords = ['mizu-kumo-3x-tsuki', 'kaze-hoshi-4y-umi'];
  const answers = await Promise.all(passwords.map((password) => accept(linkSecret, password)));
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
  const opened = await Promise.all(passwords.map((password) => enter('hayashi', password)));
  expect(opened.map((each) => each.ok)).toEqual(answers.map((each) => each.ok));
});

test('the link of one town opens nothing in the next', async () => {
  const [{ admin }, next] = [await anOffice(), await anOffice()];
  const linkSecret = newSecret();
  await inviteAccount(admin(), { ...newcomer, delivery: 'print', linkSecret });
  expect(await next.look(linkSecret)).toMatchObject({ refusal: 'link-over' });
});

test('a new password by link goes to the own address; until it is set the old one holds, then every session ends', async () => {
  const { town, db, admin, letters, accept, enter } = await anOffice();
  const [id, at] = [town.ids.account('aoki'), town.town];
  await givePassword(town, 'aoki');
  await setMail(db.kysely, at.id, id, { email: 'aoki@example.jp', tellTurns: false });
  const before = await enter('aoki', goodPassword);
  const shown = newSecret();
  expect(await sendLink(admin(), id, shown)).toMatchObject({ ok: true, value: { way: 'mail' } });
  const [letter] = await letters();
  expect(letter).toMatchObject({ to: 'aoki@example.jp' });
  expect(letter?.text).not.toContain(shown);
  expect((await enter('aoki', goodPassword)).ok).toBe(true);
  expect((await accept(secretIn(letter?.text ?? ''), 'a wholly new sentence')).ok).toBe(true);
  const token = before.ok ? before.value.token : '';
  expect(await sessionOf(db, at, token, town.clock.now())).toBeNull();
  expect(await enter('aoki', goodPassword)).toMatchObject({ refusal: 'wrong' });
  expect((await enter('aoki', 'a wholly new sentence')).ok).toBe(true);
  expect((await letters()).map((each) => each.subject).at(-1)).toContain('パスワードが変わりました');
});

test('a new password by link does not take a second factor away', async () => {
  const { town, db, admin, accept, enter } = await anOffice();
  const id = town.ids.account('aoki');
  await setTotp(db.kysely, town.town.id, id, { key: newTotpKey(), step: 0, at: town.clock.now() });
  const linkSecret = newSecret();
  await sendLink(admin(), id, linkSecret);
  await accept(linkSecret, 'a wholly new sentence');
  expect(await enter('aoki', 'a wholly new sentence')).toMatchObject({ value: { needs: 'code' } });
});

test('an administrator cannot turn the address of an account that is in use', async () => {
  const { town, db, admin } = await anOffice();
  const id = town.ids.account('aoki');
  await setMail(db.kysely, town.town.id, id, { email: 'aoki@example.jp', tellTurns: true });
  await renameAccount(admin(), id, { name: '青木 華', kana: 'アオキ ハナ', email: 'admin@example.jp' });
  const account = await accountById(db.kysely, town.town.id, id);
  expect(account).toMatchObject({
    name: '青木 華',
    kana: 'アオキ ハナ',
    email: 'aoki@example.jp',
    tellTurns: true,
  });
});

test('an administrator cannot shut their own account', async () => {
  const { town, admin, account } = await anOffice();
  expect(await suspendAccount(admin(), town.ids.account('admin'))).toMatchObject({ refusal: 'own-account' });
  expect(await account('admin')).toMatchObject({ state: 'active' });
});

test('a lock is lifted by the administrator', async () => {
  const { town, admin, enter } = await anOffice();
  await givePassword(town, 'aoki');
  for (let no = 0; no < 5; no++) await enter('aoki', 'not the password');
  expect(await enter('aoki', goodPassword)).toMatchObject({ refusal: 'locked' });
  await unlockAccount(admin(), town.ids.account('aoki'));
  expect((await enter('aoki', goodPassword)).ok).toBe(true);
});

test.each([
  ['a sign-in name that exists', { login: 'Aoki' }, 'すでに使われています'],
  ['a sign-in name nobody can type', { login: '青木' }, '半角の英字'],
  ['mail without an address', { email: '', delivery: 'mail' }, 'メールアドレスが必要です'],
  ['no name', { name: '　' }, '名前を入力してください'],
])('%s is told at its field, and what was typed stays', async (_, wrong, sentence) => {
  const { town } = await anOffice();
  const { browser } = await adminBrowser(town);
  const form = await browser.get(authPaths.newAccount);
  const fields = { ...invitationFields, delivery: 'print', kana: 'ハヤシ', ...wrong };
  const again = await browser.send(form, authPaths.newAccount, fields);
  expect(again.status).toBe(422);
  expect(again.text).toContain(sentence);
  expect(again.text).toContain('value="ハヤシ"');
  expect(again.text).toMatch(/name="linkSecret" value="[\w-]{43}"/);
});

/** Every address of the administrator, as a request. */
const addressesOf = (id: string): readonly (readonly [string, Record<string, string> | null])[] => [
  [authPaths.accounts, null],
  [authPaths.newAccount, null],
  [authPaths.account(id), null],
  [authPaths.newAccount, { ...invitationFields, delivery: 'print', linkSecret: newSecret() }],
  [authPaths.renameAccount(id), { name: '別の名', kana: '', email: '' }],
  [authPaths.sendLink(id), { linkSecret: newSecret() }],
  [authPaths.suspendAccount(id), {}],
  [authPaths.reactivateAccount(id), {}],
  [authPaths.endSessions(id), {}],
  [authPaths.unlockAccount(id), {}],
  [authPaths.requireSecondFactor(id), { required: 'yes' }],
  [authPaths.removeSecondFactor(id), {}],
];

const ask = (
  town: TestTown,
  [path, fields]: readonly [string, Record<string, string> | null],
  who: string,
) => (fields ? town.post(path, fields, who) : town.get(path, who));

test.each(['aoki', 'manager', 'owner', 'reviewer'])(
  'accounts are shut to %s, who administers nothing',
  async (who) => {
    const { town, db } = await anOffice();
    const id = town.ids.account('baba');
    const before = await accountById(db.kysely, town.town.id, id);
    for (const address of addressesOf(id))
      expect((await ask(town, address, who)).status, address[0]).toBe(403);
    expect(await accountById(db.kysely, town.town.id, id)).toEqual(before);
  },
);

test('a visitor without an account is led to the door', async () => {
  const { town } = await anOffice();
  for (const address of addressesOf(town.ids.account('baba'))) {
    const answer = await ask(town, address, 'resident');
    expect([303, 401], address[0]).toContain(answer.status);
  }
});

test('the administrator of the next town finds nothing of ours, and changes nothing', async () => {
  const [{ town, db }, next] = [await anOffice(), await aNextTown()];
  const id = town.ids.account('baba');
  const before = await accountById(db.kysely, town.town.id, id);
  const onOne = addressesOf(id).filter(([path]) => path.includes(id));
  expect(onOne).toHaveLength(9);
  for (const address of onOne) expect((await ask(next, address, 'admin')).status, address[0]).toBe(404);
  expect(await accountById(db.kysely, town.town.id, id)).toEqual(before);
  expect(await next.page(authPaths.accounts, 'admin')).not.toContain('/t/'.concat(town.town.slug));
});

test('each deed on an account leaves a line in the audit trail that names it', async () => {
  const { town, db } = await anOffice();
  const id = town.ids.account('baba');
  for (const [path, fields] of addressesOf(id))
    if (fields && path.includes(id))
      expect((await town.post(path, fields, 'admin')).status, path).not.toBe(500);
  const lines = await db.kysely
    .selectFrom('audit.line')
    .select(['verb', 'actorId', 'outcome'])
    .where('townId', '=', town.town.id)
    .where('objectKind', '=', 'account')
    .where('objectId', '=', id)
    .orderBy('id')
    .execute();
  expect(lines.map((line) => line.verb)).toEqual([
    'account.rename',
    'account.link',
    'account.suspend',
    'account.suspend',
    'account.endSessions',
    'account.unlock',
    'account.secondFactor',
    'account.secondFactor',
  ]);
  expect(lines.every((line) => line.actorId === town.ids.account('admin') && line.outcome === 'done')).toBe(
    true,
  );
});

test('the list finds by name, reading and sign-in name, and takes signs as signs', async () => {
  const { town, admin } = await anOffice();
  await inviteAccount(admin(), { ...newcomer, kana: 'ハヤシ', delivery: 'print', linkSecret: newSecret() });
  for (const words of ['林', 'ハヤ', 'HAYA']) {
    const page = await town.page(`${authPaths.accounts}?q=${encodeURIComponent(words)}`, 'admin');
    expect(page).toContain('林 新');
    expect(page).not.toContain('青木 花');
  }
  expect(await town.page(`${authPaths.accounts}?q=%25`, 'admin')).toContain(
    'あてはまるアカウントはありません',
  );
  expect((await town.get(authPaths.account(newId()), 'admin')).status).toBe(404);
});

test('who may not ask is told so before what they sent is read', async () => {
  const town = await aTown();
  for (const who of ['clerk', 'reviewer', 'doi'])
    expect((await town.post('/accounts/new', { login: '' }, who)).status, who).toBe(403);
  expect((await town.post('/accounts/new', { login: '' }, 'admin')).status).toBe(422);
});
