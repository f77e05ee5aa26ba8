import { defineRefusals } from '../../kernel/http/refusal-words.ts';
import type { Message } from '../../kernel/i18n/messages.ts';

/** Staff read Japanese only; the same sentence stands in for the other two. */
const staff = (ja: string): Message => ({ ja, easy: ja, en: ja });

export const refusals = defineRefusals({
  'no-post': {
    status: 403,
    what: staff('いま担当している部署がないため、受け付けられません。'),
    next: staff('係の管理者に、担当の登録を確かめてもらってください。'),
  },
  'no-such-person': {
    status: 404,
    what: staff('選んだ人の記録が見つかりません。'),
    next: staff('前の画面にもどり、候補からもう一度選ぶか、新しい人として登録してください。'),
  },
  'not-yours': {
    status: 403,
    what: staff('この相談は、いま別の担当が受け持っています。'),
    next: staff('変更が必要なときは、担当に連絡するか、引き受けを申し出てください。'),
  },
  'not-from-this-state': {
    status: 409,
    what: staff('この相談は、いまの状態からその操作ができません。'),
    next: staff('画面を開き直して、いまの状態を確かめてください。'),
  },
  'already-asked': {
    status: 409,
    what: staff('すでに、つなぎ先の返事を待っています。'),
    next: staff('別の担当におたずねするときは、先にいまの依頼を取り下げてください。'),
  },
  'same-post': {
    status: 422,
    what: staff('いまの担当と同じ担当が選ばれています。'),
    next: staff('ほかの担当を選んでください。'),
  },
  'no-such-post': {
    status: 422,
    what: staff('選んだつなぎ先が見つかりません。'),
    next: staff('一覧からもう一度選んでください。'),
  },
  'already-answered': {
    status: 409,
    what: staff('返事はすでに記録されています。'),
    next: staff('相談の画面で、いまの状態を確かめてください。'),
  },
  'not-your-answer': {
    status: 403,
    what: staff('この依頼に返事をするのは、おたずねした担当です。'),
    next: staff('取り下げは送った担当が、引き受けの返事はつなぎ先の担当が行います。'),
  },
  'end-needs-reason': {
    status: 422,
    what: staff('「決める前に終わった」ときは、終わる理由が必要です。'),
    next: staff('下の理由から、ひとつ選んでください。'),
  },
  'contact-needs-day': {
    status: 422,
    what: staff('働きかけを続けるときは、次に連絡する日が必要です。'),
    next: staff('忘れないように、日を入れてください。'),
  },
  'decline-needs-reason': {
    status: 422,
    what: staff('引き受けられないとき、教えてほしいことがあるときは、理由が必要です。'),
    next: staff('送った担当がわかるように書いてください。'),
  },
  'decline-needs-next-place': {
    status: 422,
    what: staff('引き受けられないときは、次のつなぎ先が必要です。'),
    next: staff('力になれそうな担当を選んでください。'),
  },
  'next-place-is-you': {
    status: 422,
    what: staff('次のつなぎ先に、あなたの担当が選ばれています。'),
    next: staff('ほかの担当を選んでください。'),
  },
  'who-is-it': {
    status: 422,
    what: staff('だれのことかが選ばれていません。'),
    next: staff('候補から選ぶか、名前を入力してください。'),
  },
  'same-person': {
    status: 422,
    what: staff('いまと同じ人が選ばれています。'),
    next: staff('正しい人を選んでください。'),
  },
  'no-such-receipt': {
    status: 404,
    what: staff('その受付番号の相談は見つかりません。'),
    next: staff('番号を確かめてください。閲覧が許されていない相談も、同じように表示されます。'),
  },
  'same-consultation': {
    status: 422,
    what: staff('この相談そのものの番号が入力されています。'),
    next: staff('前に受けた相談の番号を入力してください。'),
  },
});
