import { dayOf, formatDateShort } from '../../kernel/time.ts';
import { concernPaths } from '../../paths/concerns.ts';
import { districtCards } from '../districts/index.ts';
import { type ItemKind, itemWords } from '../work/index.ts';
import { isPressing } from './slip/slip.rules.ts';
import { slipsById } from './slip/slip.store.ts';
import { slipNo } from './slip/slip-no.rules.ts';
import { draftsById } from './theme/theme.store.ts';
import { abouts, kinds, pressing } from './words.rules.ts';

type Words = ItemKind['words'];

/** 「だれかのこと（北小学校区）」: what a turn may say of a slip, which is nothing of what was written. */
const slipWords: Words = async (tx, ids) => {
  const rows = await slipsById(tx, ids);
  const districts = await districtCards(
    tx,
    rows.flatMap((row) => row.districtId ?? []),
  );
  return new Map(
    rows.map((row) => {
      const where = districts.get(row.districtId ?? '')?.name;
      const what = row.kind === 'wish' ? kinds.wish : abouts[row.about];
      return [
        row.id,
        {
          title: where ? `${what}（${where}）` : what,
          promise: `${formatDateShort(dayOf(row.caughtAt, tx.zone))}のメモ　控え番号 ${slipNo(row.id)}`,
          href: concernPaths.slip(row.id),
          ...(isPressing(row.urgency, row.state) ? { state: pressing } : {}),
        },
      ];
    }),
  );
};

const themeWords: Words = async (tx, ids) =>
  new Map(
    (await draftsById(tx, ids)).map((row) => [row.id, { title: row.gist, href: concernPaths.theme(row.id) }]),
  );

const slipLabels = {
  concernSlip: '気づきメモを受け取る',
  concernSort: '気づきメモの行き先を決める',
  concernClose: '気づいた人に返事をする',
} as const;

/** Tells the list of turns how this room's promises read. */
export function registerItemWords(): void {
  for (const [kind, label] of Object.entries(slipLabels))
    itemWords.register(kind, { label, words: slipWords });
  itemWords.register('themeCheck', { label: 'テーマに人のことが入っていないか確かめる', words: themeWords });
}
