import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { aBrowser, type Browser, type Page } from '../../../tests/support/form-browser.ts';
import { aTown, type TestTown } from '../../../tests/support/town.ts';
import { authPaths } from '../../paths/auth.ts';
import { accountById, setMail, setTotp, setTotpRequired } from './account.store.ts';
import { argon2id } from './hashing.ts';
import { changeMyPassword, myAccount } from './own.actions.ts';
import { secretHash } from './secret.ts';
import { mySessions, sessionCookieName, sessionOf } from './session.ts';
import { givePassword, goodPassword } from './testing.ts';
import { codeAt, newTotpKey } from './totp.ts';

const next = 'mizu-kumo-3x-tsuki';

async function aDesk() {
  const [town, db] = [await aTown(), await testDatabase()];
  await givePassword(town, 'aoki');
  const id = town.ids.account('aoki');
  return {
    town,
    db,
    id,
    signedIn: (password = goodPassword) => aSignedIn(town, password),
    account: () => accountById(db.kysely, town.town.id, id),
    alive: (browser: Browser) =>
      sessionOf(db, town.town, browser.cookies.get(sessionCookieName), town.clock.now()),
  };
}

async function aSignedIn(town: TestTown, password = goodPassword): Promise<Browser> {
  const browser = await aBrowser(town);
  const door = await browser.get('/sign-in?next=/me');
  const page = await browser.send(door, authPaths.signIn, { login: 'aoki', password });
  if (page.path !== authPaths.me) throw new Error(`${page.status} at ${page.path}`);
  return browser;
}

/** Fills in a page of one's own and sends it. */
async function fill(browser: Browser, path: string, fields: Record<string, string>): Promise<Page> {
  return await browser.send(await browser.get(path), path, fields);
}

const keyOn = (page: Page): string => /name="key" value="([A-Z2-7]{32})"/.exec(page.text)?.[1] ?? '';

test('the account is shown to its owner, with posts, sessions and the links made for it', async () => {
  const { town, signedIn } = await aDesk();
  const browser = await signedIn();
  const { text } = await browser.get(authPaths.me);
  for (const words of ['青木 花', 'CSW 北', 'この端末', 'Windows の Firefox']) expect(text).toContain(words);
  await town.post(authPaths.sendLink(town.ids.account('aoki')), { linkSecret: 'x'.repeat(43) }, 'admin');
  expect((await browser.get(authPaths.me)).text).toContain('パスワードの決め直し');
});

test('a resident has no account of their own, and a job neither', async () => {
  const { town } = await aDesk();
  expect(await myAccount(town.as('resident'))).toMatchObject({ refusal: 'forbidden' });
  expect(await myAccount(town.as('job:account.sweep'))).toMatchObject({ refusal: 'forbidden' });
  expect((await town.get(authPaths.me)).status).toBe(303);
});

test('somebody without any post today still reaches their own account', async () => {
  const { town, db, id, signedIn } = await aDesk();
  await db.kysely
    .deleteFrom('districts.assignment')
    .where('townId', '=', town.town.id)
    .where('accountId', '=', id)
    .execute();
  const page = await (await signedIn()).get(authPaths.me);
  expect(page.status).toBe(200);
  expect(page.text).toContain('いま担当はありません');
});

test('a new password ends every other session, keeps this one, and is told by mail', async () => {
  const { town, db, id, signedIn, alive } = await aDesk();
  await setMail(db.kysely, town.town.id, id, { email: 'aoki@example.jp', tellTurns: false });
  const [here, elsewhere] = [await signedIn(), await signedIn()];
  const form = await here.get(authPaths.myPassword);
  const fields = { password: goodPassword, newPassword: next, again: next };
  const changed = await here.send(form, authPaths.myPassword, fields);
  expect(changed).toMatchObject({ status: 200, path: authPaths.me });
  expect(await alive(here)).not.toBeNull();
  expect(await alive(elsewhere)).toBeNull();
  const twice = await here.send(form, authPaths.myPassword, fields);
  expect(twice).toMatchObject({ status: 200, path: authPaths.me });
  await aSignedIn(town, next);
  expect(await subjects(town)).toEqual([`【${town.town.name} 紡ぎ】パスワードが変わりました`]);
});

