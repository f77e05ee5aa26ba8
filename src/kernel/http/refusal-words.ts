import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Message } from '../i18n/messages.ts';

/** How a refusal is told: what happened, and what the reader can do now. */
export type RefusalWord = {
  readonly status: ContentfulStatusCode;
  readonly what: Message;
  readonly next: Message;
};

export type RefusalWords = Readonly<Record<string, RefusalWord>>;

/** Declares a room's refusals; a refusal without words is an accident and answers 500 in tests' sight. */
export const defineRefusals = <T extends RefusalWords>(words: T): T => words;

/** Refusals that any address may give. */
export const commonRefusals = defineRefusals({
  forbidden: {
    status: 403,
    what: {
      ja: 'この操作は、いまの担当では行えません。',
      easy: 'この ページは、あなたは 使えません。',
      en: 'Your present post does not allow this.',
    },
    next: {
      ja: '必要なときは、上司または係の管理者に、行いたいことを伝えてください。',
      easy: '必要なときは、係の 人に 話してください。',
      en: 'If you need it, tell your manager what you want to do.',
    },
  },
  'not-found': {
    status: 404,
    what: {
      ja: 'お探しのページは見つかりません。',
      easy: 'ページが ありません。',
      en: 'We cannot find that page.',
    },
    next: {
      ja: '番号やアドレスをもう一度確かめてください。閲覧が許されていない記録も、同じように表示されます。',
      easy: '番号を もう一度 見てください。',
      en: 'Check the number or address. Records that are not open to you look the same.',
    },
  },
  'other-content': {
    status: 409,
    what: {
      ja: '同じ画面から、ちがう内容がすでに送られています。',
      easy: 'もう 一度 送られています。内容が ちがいます。',
      en: 'Something different was already sent from this same form.',
    },
    next: {
      ja: '前の内容は保存されています。画面を開き直して、続きを入力してください。',
      easy: '前に 書いたことは 保存しました。ページを もう一度 開いてください。',
      en: 'What you sent first is saved. Open the page again to add to it.',
    },
  },
  stale: {
    status: 409,
    what: {
      ja: 'あなたが開いているあいだに、ほかの人がこの記録を変えました。',
      easy: 'ほかの 人が 先に 書きました。',
      en: 'Somebody else changed this record while you had it open.',
    },
    next: {
      ja: '入力した内容は下に残っています。いまの記録と見くらべて、もう一度保存してください。',
      easy: '書いたことは 残っています。もう一度 送ってください。',
      en: 'What you typed is kept below. Compare it with the present record and save again.',
    },
  },
  'too-many': {
    status: 429,
    what: {
      ja: '短い時間にたくさん送られたため、少しお待ちください。',
      easy: 'たくさん 送りました。すこし 待ってください。',
      en: 'Too much was sent in a short time.',
    },
    next: {
      ja: '1分ほどたってから、もう一度お試しください。お急ぎのときは電話でも受け付けています。',
      easy: '1分 待ってから もう一度 送ってください。電話でも いいです。',
      en: 'Please try again in a minute, or call us if it is urgent.',
    },
  },
  'too-long': {
    status: 413,
    what: {
      ja: '送られた内容が大きすぎて、受け取れませんでした。',
      easy: '書いたものが 長すぎます。',
      en: 'What was sent is too large for us to take.',
    },
    next: {
      ja: 'ブラウザーの「戻る」で入力した画面にもどり、20,000字以内に短くするか、何回かに分けて送ってください。',
      easy: '「戻る」を 押して、短く 書いてください。何回かに 分けて 送っても いいです。',
      en: 'Go back, shorten it to 20,000 characters, or send it in parts.',
    },
  },
  forged: {
    status: 403,
    what: {
      ja: '安全のため、この送信は受け取りませんでした。',
      easy: '安全のために、受け取りませんでした。',
      en: 'For safety we did not accept this.',
    },
    next: {
      ja: '画面が古くなっている可能性があります。入力した内容は下に残っています。もう一度送ってください。',
      easy: '書いたことは 残っています。もう一度 送ってください。',
      en: 'The page may be old. What you typed is kept below; please send it again.',
    },
  },
  'bad-request': {
    status: 400,
    what: {
      ja: '送られた内容を読み取れませんでした。',
      easy: '書いたものを 読めませんでした。',
      en: 'We could not read what was sent.',
    },
    next: {
      ja: '前の画面にもどって、もう一度送ってください。同じことが続くときは電話でお知らせください。',
      easy: '前の ページに 戻って、もう一度 送ってください。',
      en: 'Go back and send it again. If it keeps happening, please call us.',
    },
  },
  'wrong-method': {
    status: 405,
    what: {
      ja: 'このアドレスは、そのままでは開けません。',
      easy: 'この ページは 開けません。',
      en: 'This address cannot be opened like that.',
    },
    next: {
      ja: '前の画面にもどり、ボタンから操作してください。',
      easy: '前の ページの ボタンを 押してください。',
      en: 'Go back and use the button on the page.',
    },
  },
});
