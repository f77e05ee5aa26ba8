import type { Tx } from '../../kernel/ctx/tx.ts';
import { consultationPaths } from '../../paths/consultations.ts';
import { type ItemKind, type ItemWording, itemWords } from '../work/index.ts';
import { callTitles, consultationTitles, sheetTitles, type TitleRow } from './item-words.store.ts';

type Load = (tx: Tx, ids: readonly string[]) => Promise<TitleRow[]>;

/** The person's name where it may be read, else the worry's first words. */
const titleOf = (row: TitleRow): string =>
  row.names ? `${row.names} さん` : row.worry.replace(/\s+/g, ' ').slice(0, 40) || row.receiptNo;

const kind = (
  label: string,
  load: Load,
  href: (id: string) => string,
  promise?: (row: TitleRow) => string,
): ItemKind => ({
  label,
  async words(tx, ids) {
    const rows = await load(tx, ids);
    return new Map<string, ItemWording>(
      rows.map((row) => [
        row.id,
        { title: titleOf(row), href: href(row.id), ...(promise ? { promise: promise(row) } : {}) },
      ]),
    );
  },
});

/** Tells the list of turns how this room's promises read. */
export function registerItemWords(): void {
  const show = consultationPaths.show;
  itemWords.register('screening', kind('相談を読んで動きはじめる', consultationTitles, show));
  itemWords.register('nextContact', kind('次の連絡', consultationTitles, show));
  itemWords.register('plan', kind('支援の進め方を決める', consultationTitles, show));
  itemWords.register('message', kind('相談した人からのメッセージ', consultationTitles, show));
  itemWords.register('withdrawn', kind('相談が取り下げられました', consultationTitles, show));
  itemWords.register(
    'handoverDeclined',
    kind('つなぎ先が引き受けられませんでした', consultationTitles, show),
  );
  itemWords.register('safetyMatch', kind('保護されている方のことかもしれません', consultationTitles, show));
  itemWords.register(
    'handover',
    kind('つなぎの返事', sheetTitles, consultationPaths.handover, (row) => `${row.fromPost}へ返事`),
  );
  itemWords.register(
    'handoverQuestion',
    kind('つなぎ先からの問い合わせ', sheetTitles, consultationPaths.handover),
  );
  itemWords.register('callBack', kind('折り返しの電話', callTitles, consultationPaths.callBackDone));
}
