import type { Database } from '../kernel/db/database.ts';
import type { Town } from '../kernel/tenancy/town.ts';
import { dayOf } from '../kernel/time.ts';
import {
  type Account,
  accountByLogin,
  closeAccount,
  founderLink,
  inviteFounder,
  listOfAccounts,
} from './accounts.ts';
import { type Command, type Desk, Misuse, need, Refused, read, townOf, withDatabase } from './command.ts';
import { appointFirst, type FoundingRole, foundingRoles, holdersOfRole } from './first-office.ts';

const isFoundingRole = (word: string): word is FoundingRole =>
  (foundingRoles as readonly string[]).includes(word);

function roleOf(word: string | undefined): FoundingRole | undefined {
  if (word === undefined || isFoundingRole(word)) return word;
  throw new Misuse(
    `--role は ${foundingRoles.join('、')} のどれかです。ほかの担当は、管理職が画面で決めます。 / not a founding role`,
  );
}

const text = { type: 'string' } as const;
const one = { town: text, login: text };
const created = { ...one, role: text, name: text, kana: text, email: text };

async function create(words: readonly string[], desk: Desk): Promise<void> {
  const { values } = read(words, created);
  const [login, role] = [need(values.login, 'login'), roleOf(values.role)];
  await withDatabase(desk, async (db) => {
    const town = await townOf(db, values.town);
    const now = desk.clock.now();
    const today = dayOf(now, town.zone);
    const address = await db.kysely.transaction().execute(async (trx) => {
      if (role && (await holdersOfRole(trx, town.id, role, today)) > 0)
        throw new Refused('この担当の人がすでにいます。2人目からは、管理職が画面で決めてください。');
      const person = { name: values.name ?? login, kana: values.kana ?? '', email: values.email ?? null };
      const made = await inviteFounder(trx, desk.config, town, { login, ...person }, now);
      if (role) await appointFirst(trx, town, made.accountId, { role, today });
      return made.address;
    });
    desk.say('次のアドレスを本人に渡してください。7日以内に1回だけ、パスワードを決められます：');
    desk.say(address);
  });
}

/** Does something with one account of a town. */
async function onAccount(
  words: readonly string[],
  desk: Desk,
  work: (db: Database, town: Town, account: Account) => Promise<void>,
): Promise<void> {
  const { values } = read(words, one);
  const login = need(values.login, 'login');
  await withDatabase(desk, async (db) => {
    const town = await townOf(db, values.town);
    const account = await accountByLogin(db.kysely, town.id, login);
    if (!account) throw new Refused(`${town.name}に ${login} というサインイン名はありません。`);
    await work(db, town, account);
  });
}

const link = (words: readonly string[], desk: Desk) =>
  onAccount(words, desk, async (db, town, account) => {
    if (account.state === 'suspended')
      throw new Refused('停止中のアカウントです。画面で再開してからにしてください。');
    const address = await db.kysely
      .transaction()
      .execute((trx) => founderLink(trx, desk.config, town, account, desk.clock.now()));
    desk.say(
      '次のアドレスを本人に渡してください。7日以内に1回だけ使えます。前のアドレスは使えなくなりました：',
    );
    desk.say(address);
  });

const suspend = (words: readonly string[], desk: Desk) =>
  onAccount(words, desk, async (db, town, account) => {
    await db.kysely.transaction().execute((trx) => closeAccount(trx, town, account, desk.clock.now()));
    desk.say(`${account.login} を停止し、サインインをすべて終わらせました。`);
  });

async function list(words: readonly string[], desk: Desk): Promise<void> {
  const { values } = read(words, { town: { type: 'string' } });
  await withDatabase(desk, async (db) => {
    const town = await townOf(db, values.town);
    for (const account of await listOfAccounts(db.kysely, town.id))
      desk.say([account.login, account.name, account.state].join('\t'));
  });
}

const verbs: Readonly<Record<string, (words: readonly string[], desk: Desk) => Promise<void>>> = {
  create,
  link,
  suspend,
  list,
};

export const userCommand: Command = {
  about: 'はじめの利用者をつくる・パスワードのアドレスを出す・止める・一覧。 / user',
  usage: [
    `tsumugi user create --town まち --login 名 [--role ${foundingRoles.join('|')}]`,
    '    [--name 氏名] [--kana ふりがな] [--email アドレス]',
    'tsumugi user link --town まち --login 名',
    'tsumugi user suspend --town まち --login 名',
    'tsumugi user list --town まち',
  ],
  run: async ([verb, ...words], desk) => {
    const work = Object.hasOwn(verbs, verb ?? '') ? verbs[verb ?? ''] : undefined;
    if (!work) throw new Misuse(`${Object.keys(verbs).join('、')} のどれかを指定してください。`);
    await work(words, desk);
  },
};
