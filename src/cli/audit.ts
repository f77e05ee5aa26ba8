import { readFileSync } from 'node:fs';
import { type Fault, type Head, type Verdict, verifyAudit } from '../kernel/audit/index.ts';
import { type Command, type Desk, Misuse, Refused, read, withDatabase } from './command.ts';

const faultWords: Readonly<Record<Fault['kind'], string>> = {
  altered: '書き換えられています / altered',
  dropped: '消されています / dropped',
  gap: '封印が抜けています / a seal is missing',
  backdated: 'あとから差し込まれています / slipped in later',
  cut: '以前あった末尾がありません / the end was cut off',
};

/** Longest time a line may wait for its seal while a house runs, in seconds. */
const longestWaitSeconds = 60;

/** Heads as `audit heads` wrote them: slug, place and hash on a line. */
function keptHeads(file: string): Map<string, Head> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [slug = '', seq = '', hash = ''] = line.split(' ');
      if (!/^\d+$/.test(seq)) throw new Refused(`${file} は audit heads の出力ではありません。`);
      return [slug, { seq: Number(seq), hash }];
    }),
  );
}

function tell({ town, head, unsealed, faults }: Verdict, { say }: Desk): void {
  say(`${town.name}（${town.slug}）： 封印 ${head.seq} 行、未封印 ${unsealed.count} 行`);
  for (const { kind, seq, lineId } of faults.slice(0, 100)) say(`  ${seq} ${lineId} ${faultWords[kind]}`);
  if (unsealed.seconds > longestWaitSeconds)
    say(
      `  ${Math.round(unsealed.seconds)} 秒前の行がまだ封印されていません（紡ぎが動いていれば数秒で封印されます）。`,
    );
}

async function verify(words: readonly string[], desk: Desk): Promise<void> {
  const { values } = read(words, { town: { type: 'string' }, heads: { type: 'string' } });
  const heads = values.heads === undefined ? undefined : keptHeads(values.heads);
  const options = { town: values.town, ...(heads ? { heads } : {}) };
  const verdicts = await withDatabase(desk, (db) => verifyAudit(db, options));
  if (verdicts.length === 0) throw new Refused('そのまちはありません。 / no such town');
  for (const verdict of verdicts) tell(verdict, desk);
  const count = verdicts.reduce((sum, { faults }) => sum + faults.length, 0);
  if (count > 0) throw new Refused(`${count} か所に手が加えられています。 / ${count} faults`);
  desk.say('封印された記録に、書き換え・削除・入れ替えはありません。 / whole');
}

async function heads(words: readonly string[], desk: Desk): Promise<void> {
  read(words, {});
  const verdicts = await withDatabase(desk, (db) => verifyAudit(db));
  for (const { town, head } of verdicts) desk.say(`${town.slug} ${head.seq} ${head.hash}`);
}

export const auditCommand: Command = {
  about: '閲覧記録に手が加えられていないことを確かめます。 / audit',
  usage: ['tsumugi audit verify [--town まち] [--heads FILE]', 'tsumugi audit heads > FILE'],
  run: async ([verb, ...words], desk) => {
    if (verb === 'verify') return await verify(words, desk);
    if (verb === 'heads') return await heads(words, desk);
    throw new Misuse('verify か heads を指定してください。 / verify or heads?');
  },
};