test('of two changes of password made at once from the same old one, one holds and the other is told', async () => {
  const { town, signedIn } = await aDesk();
  const change = (newPassword: string) =>
    changeMyPassword(town.as('aoki'), argon2id, { password: goodPassword, newPassword, keepHash: '' });
  const chosen = [next, 'kaze-hoshi-4y-umi'];
  const answers = await Promise.all(chosen.map(change));
  expect(answers.map((each) => (each.ok ? 'changed' : each.refusal)).sort()).toEqual([
    'changed',
    'wrong-password',
  ]);
  await signedIn(chosen[answers.findIndex((each) => each.ok)]);
});

async function subjects(town: TestTown): Promise<string[]> {
  const { kysely } = await testDatabase();
  const rows = await kysely
    .selectFrom('kernel.outbox')
    .select('body')
    .where('townId', '=', town.town.id)
    .orderBy('id')
    .execute();
  return rows.map((row) => String((row.body as { subject?: unknown }).subject));
}

test.each([
  ['a wrong present password', { password: 'not the password' }, 'いまのパスワードがちがいます'],
  ['two different new ones', { again: `${next}x` }, '2つの新しいパスワードがちがいます'],
  ['a short one', { newPassword: 'mizu-kumo', again: 'mizu-kumo' }, '12文字以上'],
  ['a common one', { newPassword: 'password1234', again: 'password1234' }, 'よく使われる'],
  [
    'one with the own name',
    { newPassword: 'aoki no kagi desu', again: 'aoki no kagi desu' },
    'サインイン名やまちの名前',
  ],
])(
  '%s is refused with a sentence, and no password is written back into the page',
  async (_, wrong, sentence) => {
    const { town, signedIn } = await aDesk();
    const fields = { password: goodPassword, newPassword: next, again: next, ...wrong };
    const page = await fill(await signedIn(), authPaths.myPassword, fields);
    expect(page.status).toBe(422);
    expect(page.text).toContain(sentence);
    for (const typed of Object.values(fields)) expect(page.text).not.toContain(typed);
    await aSignedIn(town);
  },
);

test('wrong present passwords count like wrong ones at the door', async () => {
  const { signedIn } = await aDesk();
  const browser = await signedIn();
  const wrong = { password: 'not the password', newPassword: next, again: next };
  for (let no = 0; no < 5; no++) await fill(browser, authPaths.myPassword, wrong);
  const right = await fill(browser, authPaths.myPassword, { ...wrong, password: goodPassword });
  expect(right.status).toBe(422);
  expect(right.text).toContain('まで使えません');
});

test('no hash of a password lies in what is remembered of deeds', async () => {
  const { town, db, signedIn } = await aDesk();
  await fill(await signedIn(), authPaths.myPassword, {
    password: goodPassword,
    newPassword: next,
    again: next,
  });
  const [deed] = await db.kysely
    .selectFrom('kernel.deed')
    .selectAll()
    .where('townId', '=', town.town.id)
    .execute();
  const { createHash } = await import('node:crypto');
  const bare = createHash('sha256')
    .update(JSON.stringify({ path: authPaths.myPassword }))
    .digest('hex');
  expect(deed?.contentHash).toBe(bare);
});

