import { allPermissions, allWalls } from '../app/rooms.ts';
import type { Asker } from '../kernel/auth/roles.ts';
import { roles } from '../kernel/auth/roles.ts';
import { type Command, read } from './command.ts';

const others = { resident: '住民', job: '定時の仕事' } as const;
const nameOf = (asker: Asker): string =>
  asker === 'resident' || asker === 'job' ? others[asker] : roles[asker];

const everybody = Object.keys(roles).length;

function namesOf(askers: readonly Asker[]): string {
  const staff = askers.filter((asker) => asker !== 'resident' && asker !== 'job');
  const rest = askers.filter((asker) => asker === 'resident' || asker === 'job').map(nameOf);
  return [...(staff.length === everybody ? ['すべての職員'] : staff.map(nameOf)), ...rest].join('、');
}

/** Both walls as two tables in Markdown: what each permission lets do and who may ask it, and how each table is walled. */
export const wallsCommand: Command = {
  about: 'だれが何をたずねてよいか、どの表がどう守られているかを書き出します。 / walls',
  usage: ['tsumugi walls > walls.txt'],
  run: async (words, { say }) => {
    read(words, {});
    say('| permission | 何ができるか | だれがたずねてよいか | 閲覧の記録 |\n|---|---|---|---|');
    for (const [name, { title, askers, sensitive }] of [...allPermissions].sort(([a], [b]) =>
      a < b ? -1 : 1,
    ))
      say(`| ${name} | ${title} | ${namesOf(askers)} | ${sensitive ? '残る' : '—'} |`);
    say('\n| table | wall |\n|---|---|');
    for (const { table, kind, ...rest } of [...allWalls].sort((a, b) => (a.table < b.table ? -1 : 1)))
      say(
        `| ${table} | ${kind} ${Object.entries(rest)
          .map(([word, value]) => `${word}: ${value}`)
          .join('; ')} |`,
      );
  },
};
