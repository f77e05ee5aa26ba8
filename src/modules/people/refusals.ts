import { defineRefusals, refusalWord } from '../../kernel/http/refusal-words.ts';

/** These pages are read by staff alone, in Japanese. */
export const refusals = defineRefusals({
  'same-record': refusalWord(
    409,
    'この2つは、すでに同じ1人の記録です。',
    '見くらべたい相手を選び直してください。',
  ),
  'one-hidden': refusalWord(
    409,
    '支援措置の対象になっている記録です。このままではまとめたり、元に戻したりできません。',
    '先に、もう一方にも支援措置をつけるか、措置を解いてください。',
  ),
  'already-in': refusalWord(409, 'この人は、もうこの世帯にいます。', '世帯のページで確かめてください。'),
  'before-start': refusalWord(
    422,
    '終わりの日が、始まりの日より前です。',
    '始まりの日以降の日を入れてください。',
  ),
  'items-missing': refusalWord(
    422,
    '何についての同意かが選ばれていません。',
    '知らせてよいことを、1つ以上選んでください。「すべて」の同意は取れません。',
  ),
  'recipients-missing': refusalWord(
    422,
    'だれに知らせてよいかが選ばれていません。',
    '知らせてよい機関を、1つ以上選んでください。',
  ),
  'method-missing': refusalWord(422, '同意をどのように得たかが選ばれていません。', '方法を選んでください。'),
  'explanation-missing': refusalWord(
    422,
    '何を使って説明したかが入っていません。',
    '説明に使った用紙の名前と版を入れてください。例）同意説明書 2026年4月版',
  ),
  'proxy-missing': refusalWord(
    422,
    '代わりに答えた人か、その権限が入っていません。',
    '氏名を入れ、権限を選んでください。',
  ),
  'view-missing': refusalWord(
    422,
    '本人がどう言っているかが入っていません。',
    '本人のことばを書いてください。聞けないときは、その理由を書いてください。',
  ),
  'already-over': refusalWord(422, '同意の期限が、きょうより前です。', 'きょう以降の日を入れてください。'),
  'not-standing': refusalWord(
    409,
    'この同意は、もう効いていません。',
    '同意の一覧で、いまの状態を確かめてください。',
  ),
  'not-a-recipient': refusalWord(
    409,
    'その機関は、この同意の相手ではありません。',
    '同意の一覧で、相手を確かめてください。',
  ),
  'nobody-covered': refusalWord(422, 'だれを守る措置かが選ばれていません。', '対象の人を選んでください。'),
  'ends-too-early': refusalWord(
    422,
    '終わりの日が早すぎます。',
    '始まりの日（延長のときは、いまの終わりの日）より後の日を入れてください。',
  ),
  'own-opponent': refusalWord(422, '守られる人と相手方が同じです。', 'どちらかを選び直してください。'),
  'already-protected': refusalWord(
    409,
    'この人には、もう支援措置がついています。',
    '支援措置の一覧から、延長や変更をしてください。',
  ),
  'not-masking': refusalWord(409, 'この措置は、もう終わっています。', '支援措置の一覧を確かめてください。'),
  'no-such-account': refusalWord(422, 'その職員は見つかりません。', '職員を選び直してください。'),
});