test('a phone is set up with the key of the page, and from then on the code is asked', async () => {
  const { town, signedIn, account, alive } = await aDesk();
  const [here, elsewhere] = [await signedIn(), await signedIn()];
  const form = await here.get(authPaths.mySecondFactor);
  const key = keyOn(form);
  expect(form.text).toContain('<svg');
  const wrong = await here.send(form, authPaths.mySecondFactor, { code: '000000', password: goodPassword });
  expect(wrong.status).toBe(422);
  expect(keyOn(wrong)).toBe(key);
  const code = codeAt(key, town.clock.now());
  const done = await here.send(wrong, authPaths.mySecondFactor, { code, password: goodPassword });
  expect(done.path).toBe(authPaths.me);
  expect(await account()).toMatchObject({ hasSecondFactor: true });
  expect(await alive(here)).not.toBeNull();
  expect(await alive(elsewhere)).toBeNull();
  const browser = await aBrowser(town);
  const asked = await browser.send(await browser.get(authPaths.signIn), authPaths.signIn, {
    login: 'aoki',
    password: goodPassword,
  });
  expect(asked.text).toContain('確認コード');
  const used = await browser.send(asked, authPaths.code, { code });
  expect(used.status).toBe(422);
  expect(used.text).toContain('すでに使われています');
  town.clock.pass(1);
  const inside = await browser.send(used, authPaths.code, { code: codeAt(key, town.clock.now()) });
  expect(inside.path).toBe('/today');
});

test('a second factor is given up with the password, unless it was ordered', async () => {
  const { town, db, id, account, signedIn } = await aDesk();
  const browser = await signedIn();
  const set = () =>
    setTotp(db.kysely, town.town.id, id, { key: newTotpKey(), step: 0, at: town.clock.now() });
  await set();
  await db.kysely
    .updateTable('auth.session')
    .set({ secondFactor: true })
    .where('accountId', '=', id)
    .execute();
  const refused = await fill(browser, authPaths.removeMySecondFactor, { password: 'not the password' });
  expect(refused.status).toBe(422);
  await setTotpRequired(db.kysely, town.town.id, id, true);
  const ordered = await fill(browser, authPaths.removeMySecondFactor, { password: goodPassword });
  expect(ordered.text).toContain('必須です');
  expect(await account()).toMatchObject({ hasSecondFactor: true });
  await setTotpRequired(db.kysely, town.town.id, id, false);
  await fill(browser, authPaths.removeMySecondFactor, { password: goodPassword });
  expect(await account()).toMatchObject({ hasSecondFactor: false });
});

test('an ordered second factor is set up before the first page', async () => {
  const { town, db, id } = await aDesk();
  await setTotpRequired(db.kysely, town.town.id, id, true);
  const browser = await aBrowser(town);
  const door = await browser.get('/sign-in?next=/me');
  const page = await browser.send(door, authPaths.signIn, { login: 'aoki', password: goodPassword });
  expect(page.text).toContain('2段階の確認を設定します');
  expect((await browser.get(authPaths.me)).path).toContain('/sign-in');
  const done = await browser.send(page, authPaths.setUp, { code: codeAt(keyOn(page), town.clock.now()) });
  expect(done).toMatchObject({ status: 200, path: authPaths.me });
});

