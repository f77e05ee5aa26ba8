import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Message } from '../i18n/messages.ts';

/** How a refusal is told: what happened, and what the reader can do now. */
export type RefusalWord = {
  readonly status: ContentfulStatusCode;
  readonly what: Message;
  readonly next: Message;
};

export type RefusalWords = Readonly<Record<string, RefusalWord>>;

/** One sentence for every reader (pages of staff), or one a language: Japanese and English, or all three. */
type Sentences = string | readonly [ja: string, en: string] | readonly [ja: string, easy: string, en: string];

function messageOf(sentences: Sentences): Message {
  if (typeof sentences === 'string') return { ja: sentences, easy: sentences, en: sentences };
  const [ja, ...rest] = sentences;
  return { ja, easy: rest.length > 1 ? (rest[0] ?? ja) : ja, en: rest.at(-1) ?? ja };
}

/** The words of one refusal: what happened, and what the reader can do now. */
export const refusalWord = (status: ContentfulStatusCode, what: Sentences, next: Sentences): RefusalWord => ({
  status,
  what: messageOf(what),
  next: messageOf(next),
});

/** Declares a room's refusals; a refusal without words is an accident and answers 500 in tests' sight. */
export const defineRefusals = <T extends RefusalWords>(words: T): T => words;

/** Refusals that any address may give. */
export const commonRefusals = defineRefusals({
  forbidden: {
    status: 403,
    what: {
      ja: 'この操作[そうさ]は、いまの担当[たんとう]では行[おこな]えません。',
      easy: 'この ページは、あなたは 使[つか]えません。',
      en: 'Your present post does not allow this.',
    },
    next: {
      ja: '必要[ひつよう]なときは、上司[じょうし]または係[かかり]の管理者[かんりしゃ]に、行[おこな]いたいことを伝[つた]えてください。',
      easy: '使[つか]いたい ときは、係[かかり]の 人[ひと]に 話[はな]してください。',
      en: 'If you need it, tell your manager what you want to do.',
    },
  },
  'not-found': {
    status: 404,
    what: {
      ja: 'お探[さが]しのページは見[み]つかりません。',
      easy: 'ページが ありません。',
      en: 'We cannot find that page.',
    },
    next: {
      ja: '番号[ばんごう]やアドレスをもう一度[いちど]確[たし]かめてください。閲覧[えつらん]が許[ゆる]されていない記録[きろく]も、同[おな]じように表示[ひょうじ]されます。',
      easy: '番号[ばんごう]を もう 一度[いちど] 見[み]てください。',
      en: 'Check the number or address. Records that are not open to you look the same.',
    },
  },
  'other-content': {
    status: 409,
    what: {
      ja: '同[おな]じ画面[がめん]から、ちがう内容[ないよう]がすでに送[おく]られています。',
      easy: '前[まえ]に 送[おく]ったことと ちがいます。',
      en: 'Something different was already sent from this same form.',
    },
    next: {
      ja: '前[まえ]の内容[ないよう]は保存[ほぞん]されています。画面[がめん]を開[ひら]き直[なお]して、続[つづ]きを入力[にゅうりょく]してください。',
      easy: '前[まえ]に 送[おく]ったことは 届[とど]いています。ページを もう 一度[いちど] 開[ひら]いてください。',
      en: 'What you sent first is saved. Open the page again to add to it.',
    },
  },
  stale: {
    status: 409,
    what: {
      ja: 'あなたが開[ひら]いているあいだに、ほかの人[ひと]がこの記録[きろく]を変[か]えました。',
      easy: 'ほかの 人[ひと]が 先[さき]に 書[か]きました。',
      en: 'Somebody else changed this record while you had it open.',
    },
    next: {
      ja: '入力[にゅうりょく]した内容[ないよう]は下[した]に残[のこ]っています。いまの記録[きろく]と見[み]くらべて、もう一度[いちど]保存[ほぞん]してください。',
      easy: '書[か]いたことは 残[のこ]っています。もう 一度[いちど] 送[おく]ってください。',
      en: 'What you typed is kept below. Compare it with the present record and save again.',
    },
  },
  'too-many': {
    status: 429,
    what: {
      ja: '短[みじか]い時間[じかん]にたくさん送[おく]られたため、少[すこ]しお待[ま]ちください。',
      easy: 'たくさん 送[おく]りました。少[すこ]し 待[ま]ってください。',
      en: 'Too much was sent in a short time.',
    },
    next: {
      ja: '1分[ぷん]ほどたってから、もう一度[いちど]お試[ため]しください。お急[いそ]ぎのときは電話[でんわ]でも受[う]け付[つ]けています。',
      easy: '1分[ぷん] 待[ま]ってください。それから、もう 一度[いちど] 送[おく]ってください。電話[でんわ]でも いいです。',
      en: 'Please try again in a minute, or call us if it is urgent.',
    },
  },
  'too-long': {
    status: 413,
    what: {
      ja: '送[おく]られた内容[ないよう]が大[おお]きすぎて、受[う]け取[と]れませんでした。',
      easy: '書[か]いたことが 長[なが]すぎます。',
      en: 'What was sent is too large for us to take.',
    },
    next: {
      ja: 'ブラウザーの「戻[もど]る」で入力[にゅうりょく]した画面[がめん]にもどり、20,000字[じ]以内[いない]に短[みじか]くするか、何回[なんかい]かに分[わ]けて送[おく]ってください。',
      easy: '「戻[もど]る」を 押[お]して、短[みじか]く 書[か]いてください。何回[なんかい]かに 分[わ]けて 送[おく]っても いいです。',
      en: 'Go back, shorten it to 20,000 characters, or send it in parts.',
    },
  },
  forged: {
    status: 403,
    what: {
      ja: '安全[あんぜん]のため、この送信[そうしん]は受[う]け取[と]りませんでした。',
      easy: 'まだ 届[とど]いていません。',
      en: 'For safety we did not accept this.',
    },
    next: {
      ja: '画面[がめん]が古[ふる]くなっている可能性[かのうせい]があります。入力[にゅうりょく]した内容[ないよう]は下[した]に残[のこ]っています。もう一度[いちど]送[おく]ってください。',
      easy: '書[か]いたことは 残[のこ]っています。もう 一度[いちど] 送[おく]ってください。',
      en: 'The page may be old. What you typed is kept below; please send it again.',
    },
  },
  'bad-request': {
    status: 400,
    what: {
      ja: '送[おく]られた内容[ないよう]を読[よ]み取[と]れませんでした。',
      easy: '書[か]いたことを 読[よ]めませんでした。',
      en: 'We could not read what was sent.',
    },
    next: {
      ja: '前[まえ]の画面[がめん]にもどって、もう一度[いちど]送[おく]ってください。同[おな]じことが続[つづ]くときは電話[でんわ]でお知[し]らせください。',
      easy: '前[まえ]の ページに 戻[もど]って、もう 一度[いちど] 送[おく]ってください。',
      en: 'Go back and send it again. If it keeps happening, please call us.',
    },
  },
  'wrong-method': {
    status: 405,
    what: {
      ja: 'このアドレスは、そのままでは開[ひら]けません。',
      easy: 'この ページは 開[ひら]けません。',
      en: 'This address cannot be opened like that.',
    },
    next: {
      ja: '前[まえ]の画面[がめん]にもどり、ボタンから操作[そうさ]してください。',
      easy: '前[まえ]の ページに 戻[もど]って、ボタンを 押[お]してください。',
      en: 'Go back and use the button on the page.',
    },
  },
});
