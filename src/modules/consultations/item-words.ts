import { consultationPaths } from '../../paths/consultations.ts';
import { type ItemKind, type ItemWording, itemWords } from '../work/index.ts';
import { allTitles, sheetTitles, type TitleRow } from './item-words.store.ts';

/** The person's name where it may be read, else the worry's first words. */
const titleOf = (row: TitleRow): string =>
  row.names ? `${row.names} さん` : firstWords(row.worry) || row.receiptNo;

const firstWords = (worry: string): string => {
  const line = worry.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};

const wordingOf = (row: TitleRow): ItemWording => {
  const title = titleOf(row);
  if (row.thing === 'consultation') return { title, href: consultationPaths.show(row.id) };
  if (row.thing === 'callBack') return { title, href: consultationPaths.callBackDone(row.id) };
  return { title, href: consultationPaths.handover(row.id), promise: `${row.fromPost}へ返事` };
};

type Words = ItemKind['words'];

const words: Words = async (tx, ids) =>
  new Map((await allTitles(tx, ids)).map((row) => [row.id, wordingOf(row)]));

/** A question about a sheet waits for its sender: there is nobody to answer to but the asked post. */
const questionWords: Words = async (tx, ids) =>
  new Map(
    (await sheetTitles(tx, ids)).map((row) => [
      row.id,
      { title: titleOf(row), href: consultationPaths.handover(row.id) },
    ]),
  );

const labels = {
  screening: '相談を読んで動きはじめる',
  nextContact: '次の連絡',
  plan: '支援の進め方を決める',
  message: '相談した人からのメッセージ',
  withdrawn: '相談が取り下げられました',
  handoverDeclined: 'つなぎ先が引き受けられませんでした',
  safetyMatch: '保護されている方のことかもしれません',
  handover: 'つなぎの返事',
  callBack: '折り返しの電話',
} as const;

/** Tells the list of turns how this room's promises read. */
export function registerItemWords(): void {
  for (const [kind, label] of Object.entries(labels)) itemWords.register(kind, { label, words });
  itemWords.register('handoverQuestion', { label: 'つなぎ先からの問い合わせ', words: questionWords });
}
