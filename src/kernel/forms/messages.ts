import { defineMessages } from '../i18n/messages.ts';

/**
 * Every sentence a field can say. Each tells what is wrong and the way out; none scolds.
 * `{label}` is the name of the field, `{typed}` what the person wrote (shortened).
 */
export const formWords = defineMessages({
  missing: { ja: '{label}を入力してください', easy: '「{label}」を かいてください', en: 'Enter {label}' },
  unchosen: { ja: '{label}を選んでください', easy: '「{label}」を えらんでください', en: 'Choose {label}' },
  untold: {
    ja: '{label}は「はい」か「いいえ」を選んでください',
    easy: '「{label}」は「はい」か「いいえ」を えらんでください',
    en: 'Choose yes or no for {label}',
  },
  'too-long': {
    ja: '{label}は{max}文字までです。{over}文字超過しています',
    easy: '「{label}」は {max}文字までです。{over}文字 けしてください',
    en: '{label}: at most {max} characters. Remove {over}',
  },
  'too-short': {
    ja: '{label}は{min}文字以上で入力してください。あと{lacking}文字必要です',
    easy: '「{label}」は {min}文字より ながく かいてください',
    en: '{label}: at least {min} characters. Add {lacking} more',
  },
  'not-number': {
    ja: '{label}は数字で入力してください（例：12）',
    easy: '「{label}」は すうじで かいてください（例：12）',
    en: '{label}: enter a number, for example 12',
  },
  'not-whole': {
    ja: '{label}は小数のない数で入力してください（例：12）',
    easy: '「{label}」は 「12」のような かずで かいてください',
    en: '{label}: enter a whole number, for example 12',
  },
  'too-small': {
    ja: '{label}は{min}以上で入力してください',
    easy: '「{label}」は {min}か、{min}より おおきい かずを かいてください',
    en: '{label}: enter {min} or more',
  },
  'too-big': {
    ja: '{label}は{max}以下で入力してください',
    easy: '「{label}」は {max}か、{max}より ちいさい かずを かいてください',
    en: '{label}: enter {max} or less',
  },
  'too-few': {
    ja: '{label}は{min}つ以上選んでください',
    easy: '「{label}」は {min}つより おおく えらんでください',
    en: '{label}: choose at least {min}',
  },
  'too-many': {
    ja: '{label}は{max}つまで選べます。{over}つ外してください',
    easy: '「{label}」は {max}つまでです。{over}つ へらしてください',
    en: '{label}: choose at most {max}. Remove {over}',
  },
  'not-listed': {
    ja: '{label}は、画面に出ているものの中から選んでください',
    easy: '「{label}」は がめんに あるものから えらんでください',
    en: '{label}: choose one of the answers shown',
  },
  'one-only': {
    ja: '{label}は1つだけにしてください',
    easy: '「{label}」は 1つだけ えらんでください',
    en: '{label}: give one answer only',
  },
  'not-a-date': {
    ja: '{label}を日付として読めません。「2026年11月26日」「令和8年11月26日」のように入力してください',
    easy: '「{label}」は「2026年11月26日」のように かいてください',
    en: '{label}: enter a date such as 2026-11-26',
  },
  impossible: {
    ja: '{label}の「{typed}」という日はありません。月と日を確かめてください',
    easy: '「{typed}」という 日は ありません。月と 日を みてください',
    en: '{label}: there is no such day as {typed}. Check month and day',
  },
  'era-mismatch': {
    ja: '{label}の「{typed}」は{era}の期間の外です（{meant}ではありませんか）。西暦でも入力できます',
    easy: '「{typed}」という 日は ありません（{meant} ですか）。「2026年11月26日」のように かいてください',
    en: '{label}: {typed} lies outside that era (perhaps {meant}). The western year will do as well',
  },
  'wrong-weekday': {
    ja: '{label}の「{typed}」は{weekday}曜日です。日付か曜日を確かめてください',
    easy: '「{typed}」は {weekday}曜日です。もういちど みてください',
    en: '{label}: the weekday of {typed} does not fit. Check the date',
  },
  'out-of-years': {
    ja: '{label}の「{typed}」は年が離れすぎています。年を確かめてください',
    easy: '「{typed}」は 年が ちがうようです。もういちど みてください',
    en: '{label}: the year of {typed} is too far away. Check the year',
  },
  'not-a-time': {
    ja: '{label}を時刻として読めません。「14:05」「午後2時5分」のように入力してください',
    easy: '「{label}」は「14:05」のように かいてください',
    en: '{label}: enter a time such as 14:05',
  },
  'no-such-time': {
    ja: '{label}の「{typed}」という時刻はありません。0時0分から23時59分までで入力してください',
    easy: '「{typed}」という 時間は ありません。「14:05」のように かいてください',
    en: '{label}: there is no such time as {typed}. Use 00:00 to 23:59',
  },
  'ambiguous-time': {
    ja: '{label}の「{typed}」は昼とも夜とも読めます。「0:00」か「12:00」で入力してください',
    easy: '「{typed}」は ひるですか、よるですか。「0:00」か「12:00」で かいてください',
    en: '{label}: {typed} may mean noon or midnight. Enter 0:00 or 12:00',
  },
  'not-a-phone': {
    ja: '{label}は、市外局番から10桁か11桁の数字で入力してください（例：0561-00-0000）',
    easy: '「{label}」は すうじ 10こか 11こで かいてください（例：090-1234-5678）',
    en: '{label}: enter 10 or 11 digits with the area code, for example 0561-00-0000',
  },
  'not-a-postcode': {
    ja: '{label}は7桁の数字で入力してください（例：480-0000）',
    easy: '「{label}」は すうじ 7こで かいてください（例：480-0000）',
    en: '{label}: enter 7 digits, for example 480-0000',
  },
  'not-kana': {
    ja: '{label}は、ひらがなかカタカナで入力してください（例：しらかわ はなこ）',
    easy: '「{label}」は ひらがなか カタカナで かいてください',
    en: '{label}: use hiragana or katakana',
  },
  'not-an-email': {
    ja: '{label}は「hanako@example.jp」のように、@を入れて入力してください',
    easy: '「{label}」は「hanako@example.jp」のように かいてください',
    en: '{label}: enter an address such as hanako@example.jp',
  },
  'not-an-address': {
    ja: '{label}は「https://」で始まるアドレスを入力してください',
    easy: '「{label}」は「https://」から かいてください',
    en: '{label}: enter an address beginning with https://',
  },
  'bad-id': {
    ja: '{label}がどれのことか分かりませんでした。前の画面に戻って選びなおしてください',
    easy: '「{label}」が わかりませんでした。まえの がめんに もどって えらんでください',
    en: '{label} could not be found. Go back and choose again',
  },
  unreadable: {
    ja: '{label}に読めない文字が入っています。消して、もう一度入力してください',
    easy: '「{label}」に よめない 文字が あります。もういちど かいてください',
    en: '{label} holds characters that cannot be read. Remove them and enter it again',
  },
  'not-understood': {
    ja: '{label}を読み取れませんでした。もう一度入力してください',
    easy: '「{label}」が わかりませんでした。もういちど かいてください',
    en: '{label} could not be read. Enter it again',
  },
  'unknown-field': {
    ja: 'この画面にない項目が届きました（{fields}）。画面を開き直して、もう一度送ってください',
    easy: 'がめんが ふるいようです。がめんを ひらきなおして、もういちど おくってください（{fields}）',
    en: 'The page seems to be out of date ({fields}). Open it again and send once more',
  },
});

export type FormReason = keyof typeof formWords;

/** What a field is called when its schema forgot to say. */
export const namelessField = defineMessages({
  field: { ja: 'この欄', easy: 'ここ', en: 'this field' },
}).field;
