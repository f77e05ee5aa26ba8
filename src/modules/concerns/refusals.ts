import { defineRefusals, refusalWord } from '../../kernel/http/refusal-words.ts';
import { pointingWords } from './theme/naming.rules.ts';

const unnamed = (pointing: keyof typeof pointingWords) =>
  refusalWord(422, pointingWords[pointing], 'だれのことかわからない書き方にしてください。');

export const refusals = defineRefusals({
  'no-such-place': refusalWord(
    404,
    '選んだ場所が見つかりません。',
    '場所を選ばずに書くこともできます。「気づきメモ」からもう一度開いてください。',
  ),
  'no-such-district': refusalWord(422, '選んだ地区が見つかりません。', '一覧からもう一度選んでください。'),
  'life-risk-needs-reason': refusalWord(
    422,
    '命があぶないと考えた理由が必要です。',
    '見たこと、聞いたことをそのまま書いてください。',
  ),
  'slip-not-yours': refusalWord(
    403,
    'この気づきメモは、いま別の担当が受け持っています。',
    '変更が必要なときは、担当に連絡してください。',
  ),
  'slip-not-from-this-state': refusalWord(
    409,
    'この気づきメモは、いまの状態からその操作ができません。',
    '画面を開き直して、いまの状態を確かめてください。',
  ),
  'already-sorted': refusalWord(
    409,
    'この気づきメモは、すでに行き先が決まっています。',
    '画面を開き直して、行き先を確かめてください。',
  ),
  'words-shut': refusalWord(
    422,
    '本人の同意がないため、書かれたことばは開いていません。相談としては受けられません。',
    '地域のこととしてテーマにするか、気づいた人が同意を伝えるのを待ってください。',
  ),
  'theme-needs-gist': refusalWord(
    422,
    'テーマの文が必要です。',
    'だれのことかわからないように、一文か二文で書いてください。',
  ),
  'theme-needs-topic': refusalWord(422, 'テーマの話題が選ばれていません。', 'ひとつ以上選んでください。'),
  'theme-not-from-this-state': refusalWord(
    409,
    'このテーマは、いまの状態からその操作ができません。',
    '画面を開き直して、いまの状態を確かめてください。',
  ),
  'theme-second-person': refusalWord(
    403,
    'テーマを書いた人は、自分では確かめられません。',
    'ほかの人に確かめてもらってください。',
  ),
  'gist-name': unnamed('name'),
  'gist-phone': unnamed('phone'),
  'gist-house': unnamed('house'),
  'gist-age': unnamed('age'),
});
