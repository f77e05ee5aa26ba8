import type { Message } from '../../../kernel/i18n/messages.ts';
import { ownCategoryWords, ownPurposeWords, ownStateWords } from '../messages.ts';
import type {
  AnswerState,
  Category,
  ConsentMethod,
  ConsentState,
  ProxyAuthority,
  Purpose,
} from './consent.rules.ts';

/** Staff read what the person reads, in Japanese. */
const inJapanese = <K extends string>(words: Readonly<Record<K, Message>>): Readonly<Record<K, string>> =>
  Object.fromEntries(Object.entries<Message>(words).map(([key, word]) => [key, word.ja])) as Readonly<
    Record<K, string>
  >;

export const purposeWords: Readonly<Record<Purpose, string>> = inJapanese(ownPurposeWords);
export const consentStateWords: Readonly<Record<ConsentState, string>> = inJapanese(ownStateWords);
export const answerWords: Readonly<Record<AnswerState, string>> = {
  granted: '同意する',
  partial: '一部だけ同意する',
  refused: '同意しない',
  pending: '考えている（返事を待つ）',
  notAsked: 'まだ聞いていない',
  impossible: '意思を確かめられない',
};
export const methodWords: Readonly<Record<ConsentMethod, string>> = {
  written: '書面',
  oral: '口頭',
  electronic: '画面',
  proxy: '代わりの人',
};
export const authorityWords: Readonly<Record<ProxyAuthority, string>> = {
  parent: '親権者',
  legalGuardian: '成年後見人・未成年後見人',
  curator: '保佐人・補助人（代理権あり）',
  attorney: '任意後見人・委任を受けた人',
};
export const categoryWords: Readonly<Record<Category, string>> = inJapanese(ownCategoryWords);

/** A category as stored, in words; one that is no longer in the list stays as written. */
export const itemWord = (item: string): string => (categoryWords as Record<string, string>)[item] ?? item;
