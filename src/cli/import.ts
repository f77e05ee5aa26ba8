import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { openWaist } from '../app/house.ts';
import { allRefusals } from '../app/rooms.ts';
import type { Ctx, Waist } from '../kernel/ctx/ctx.ts';
import type { RefusalWords } from '../kernel/http/refusal-words.ts';
import { commonRefusals } from '../kernel/http/refusal-words.ts';
import { say } from '../kernel/i18n/messages.ts';
import type { Refusal, Result } from '../kernel/result.ts';
import type { Town } from '../kernel/tenancy/town.ts';
import { townAddress } from '../kernel/tenancy/town-address.ts';
import { applyWhole, listLicences, sendWhole, type ToldList } from '../modules/resources/index.ts';
import { importPaths } from '../paths/imports.ts';
import { type Account, accountByLogin } from './accounts.ts';
import { type Command, type Desk, Misuse, need, Refused, read, townOf, withDatabase } from './command.ts';

const text = { type: 'string' } as const;
const options = {
  town: text,
  as: text,
  file: text,
  kind: text,
  name: text,
  licence: text,
  attribution: text,
  url: text,
  apply: { type: 'boolean' },
} as const;

const kinds = ['auto', 'facility', 'event', 'shelter'] as const;

/** Problems that are told line by line; of the others, how many. */
const mostProblems = 20;

function oneOf<const T extends string>(known: readonly T[], word: string, name: string): T {
  const found = known.find((each) => each === word);
  if (found === undefined) throw new Misuse(`--${name} は ${known.join('、')} のどれかです。`);
  return found;
}

function bytesOf(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw new Refused(`${path} を読めません（${error instanceof Error ? error.message : ''}）。`);
  }
}

const words: RefusalWords = { ...commonRefusals, ...allRefusals };

/** What was done, or the sentence in which the house declines. */
function granted<T>(result: Result<T, string>): T {
  if (result.ok) return result.value;
  throw new Refused(sentenceOf(result));
}

function sentenceOf({ refusal, detail }: Refusal): string {
  const word = words[refusal];
  if (!word) throw new Error(`a refusal without words: ${refusal}`);
  return `${say(word.what, 'ja', detail)}${say(word.next, 'ja', detail)}`;
}

/** The member of staff who stands for what is done: the trail names them, and their posts say what they may. */
function asStaff(waist: Waist, town: Town, { id, name }: Account): Ctx {
  const actor = { kind: 'staff', accountId: id, name } as const;
  return waist.for({ town, actor, device: 'command line' });
}

async function takeIn(line: readonly string[], desk: Desk): Promise<void> {
  const { values } = read(line, options);
  const [login, path, name] = [need(values.as, 'as'), need(values.file, 'file'), need(values.name, 'name')];
  const stated = {
    sourceId: null,
    name,
    kind: oneOf(kinds, values.kind ?? 'auto', 'kind'),
    url: values.url ?? '',
    licence: values.licence === undefined ? '' : oneOf(listLicences, values.licence, 'licence'),
    attribution: values.attribution ?? '',
    year: null,
    fiscal: false,
  };
  const file = { name: basename(path), bytes: bytesOf(path) };
  await withDatabase(desk, async (db) => {
    const town = await townOf(db, values.town);
    const account = await accountByLogin(db.kysely, town.id, login);
    if (account?.state !== 'active')
      throw new Refused(`${town.name}に ${login} という、いま使えるサインイン名はありません。`);
    const waist = openWaist(db, desk.clock);
    const ctx = asStaff(waist, town, account);
    const clock = waist.for({ town, actor: { kind: 'job', name: 'command line' } });
    const told = granted(await sendWhole(ctx, clock, file, stated, mostProblems));
    tell(told, desk);
    desk.say(`画面：${pageOf(desk, town, told.id)}`);
    if (!values.apply)
      return desk.say('まだ何も載せていません。載せるときは --apply を付けるか、画面で取り込みます。');
    if (told.questions.length > 0) throw new Refused(openQuestions(told));
    const after = granted(await applyWhole(ctx, clock, told.id, mostProblems));
    desk.say(`${after.state}：${after.source}`);
  });
}

const pageOf = ({ config }: Desk, town: Town, id: string): string =>
  townAddress(config.baseUrl ?? `http://${config.host}:${config.port}`, town) + importPaths.run(id);

const openQuestions = ({ questions }: ToldList): string =>
  [
    sentenceOf({ ok: false, refusal: 'import-unanswered' }),
    ...questions.map((question) => `  ・${question}`),
  ].join('\n');

function tell(told: ToldList, desk: Desk): void {
  desk.say(`${told.source}（${told.kind}、${told.encoding}）：${told.rows}行を読みました。`);
  for (const { label, count } of told.changes) desk.say(`  ${label} ${count}件`);
  if (told.repairs.length > 0) desk.say('直したところ：');
  for (const { label, count } of told.repairs) desk.say(`  ${label} ${count}か所`);
  if (told.problemCount > 0) desk.say('確かめるところ：');
  for (const problem of told.problems) desk.say(`  ${problem}`);
  const more = told.problemCount - told.problems.length;
  if (more > 0) desk.say(`  ほか ${more}か所`);
}

export const importCommand: Command = {
  about: '公開された一覧（CSV）を読み、--apply で取り込みます。 / import',
  usage: [
    'tsumugi import --town まち --as 名 --file FILE --name 一覧の名前 [--kind auto|facility|event|shelter]',
    '    [--licence 利用の条件] [--attribution 出典] [--url アドレス] [--apply]',
  ],
  run: takeIn,
};
