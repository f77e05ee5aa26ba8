import { defineMessages } from '../i18n/messages.ts';

/** A number shown to whoever wrote none, where a field names no better one. */
export const plainExample = 12;

/**
 * Every sentence a field can say. Each tells what is wrong and the way out; none scolds.
 * `{label}` is the name of the field, `{typed}` what the person wrote (shortened).
 */
export const formWords = defineMessages({
  missing: {
    ja: '{label}を入力[にゅうりょく]してください',
    easy: '「{label}」を 書[か]いてください',
    en: 'Enter {label}',
  },
  unchosen: {
    ja: '{label}を選[えら]んでください',
    easy: '「{label}」を 選[えら]んでください',
    en: 'Choose {label}',
  },
  untold: {
    ja: '{label}は「はい」か「いいえ」を選[えら]んでください',
    easy: '「{label}」は「はい」か「いいえ」を 選[えら]んでください',
    en: 'Choose yes or no for {label}',
  },
  'too-long': {
    ja: '{label}は{max}文字[もじ]までです。{over}文字[もじ]超過[ちょうか]しています',
    easy: '「{label}」は {max}文字[もじ]までです。{over}文字[もじ] 消[け]してください',
    en: '{label}: at most {max} characters. Remove {over}',
  },
  'too-short': {
    ja: '{label}は{min}文字[もじ]以上[いじょう]で入力[にゅうりょく]してください。あと{lacking}文字[もじ]必要[ひつよう]です',
    easy: '「{label}」は もう 少[すこ]し 書[か]いてください。あと {lacking}文字[もじ]です',
    en: '{label}: at least {min} characters. Add {lacking} more',
  },
  'not-number': {
    ja: '{label}は数字[すうじ]で入力[にゅうりょく]してください（例[れい]：{example}）',
    easy: '「{label}」は 数字[すうじ]で 書[か]いてください（例[れい]：{example}）',
    en: '{label}: enter a number, for example {example}',
  },
  'not-whole': {
    ja: '{label}は小数[しょうすう]のない数[かず]で入力[にゅうりょく]してください（例[れい]：{example}）',
    easy: '「{label}」は 「{example}」のような 数[かず]で 書[か]いてください',
    en: '{label}: enter a whole number, for example {example}',
  },
  'too-small': {
    ja: '{label}は{min}以上[いじょう]で入力[にゅうりょく]してください',
    easy: '「{label}」は {min}か、{min}より 大[おお]きい 数[かず]を 書[か]いてください',
    en: '{label}: enter {min} or more',
  },
  'too-big': {
    ja: '{label}は{max}以下[いか]で入力[にゅうりょく]してください',
    easy: '「{label}」は {max}か、{max}より 小[ちい]さい 数[かず]を 書[か]いてください',
    en: '{label}: enter {max} or less',
  },
  'too-few': {
    ja: '{label}は{min}つ以上[いじょう]選[えら]んでください',
    easy: '「{label}」は {min}つか、もっと たくさん 選[えら]んでください',
    en: '{label}: choose at least {min}',
  },
  'too-many': {
    ja: '{label}は{max}つまで選[えら]べます。{over}つ外[はず]してください',
    easy: '「{label}」は {max}つまでです。{over}つ やめてください',
    en: '{label}: choose at most {max}. Remove {over}',
  },
  'not-listed': {
    ja: '{label}は、画面[がめん]に出[で]ているものの中[なか]から選[えら]んでください',
    easy: '「{label}」は この ページに ある ものから 選[えら]んでください',
    en: '{label}: choose one of the answers shown',
  },
  'one-only': {
    ja: '{label}は1つだけにしてください',
    easy: '「{label}」は 1つだけに してください',
    en: '{label}: give one answer only',
  },
  'not-a-date': {
    ja: '{label}を日付[ひづけ]として読[よ]めません。「2026年[ねん]11月[がつ]26日[にち]」「令和[れいわ]8年[ねん]11月[がつ]26日[にち]」のように入力[にゅうりょく]してください',
    easy: '「{label}」は「2026年[ねん]11月[がつ]26日[にち]」のように 書[か]いてください',
    en: '{label}: enter a date such as 2026-11-26',
  },
  impossible: {
    ja: '{label}の「{typed}」という日[ひ]はありません。月[つき]と日[ひ]を確[たし]かめてください',
    easy: '「{typed}」という 日[ひ]は ありません。月[つき]と 日[ひ]を もう 一度[いちど] 見[み]てください',
    en: '{label}: there is no such day as {typed}. Check month and day',
  },
  'era-mismatch': {
    ja: '{label}の「{typed}」は{era}の期間[きかん]の外[そと]です（{meant}ではありませんか）。西暦[せいれき]でも入力[にゅうりょく]できます',
    easy: '「{typed}」という 日[ひ]は ありません（{meant} ですか）。「2026年[ねん]11月[がつ]26日[にち]」のように 書[か]いてください',
    en: '{label}: {typed} lies outside that era (perhaps {meant}). The western year will do as well',
  },
  'wrong-weekday': {
    ja: '{label}の「{typed}」は{weekday}曜日[ようび]です。日付[ひづけ]か曜日[ようび]を確[たし]かめてください',
    easy: '「{typed}」は {weekday}曜日[ようび]です。もう 一度[いちど] 見[み]てください',
    en: '{label}: the weekday of {typed} does not fit. Check the date',
  },
  'out-of-years': {
    ja: '{label}の「{typed}」は年[とし]が離[はな]れすぎています。年[とし]を確[たし]かめてください',
    easy: '「{typed}」は 年[とし]が ちがいませんか。もう 一度[いちど] 見[み]てください',
    en: '{label}: the year of {typed} is too far away. Check the year',
  },
  'day-to-come': {
    ja: '{label}の「{typed}」はまだ来[き]ていない日[ひ]です。今日[きょう]か、それより前[まえ]の日[ひ]を入力[にゅうりょく]してください',
    easy: '「{typed}」は まだ 来[き]ていない 日[ひ]です。年[とし]を もう 一度[いちど] 見[み]てください',
    en: '{label}: {typed} has not come yet. Enter today or an earlier day',
  },
  'not-a-time': {
    ja: '{label}を時刻[じこく]として読[よ]めません。「14:05」「午後[ごご]2時[じ]5分[ふん]」のように入力[にゅうりょく]してください',
    easy: '「{label}」は「14:05」のように 書[か]いてください',
    en: '{label}: enter a time such as 14:05',
  },
  'no-such-time': {
    ja: '{label}の「{typed}」という時刻[じこく]はありません。0時[じ]0分[ふん]から23時[じ]59分[ふん]までで入力[にゅうりょく]してください',
    easy: '「{typed}」という 時間[じかん]は ありません。「14:05」のように 書[か]いてください',
    en: '{label}: there is no such time as {typed}. Use 00:00 to 23:59',
  },
  'ambiguous-time': {
    ja: '{label}の「{typed}」は昼[ひる]とも夜[よる]とも読[よ]めます。「0:00」か「12:00」で入力[にゅうりょく]してください',
    easy: '「{typed}」は 昼[ひる]ですか、夜[よる]ですか。「0:00」か「12:00」で 書[か]いてください',
    en: '{label}: {typed} may mean noon or midnight. Enter 0:00 or 12:00',
  },
  'not-a-phone': {
    ja: '{label}は、市外局番[しがいきょくばん]から10桁[けた]か11桁[けた]の数字[すうじ]で入力[にゅうりょく]してください（例[れい]：0561-00-0000）',
    easy: '「{label}」は 数字[すうじ] 10個[こ]か 11個[こ]で 書[か]いてください（例[れい]：090-1234-5678）',
    en: '{label}: enter 10 or 11 digits with the area code, for example 0561-00-0000',
  },
  'not-a-postcode': {
    ja: '{label}は7桁[けた]の数字[すうじ]で入力[にゅうりょく]してください（例[れい]：480-0000）',
    easy: '「{label}」は 数字[すうじ] 7個[こ]で 書[か]いてください（例[れい]：480-0000）',
    en: '{label}: enter 7 digits, for example 480-0000',
  },
  'not-kana': {
    ja: '{label}は、ひらがなかカタカナで入力[にゅうりょく]してください（例[れい]：しらかわ はなこ）',
    easy: '「{label}」は ひらがなか カタカナで 書[か]いてください',
    en: '{label}: use hiragana or katakana',
  },
  'not-an-email': {
    ja: '{label}は「hanako@example.jp」のように、@を入[い]れて入力[にゅうりょく]してください',
    easy: '「{label}」は「hanako@example.jp」のように 書[か]いてください',
    en: '{label}: enter an address such as hanako@example.jp',
  },
  'not-an-address': {
    ja: '{label}は「https://」で始[はじ]まるアドレスを入力[にゅうりょく]してください',
    easy: '「{label}」は「https://」から 書[か]いてください',
    en: '{label}: enter an address beginning with https://',
  },
  'bad-id': {
    ja: '{label}がどれのことか分[わ]かりませんでした。前[まえ]の画面[がめん]に戻[もど]って選[えら]びなおしてください',
    easy: '「{label}」が わかりませんでした。前[まえ]の ページに 戻[もど]って、もう 一度[いちど] 選[えら]んでください',
    en: '{label} could not be found. Go back and choose again',
  },
  unreadable: {
    ja: '{label}に読[よ]めない文字[もじ]が入[はい]っています。消[け]して、もう一度[いちど]入力[にゅうりょく]してください',
    easy: '「{label}」に 読[よ]めない 文字[もじ]が あります。もう 一度[いちど] 書[か]いてください',
    en: '{label} holds characters that cannot be read. Remove them and enter it again',
  },
  'not-understood': {
    ja: '{label}を読[よ]み取[と]れませんでした。もう一度[いちど]入力[にゅうりょく]してください',
    easy: '「{label}」が わかりませんでした。もう 一度[いちど] 書[か]いてください',
    en: '{label} could not be read. Enter it again',
  },
  'unknown-field': {
    ja: 'この画面[がめん]にない項目[こうもく]が届[とど]きました（{fields}）。画面[がめん]を開[ひら]き直[なお]して、もう一度[いちど]送[おく]ってください',
    easy: 'ページが 古[ふる]く なりました。もう 一度[いちど] 開[ひら]いて、送[おく]ってください（{fields}）',
    en: 'The page seems to be out of date ({fields}). Open it again and send once more',
  },
});

export type FormReason = keyof typeof formWords;

/** What a field is called when its schema forgot to say. */
export const namelessField = defineMessages({
  field: { ja: 'この欄[らん]', easy: 'ここ', en: 'this field' },
}).field;
