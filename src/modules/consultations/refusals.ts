import { defineRefusals, refusalWord } from '../../kernel/http/refusal-words.ts';

export const refusals = defineRefusals({
  'no-post': refusalWord(
    403,
    'いま担当している部署がないため、受け付けられません。',
    '係の管理者に、担当の登録を確かめてもらってください。',
  ),
  'no-such-person': refusalWord(
    404,
    '選んだ人の記録が見つかりません。',
    '前の画面にもどり、候補からもう一度選ぶか、新しい人として登録してください。',
  ),
  'not-yours': refusalWord(
    403,
    'この相談は、いま別の担当が受け持っています。',
    '変更が必要なときは、担当に連絡するか、引き受けを申し出てください。',
  ),
  'not-from-this-state': refusalWord(
    409,
    'この相談は、いまの状態からその操作ができません。',
    '画面を開き直して、いまの状態を確かめてください。',
  ),
  'already-asked': refusalWord(
    409,
    'すでに、つなぎ先の返事を待っています。',
    '別の担当におたずねするときは、先にいまの依頼を取り下げてください。',
  ),
  'same-post': refusalWord(422, 'いまの担当と同じ担当が選ばれています。', 'ほかの担当を選んでください。'),
  'no-such-post': refusalWord(422, '選んだつなぎ先が見つかりません。', '一覧からもう一度選んでください。'),
  'already-answered': refusalWord(
    409,
    '返事はすでに記録されています。',
    '相談の画面で、いまの状態を確かめてください。',
  ),
  'not-your-answer': refusalWord(
    403,
    'この依頼に返事をするのは、おたずねした担当です。',
    '取り下げは送った担当が、引き受けの返事はつなぎ先の担当が行います。',
  ),
  'end-needs-reason': refusalWord(
    422,
    '「決める前に終わった」ときは、終わる理由が必要です。',
    '下の理由から、ひとつ選んでください。',
  ),
  'contact-needs-day': refusalWord(
    422,
    '働きかけを続けるときは、次に連絡する日が必要です。',
    '忘れないように、日を入れてください。',
  ),
  'decline-needs-reason': refusalWord(
    422,
    '引き受けられないとき、教えてほしいことがあるときは、理由が必要です。',
    '送った担当がわかるように書いてください。',
  ),
  'decline-needs-next-place': refusalWord(
    422,
    '引き受けられないときは、次のつなぎ先が必要です。',
    '力になれそうな担当を選んでください。',
  ),
  'next-place-is-you': refusalWord(
    422,
    '次のつなぎ先に、あなたの担当が選ばれています。',
    'ほかの担当を選んでください。',
  ),
  'who-is-it': refusalWord(
    422,
    'だれのことかが選ばれていません。',
    '候補から選ぶか、名前を入力してください。',
  ),
  'same-person': refusalWord(422, 'いまと同じ人が選ばれています。', '正しい人を選んでください。'),
  'no-such-receipt': refusalWord(
    404,
    'その受付番号の相談は見つかりません。',
    '番号を確かめてください。閲覧が許されていない相談も、同じように表示されます。',
  ),
  'same-consultation': refusalWord(
    422,
    'この相談そのものの番号が入力されています。',
    '前に受けた相談の番号を入力してください。',
  ),
});