test('a new address asks for the password and is told to the one before; being told of turns does not', async () => {
  const { town, account, signedIn } = await aDesk();
  const browser = await signedIn();
  const refused = await fill(browser, authPaths.myMail, { email: 'aoki@example.jp', password: '' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('value="aoki@example.jp"');
  const noAddress = await fill(browser, authPaths.myMail, { email: '', tellTurns: 'yes', password: '' });
  expect(noAddress.text).toContain('メールアドレスが必要です');
  await fill(browser, authPaths.myMail, { email: 'aoki@example.jp', password: goodPassword });
  await fill(browser, authPaths.myMail, { email: 'aoki@example.jp', tellTurns: 'yes', password: '' });
  expect(await account()).toMatchObject({ email: 'aoki@example.jp', tellTurns: true });
  expect(await subjects(town)).toEqual([]);
  await fill(browser, authPaths.myMail, {
    email: 'other@example.jp',
    tellTurns: 'yes',
    password: goodPassword,
  });
  expect(await subjects(town)).toEqual([
    `【${town.town.name} 紡ぎ】お知らせ先のメールアドレスが変わりました`,
  ]);
});

test('one session is ended by its owner, all others at once, and nobody ends another person’s', async () => {
  const { town, db, id, signedIn, alive } = await aDesk();
  const [here, phone, home] = [await signedIn(), await signedIn(), await signedIn()];
  await givePassword(town, 'baba');
  const hashOf = (browser: Browser) => secretHash(browser.cookies.get(sessionCookieName) ?? '');
  await town.post(authPaths.endMySession, { session: hashOf(phone) }, 'baba');
  expect(await alive(phone)).not.toBeNull();
  const list = await here.get(authPaths.me);
  await here.send({ ...list, text: onlyFormWith(list.text, hashOf(phone)) }, authPaths.endMySession);
  expect(await alive(phone)).toBeNull();
  expect(await alive(home)).not.toBeNull();
  await here.send(await here.get(authPaths.me), authPaths.endMyOtherSessions);
  expect(await alive(home)).toBeNull();
  expect(await mySessions(db, town.town, id, town.clock.now())).toHaveLength(1);
});

const onlyFormWith = (text: string, words: string): string =>
  (text.match(/<form\b[\s\S]*?<\/form>/g) ?? []).find((form) => form.includes(words)) ?? '';

test('signing out ends the session and takes the cookie away; twice does no harm', async () => {
  const { signedIn, db, town } = await aDesk();
  const browser = await signedIn();
  const token = browser.cookies.get(sessionCookieName);
  const page = await browser.get(authPaths.signOut);
  const out = await browser.send(page, authPaths.signOut);
  expect(out.text).toContain('サインアウトしました');
  expect(browser.cookies.has(sessionCookieName)).toBe(false);
  expect(await sessionOf(db, town.town, token, town.clock.now())).toBeNull();
  const again = await browser.send(await browser.get(authPaths.signOut), authPaths.signOut);
  expect(again.status).toBe(200);
});

test.each([
  '//evil.example',
  'https://evil.example/',
  '/\\evil.example',
  'javascript:alert(1)',
  '/sign-in',
  '/sign-out',
])('after signing in nobody is led to %s', async (address) => {
  const { town } = await aDesk();
  const browser = await aBrowser(town);
  const door = await browser.get(`/sign-in?next=${encodeURIComponent(address)}`);
  const page = await browser.send(door, authPaths.signIn, { login: 'aoki', password: goodPassword });
  expect(page.path).toBe('/today');
});

test('what was typed when the session ended is kept in the page and sent on after signing in', async () => {
  const { town, signedIn } = await aDesk();
  const browser = await signedIn();
  const form = await browser.get('/intake');
  town.clock.pass(61);
  const worry = '隣の<一人暮らし>の方を、3日見かけません。"心配です"';
  const asked = await browser.send(form, '/intake', { worry });
  expect(asked.status).toBe(401);
  expect(asked.text).toContain('消えていません');
  const wrong = await browser.send(asked, authPaths.signIn, { login: 'aoki', password: 'not the password' });
  expect(wrong.status).toBe(422);
  const resumed = await browser.send(wrong, authPaths.signIn, { login: 'aoki', password: goodPassword });
  expect(resumed.text).toContain('続きから送れます');
  expect(resumed.text).toContain('3日見かけません');
  // The desk of the intake answers, with its own sentences: the form passed the hall under the new session.
  const arrived = await browser.send(resumed, '/intake');
  expect(arrived).toMatchObject({ status: 422, path: '/intake' });
  expect(arrived.text).toContain('隣の&lt;一人暮らし&gt;の方を、3日見かけません。&quot;心配です&quot;');
});

test('what was typed into pages about one’s own account is typed again, never kept', async () => {
  const { town, signedIn } = await aDesk();
  const browser = await signedIn();
  const form = await browser.get(authPaths.myPassword);
  town.clock.pass(61);
  const asked = await browser.send(form, authPaths.myPassword, {
    password: goodPassword,
    newPassword: next,
    again: next,
  });
  expect(asked.status).toBe(401);
  expect(asked.text).not.toContain(next);
  const inside = await browser.send(asked, authPaths.signIn, { login: 'aoki', password: goodPassword });
  expect(inside.path).toBe(authPaths.me);
});
