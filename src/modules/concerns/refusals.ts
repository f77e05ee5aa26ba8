import { defineRefusals } from '../../kernel/http/refusal-words.ts';
import type { Message } from '../../kernel/i18n/messages.ts';
import { pointingWords } from './theme/naming.rules.ts';

/** Staff read Japanese only; the same sentence stands in for the other two. */
const staff = (ja: string): Message => ({ ja, easy: ja, en: ja });

const unnamed = (pointing: keyof typeof pointingWords) => ({
  status: 422 as const,
  what: staff(pointingWords[pointing]),
  next: staff('だれのことかわからない書き方にしてください。'),
});

export const refusals = defineRefusals({
  'no-such-place': {
    status: 404,
    what: staff('選んだ場所が見つかりません。'),
    next: staff('場所を選ばずに書くこともできます。「気づきメモ」からもう一度開いてください。'),
  },
  'no-such-district': {
    status: 422,
    what: staff('選んだ地区が見つかりません。'),
    next: staff('一覧からもう一度選んでください。'),
  },
  'life-risk-needs-reason': {
    status: 422,
    what: staff('命があぶないと考えた理由が必要です。'),
    next: staff('見たこと、聞いたことをそのまま書いてください。'),
  },
  'slip-not-yours': {
    status: 403,
    what: staff('この気づきメモは、いま別の担当が受け持っています。'),
    next: staff('変更が必要なときは、担当に連絡してください。'),
  },
  'slip-not-from-this-state': {
    status: 409,
    what: staff('この気づきメモは、いまの状態からその操作ができません。'),
    next: staff('画面を開き直して、いまの状態を確かめてください。'),
  },
  'already-sorted': {
    status: 409,
    what: staff('この気づきメモは、すでに行き先が決まっています。'),
    next: staff('画面を開き直して、行き先を確かめてください。'),
  },
  'words-shut': {
    status: 422,
    what: staff('本人の同意がないため、書かれたことばは開いていません。相談としては受けられません。'),
    next: staff('地域のこととしてテーマにするか、気づいた人が同意を伝えるのを待ってください。'),
  },
  'theme-needs-gist': {
    status: 422,
    what: staff('テーマの文が必要です。'),
    next: staff('だれのことかわからないように、一文か二文で書いてください。'),
  },
  'theme-needs-topic': {
    status: 422,
    what: staff('テーマの話題が選ばれていません。'),
    next: staff('ひとつ以上選んでください。'),
  },
  'theme-not-from-this-state': {
    status: 409,
    what: staff('このテーマは、いまの状態からその操作ができません。'),
    next: staff('画面を開き直して、いまの状態を確かめてください。'),
  },
  'theme-second-person': {
    status: 403,
    what: staff('テーマを書いた人は、自分では確かめられません。'),
    next: staff('ほかの人に確かめてもらってください。'),
  },
  'gist-name': unnamed('name'),
  'gist-phone': unnamed('phone'),
  'gist-house': unnamed('house'),
  'gist-age': unnamed('age'),
});
