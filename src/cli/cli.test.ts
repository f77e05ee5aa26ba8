import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { aTown } from '../../tests/support/town.ts';
import { secretHash } from '../kernel/auth/secret.ts';
import { systemClock } from '../kernel/clock.ts';
import { readConfig } from '../kernel/config.ts';
import type { Database } from '../kernel/db/database.ts';
import { openPglite } from '../kernel/db/pglite.ts';
import { DatabaseRefusal } from '../kernel/db/refusal.ts';
import { isTownCode } from '../kernel/tenancy/found-town.ts';
import { auditCommand } from './audit.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { type Command, Misuse, Refused } from './command.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { townCommand } from './town.ts';
import { userCommand } from './user.ts';
import { wallsCommand } from './walls.ts';

const folder = mkdtempSync(join(tmpdir(), 'tsumugi-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const config = readConfig({ TSUMUGI_BASE_URL: 'https://tsumugi.test' });

/** A command's database that outlives the command. */
const lent = (db: Database): Database => ({ ...db, close: async () => undefined });

/** Runs a command on this file's database, or another, and answers what it said. */
async function tsumugi(command: Command, words: readonly string[], on?: Database): Promise<string> {
  const lines: string[] = [];
  const open = async () => lent(on ?? (await testDatabase()));
  await command.run(words, { config, clock: systemClock, open, say: (line) => void lines.push(line) });
  return lines.join('\n');
}

let townNo = 0;

/** What a town is founded with; every test founds its own. */
function aFounding() {
  townNo += 1;
  const slug = `cli-${process.pid}-${townNo}`;
  const words = ['create', '--slug', slug, '--name', '三鷹市', '--code', '132047', '--phone', '0422-00-0000'];
  const admin = ['create', '--town', slug, '--login', 'Admin', '--role', 'townAdministrator'];
  return { slug, words, admin, of: (...more: string[]) => [...more, '--town', slug] };
}

test('a town is founded with its first administrator, who gets a link and holds the post', async () => {
  const { slug, words, admin, of } = aFounding();
  expect(await tsumugi(townCommand, words)).toContain(`三鷹市（${slug}）をつくりました`);
  expect(await tsumugi(townCommand, ['list'])).toContain(`${slug}\t三鷹市\tproduction\tAsia/Tokyo`);
  const said = await tsumugi(userCommand, admin);
  const link = new RegExp(`^https://tsumugi\\.test/t/${slug}/invitation/[\\w-]{43}$`, 'm');
  expect(said).toMatch(link);
  expect(await tsumugi(userCommand, of('list'))).toBe('admin\tAdmin\tinvited');
  const { kysely } = await testDatabase();
  const posts = await kysely
    .selectFrom('districts.assignment as a')
    .innerJoin('districts.post as p', 'p.id', 'a.postId')
    .innerJoin('kernel.town as t', 't.id', 'a.townId')
    .select(['p.role', 'p.name'])
    .where('t.slug', '=', slug)
    .execute();
  expect(posts).toEqual([{ role: 'townAdministrator', name: 'システム管理者' }]);
});

test('the command line gives a founding post once; whoever comes after is appointed on the screens', async () => {
  const { words, admin, of } = aFounding();
  await tsumugi(townCommand, words);
  await tsumugi(userCommand, admin);
  const second = tsumugi(userCommand, of('create', '--login', 'second', '--role', 'townAdministrator'));
  await expect(second).rejects.toThrow(Refused);
  await expect(tsumugi(userCommand, of('create', '--login', 'admin'))).rejects.toThrow(
    'すでに使われています',
  );
  expect(await tsumugi(userCommand, of('list'))).toBe('admin\tAdmin\tinvited');
});

test('a suspended account gets no link, and a new link shuts the older one', async () => {
  const { words, admin, of } = aFounding();
  await tsumugi(townCommand, words);
  const first = (await tsumugi(userCommand, admin)).split('/invitation/')[1] ?? '';
  await tsumugi(userCommand, of('link', '--login', 'admin'));
  const { kysely } = await testDatabase();
  const link = await kysely
    .selectFrom('auth.invitation')
    .select('expiresAt')
    .where('tokenHash', '=', secretHash(first))
    .executeTakeFirstOrThrow();
  expect(link.expiresAt.getTime()).toBeLessThanOrEqual(Date.now());
  expect(await tsumugi(userCommand, of('suspend', '--login', 'admin'))).toContain('停止');
  await expect(tsumugi(userCommand, of('link', '--login', 'admin'))).rejects.toThrow('停止中');
});

test('a town that could not be addressed is refused in a sentence, and nothing is founded', async () => {
  const { slug, words } = aFounding();
  const changed = (option: string, value: string) =>
    words.map((word, at) => (words[at - 1] === option ? value : word));
  for (const [option, value, sentence] of [
    ['--slug', '三鷹', '--slug は'],
    ['--code', '132048', '--code は'],
    ['--name', ' ', '--name を指定してください'],
  ] as const)
    await expect(tsumugi(townCommand, changed(option, value))).rejects.toThrow(sentence);
  await expect(tsumugi(townCommand, [...words, '--zone', 'Asia/Edo'])).rejects.toThrow('--zone は');
  await expect(tsumugi(townCommand, [...words, '--mode', 'test'])).rejects.toThrow(Misuse);
  expect(await tsumugi(townCommand, ['list'])).not.toContain(slug);
  await tsumugi(townCommand, words);
  await expect(tsumugi(townCommand, words)).rejects.toThrow('すでにあります');
});

test('the check digit of a municipality code is looked at', () => {
  for (const code of ['132047', '232386', '011002', '471003'])
    expect([code, isTownCode(code)]).toEqual([code, true]);
  for (const code of ['132048', '13204', '1320470', 'abcdef'])
    expect([code, isTownCode(code)]).toEqual([code, false]);
});

test('a backup is restored into an empty database and refused by one that holds something', async () => {
  const { slug, words, admin } = aFounding();
  await tsumugi(townCommand, words);
  await tsumugi(userCommand, admin);
  const { kysely } = await testDatabase();
  await sql`insert into auth.session (town_id, token_hash, account_id, created_at, last_seen_at, expires_at)
    select town_id, ${slug}, id, now(), now(), now() + interval '1 day' from auth.account
    where town_id = (select id from kernel.town where slug = ${slug})`.execute(kysely);
  const file = join(folder, 'town.backup');
  expect(await tsumugi(backupCommand, [file])).toContain('読み直して確かめました');
  await expect(tsumugi(backupCommand, [file])).rejects.toThrow(DatabaseRefusal);
  await expect(tsumugi(restoreCommand, [file])).rejects.toThrow('空ではありません');
  const empty = await openPglite('memory');
  expect(await tsumugi(restoreCommand, [file], empty)).toContain('戻しました');
  expect(await tsumugi(townCommand, ['list'], empty)).toContain(slug);
  expect(await tsumugi(migrateCommand, [], empty)).toBe('新しい移行はありません。');
  const sessions = await empty.kysely.selectFrom('auth.session').select(['tokenHash', 'endedAt']).execute();
  expect(sessions.map((session) => session.tokenHash)).toContain(slug);
  expect(sessions.filter((session) => session.endedAt === null)).toEqual([]);
  await empty.close();
}, 60_000);

test('audit verify tells a whole trail from a touched one, and a cut one by the heads kept outside', async () => {
  const { slug, words, admin, of } = aFounding();
  await tsumugi(townCommand, words);
  await tsumugi(userCommand, admin);
  expect(await tsumugi(auditCommand, of('verify'))).toContain('未封印 1 行');
  const { kysely } = await testDatabase();
  const town = await kysely
    .selectFrom('kernel.town')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  await sql`insert into audit.seal (town_id, seq, line_id, hash)
    select town_id, 1, id, repeat('0', 64) from audit.line where town_id = ${town.id}`.execute(kysely);
  await expect(tsumugi(auditCommand, of('verify'))).rejects.toThrow('1 か所');
  const heads = join(folder, 'heads');
  writeFileSync(heads, `${await tsumugi(auditCommand, ['heads'])}\n`);
  await kysely.deleteFrom('audit.seal').where('townId', '=', town.id).execute();
  expect(await tsumugi(auditCommand, of('verify'))).toContain('ありません');
  await expect(tsumugi(auditCommand, of('verify', '--heads', heads))).rejects.toThrow('1 か所');
});

const halls = (...rows: string[]): string => {
  const file = join(folder, `halls-${rows.length}.csv`);
  writeFileSync(file, ['ID,名称,所在地_連結表記,電話番号,備考', ...rows].join('\n'));
  return file;
};

/** How a list of halls is sent by the manager of a town. */
async function aSender() {
  const { town, ids } = await aTown();
  const of = (file: string, ...more: string[]) =>
    tsumugi(importCommand, [
      '--town',
      town.slug,
      '--as',
      'manager',
      '--file',
      file,
      '--name',
      '会館一覧',
      ...more,
    ]);
  return { town, manager: ids.account('manager'), of };
}

test('a list is read from the command line, told in counts, and taken over by the one who is named', async () => {
  const { town, manager, of } = await aSender();
  const file = halls('A1, 北会館 ,北町1-1,0561-00-7001,', 'A2,南会館,南町2-2,0561-00-7002,');
  const looked = await of(file, '--licence', 'CC BY 4.0', '--attribution', '試験町');
  expect(looked).toContain('会館一覧（公共施設一覧、UTF-8）：2行を読みました。');
  expect(looked).toContain('新しい 2件');
  expect(looked).toContain('前後の空白を取る 1か所');
  expect(looked).toContain('まだ何も載せていません');
  const { kysely } = await testDatabase();
  const places = () =>
    kysely
      .selectFrom('districts.place')
      .select('name')
      .where('townId', '=', town.id)
      .orderBy('name')
      .execute();
  expect(await places()).toEqual([]);
  expect(await of(file, '--apply')).toContain('取り込み済み：会館一覧');
  expect((await places()).map(({ name }) => name).sort()).toEqual(['北会館', '南会館'].sort());
  const lines = await kysely
    .selectFrom('audit.line')
    .select(['verb', 'actorId'])
    .where('townId', '=', town.id)
    .execute();
  expect(lines).toContainEqual({ verb: 'import.apply', actorId: manager });
});

test('problems are told line by line, the first twenty of them; an open question is refused in a sentence', async () => {
  const { of } = await aSender();
  const rows = Array.from({ length: 25 }, (_, at) => `B${at},会館${at},北町${at},電話なし番,`);
  const file = halls(...rows, 'B99,半分の行');
  const told = await of(file);
  expect(told).toContain('2行目　電話番号：電話番号として読めないため、書かれたまま残します　「電話なし番」');
  expect(told.match(/行目　/g)).toHaveLength(20);
  expect(told).toContain('ほか 6か所');
  const refused = await of(file, '--apply').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  expect(String(refused)).toContain('確かめることが残っています');
  expect(String(refused)).toContain('「取り込まない」行を除いて取り込む');
});

test('nobody takes a list over who may not on the screens, and a long one is read to its end', async () => {
  const { town, of } = await aSender();
  const file = halls(...Array.from({ length: 3200 }, (_, at) => `C${at},会館${at},北町${at},,`));
  expect(await of(file)).toContain('新しい 3200件');
  const words = ['--town', town.slug, '--file', file, '--name', '会館一覧', '--as'];
  await expect(tsumugi(importCommand, [...words, 'aoki'])).rejects.toThrow('いまの担当では行えません');
  await expect(tsumugi(importCommand, [...words, 'nobody'])).rejects.toThrow('サインイン名はありません');
  await expect(of(join(folder, 'nothing.csv'))).rejects.toThrow('読めません');
  await expect(of(file, '--kind', 'event')).rejects.toThrow('別の種類の一覧');
});

test('what was not understood is misuse, never an accident', async () => {
  const wrong: [Command, string[]][] = [
    [townCommand, []],
    [townCommand, ['destroy']],
    [townCommand, ['create', '--colour', 'red']],
    [townCommand, ['create', '--slug', 'mitaka']],
    [userCommand, ['create', '--login', 'x', '--role', 'csw']],
    [userCommand, ['constructor']],
    [backupCommand, []],
    [backupCommand, ['one', 'two']],
    [auditCommand, ['erase']],
    [importCommand, ['--town', 'mitaka']],
    [importCommand, ['--as', 'x', '--file', 'y', '--name', 'z', '--kind', 'poem']],
    [importCommand, ['--as', 'x', '--file', 'y', '--name', 'z', '--licence', 'mine']],
  ];
  for (const [command, words] of wrong) {
    const outcome = await tsumugi(command, words).catch((error: unknown) => error);
    expect([words, outcome]).toEqual([words, expect.any(Misuse)]);
  }
});

test('both walls are written out: every permission with who may ask it, every table with its wall', async () => {
  const told = await tsumugi(wallsCommand, []);
  expect(told).toMatch(/\| case\.view \| [^|]+ \| [^|]*コミュニティソーシャルワーカー[^|]* \| 残る \|/);
  expect(told).toContain('| auth.account | keeper  |');
  expect(told.split('\n').filter((line) => line.startsWith('| ')).length).toBeGreaterThan(150);
});
