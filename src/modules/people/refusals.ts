import { defineRefusals, type RefusalWord } from '../../kernel/http/refusal-words.ts';

const staffOnly = (status: RefusalWord['status'], what: string, next: string): RefusalWord => ({
  status,
  what: { ja: what, easy: what, en: what },
  next: { ja: next, easy: next, en: next },
});

/** These pages are read by staff alone, in Japanese. */
export const refusals = defineRefusals({
  'same-record': staffOnly(
    409,
    'この2つは、すでに同じ1人の記録です。',
    '見くらべたい相手を選び直してください。',
  ),
  'one-hidden': staffOnly(
    409,
    '支援措置の対象になっている記録です。このままではまとめたり、元に戻したりできません。',
    '先に、もう一方にも支援措置をつけるか、措置を解いてください。',
  ),
  'already-in': staffOnly(409, 'この人は、もうこの世帯にいます。', '世帯のページで確かめてください。'),
  'before-start': staffOnly(
    422,
    '終わりの日が、始まりの日より前です。',
    '始まりの日以降の日を入れてください。',
  ),
  'items-missing': staffOnly(
    422,
    '何についての同意かが選ばれていません。',
    '知らせてよいことを、1つ以上選んでください。「すべて」の同意は取れません。',
  ),
  'recipients-missing': staffOnly(
    422,
    'だれに知らせてよいかが選ばれていません。',
    '知らせてよい機関を、1つ以上選んでください。',
  ),
  'method-missing': staffOnly(422, '同意をどのように得たかが選ばれていません。', '方法を選んでください。'),
  'explanation-missing': staffOnly(
    422,
    '何を使って説明したかが入っていません。',
    '説明に使った用紙の名前と版を入れてください。例）同意説明書 2026年4月版',
  ),
  'proxy-missing': staffOnly(
    422,
    '代わりに答えた人か、その権限が入っていません。',
    '氏名を入れ、権限を選んでください。',
  ),
  'view-missing': staffOnly(
    422,
    '本人がどう言っているかが入っていません。',
    '本人のことばを書いてください。聞けないときは、その理由を書いてください。',
  ),
  'already-over': staffOnly(422, '同意の期限が、きょうより前です。', 'きょう以降の日を入れてください。'),
  'not-standing': staffOnly(
    409,
    'この同意は、もう効いていません。',
    '同意の一覧で、いまの状態を確かめてください。',
  ),
  'not-a-recipient': staffOnly(
    409,
    'その機関は、この同意の相手ではありません。',
    '同意の一覧で、相手を確かめてください。',
  ),
  'nobody-covered': staffOnly(422, 'だれを守る措置かが選ばれていません。', '対象の人を選んでください。'),
  'ends-too-early': staffOnly(
    422,
    '終わりの日が早すぎます。',
    '始まりの日（延長のときは、いまの終わりの日）より後の日を入れてください。',
  ),
  'own-opponent': staffOnly(422, '守られる人と相手方が同じです。', 'どちらかを選び直してください。'),
  'already-protected': staffOnly(
    409,
    'この人には、もう支援措置がついています。',
    '支援措置の一覧から、延長や変更をしてください。',
  ),
  'not-masking': staffOnly(409, 'この措置は、もう終わっています。', '支援措置の一覧を確かめてください。'),
  'no-such-account': staffOnly(422, 'その職員は見つかりません。', '職員を選び直してください。'),
});
