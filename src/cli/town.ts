import { migrate } from '../kernel/db/migrate.ts';
import { foundTown, type TownMode, type TownRefusal } from '../kernel/tenancy/found-town.ts';
import { allTowns } from '../kernel/tenancy/town.ts';
import { type Command, type Desk, Misuse, need, Refused, read, walled, withDatabase } from './command.ts';

const sentences: Readonly<Record<TownRefusal, string>> = {
  'slug-shape':
    '--slug は半角の英小文字で始め、英小文字・数字・ハイフンで2〜31文字にしてください（例：mitaka）。',
  'code-shape':
    '--code は総務省の全国地方公共団体コード（検査数字までの6桁）にしてください（例：三鷹市 132047）。',
  'zone-unknown': '--zone は Asia/Tokyo のような時刻帯の名前にしてください。',
  'name-missing': '--name にまちの名前を書いてください。',
  'town-known': 'その --slug または --host のまちは、すでにあります。',
};

const modes: readonly string[] = ['production', 'drill', 'demo'];

function modeOf(word: string | undefined): TownMode {
  if (word === undefined) return 'production';
  if (!modes.includes(word)) throw new Misuse(`--mode は ${modes.join('、')} のどれかです。`);
  return word as TownMode;
}

const text = { type: 'string' } as const;
const options = {
  slug: text,
  name: text,
  code: text,
  phone: text,
  'night-phone': text,
  zone: text,
  host: text,
  mode: text,
};

async function create(words: readonly string[], desk: Desk): Promise<void> {
  const { values } = read(words, options);
  const town = {
    slug: need(values.slug, 'slug'),
    name: need(values.name, 'name'),
    code: need(values.code, 'code'),
    phone: need(values.phone, 'phone'),
    nightPhone: values['night-phone'],
    zone: values.zone,
    host: values.host,
    mode: modeOf(values.mode),
  };
  await withDatabase(desk, async (db) => {
    await migrate(db, walled);
    const made = await foundTown(db.kysely, town, desk.clock.now());
    if (!made.ok) throw new Refused(sentences[made.refusal]);
    desk.say(
      `${made.value.name}（${made.value.slug}）をつくりました。次に、はじめの利用者をつくってください：`,
    );
    desk.say(`tsumugi user create --town ${town.slug} --login LOGIN --role municipalManager`);
    desk.say(`tsumugi user create --town ${town.slug} --login LOGIN --role townAdministrator`);
  });
}

async function list(words: readonly string[], desk: Desk): Promise<void> {
  read(words, {});
  await withDatabase(desk, async (db) => {
    for (const town of await allTowns(db.kysely))
      desk.say([town.slug, town.name, town.mode, town.zone, town.host ?? ''].join('\t').trimEnd());
  });
}

export const townCommand: Command = {
  about: 'まちをつくる・一覧を出します。 / town',
  usage: [
    'tsumugi town create --slug mitaka --name 三鷹市 --code 132047 --phone 0422-00-0000',
    '    [--night-phone 番号] [--zone Asia/Tokyo] [--host ホスト名] [--mode production|drill|demo]',
    'tsumugi town list',
  ],
  run: async ([verb, ...words], desk) => {
    if (verb === 'create') return await create(words, desk);
    if (verb === 'list') return await list(words, desk);
    throw new Misuse('create か list を指定してください。 / create or list?');
  },
};
