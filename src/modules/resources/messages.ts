import { defineMessages } from '../../kernel/i18n/messages.ts';

/** What the public directory says. Readings stand behind their words. */
export const searchWords = defineMessages({
  title: {
    ja: '地域[ちいき]の資源[しげん]をさがす',
    easy: '助[たす]けて くれる ところを さがす',
    en: 'Find what helps',
  },
  lead: {
    ja: '人[ひと]・場所[ばしょ]・サービスを、ふだんのことばでさがせます。',
    easy: 'いつもの ことばで さがせます。',
    en: 'People, places and services, by everyday words.',
  },
  box: {
    ja: '何[なに]に困[こま]っていますか。何[なに]をしたいですか',
    easy: '何[なに]に 困[こま]っていますか。何[なに]を したいですか',
    en: 'What is the trouble, or the wish?',
  },
  hint: {
    ja: '例[れい]）電球[でんきゅう]を替[か]えたい、話[はな]し相手[あいて]、子[こ]どもの居場所[いばしょ]',
    easy: '例[れい]）でんきゅう、話[はな]し相手[あいて]、子[こ]どもの いる ところ',
    en: 'Words in Japanese work best',
  },
  button: { ja: 'さがす', easy: 'さがす', en: 'Find' },
  narrow: { ja: 'しぼりこむ', easy: 'もっと えらぶ', en: 'Narrow down' },
  layer: { ja: '支[ささ]え合[あ]いの種類[しゅるい]', easy: 'だれが 助[たす]けるか', en: 'Kind of help' },
  whom: { ja: 'だれのため', easy: 'だれの ため', en: 'For whom' },
  tag: { ja: '困[こま]りごと', easy: '困[こま]っている こと', en: 'Worry' },
  district: { ja: '地区[ちく]', easy: '住[す]んでいる ところ', en: 'District' },
  any: { ja: 'すべて', easy: 'ぜんぶ', en: 'All' },
  more: { ja: '条件[じょうけん]', easy: 'ほかに', en: 'Also' },
  free: { ja: '無料[むりょう]', easy: 'お金[かね]が いらない', en: 'Free' },
  stepFree: { ja: '段差[だんさ]がない', easy: '階段[かいだん]が ない', en: 'No steps' },
  noSignUp: {
    ja: '申[もう]し込[こ]みなしでいける',
    easy: '申[もう]し込[こ]みが いらない',
    en: 'Just turn up',
  },
  openToday: { ja: 'きょう開[ひら]いている', easy: 'きょう 開[ひら]いている', en: 'Open today' },
  list: { ja: '見[み]つかったもの', easy: '見[み]つかった もの', en: 'What we found' },
  all: { ja: '一覧[いちらん]', easy: 'ぜんぶ', en: 'All entries' },
  nearest: {
    ja: '近[ちか]いものから{count}件[けん]を出[だ]しています。ことばを足[た]すと、しぼれます。',
    easy: '近[ちか]い ものから {count}、出[だ]しています。ことばを 足[た]すと、少[すく]なく なります。',
    en: 'The nearest {count} are shown. Adding a word narrows them down.',
  },
  wholeTown: { ja: '市内[しない]全域[ぜんいき]', easy: 'まちの どこでも', en: 'Whole town' },
  checked: { ja: '最終確認日[さいしゅうかくにんび]', easy: '確[たし]かめた 日[ひ]', en: 'Last checked' },
  neverChecked: {
    ja: 'まだ確[たし]かめていません',
    easy: 'まだ 確[たし]かめていません',
    en: 'Not checked yet',
  },
  old: {
    ja: '情報[じょうほう]が古[ふる]いかもしれません。電話[でんわ]で確[たし]かめてください',
    easy: '古[ふる]いかもしれません。電話[でんわ]で 聞[き]いてください',
    en: 'This may be out of date. Please call first',
  },
  paused: { ja: 'いまは休[やす]み', easy: '今[いま]は 休[やす]み', en: 'Paused' },
  inactive: {
    ja: 'いまは利用[りよう]できません',
    easy: '今[いま]は 使[つか]えません',
    en: 'Not available now',
  },
  noneTitle: { ja: '見[み]つかりませんでした', easy: 'ありませんでした', en: 'Nothing found' },
  noneTry: {
    ja: '短[みじか]いことばで試[ため]すか、しぼりこみを減[へ]らしてください。たとえば',
    easy: '短[みじか]い ことばで さがしてください。たとえば',
    en: 'Try a shorter word or fewer filters, for instance',
  },
  noneAsk: {
    ja: '合[あ]うものがないことも、大切[たいせつ]な声[こえ]です。そのままのことばで相談[そうだん]してください。いっしょにさがします。',
    easy: 'なかったら、話[はな]してください。いっしょに さがします。',
    en: 'If nothing fits, tell us in your own words. We will look with you.',
  },
  ask: { ja: '相談[そうだん]する', easy: '相談[そうだん]する', en: 'Tell us' },
  leaflet: {
    ja: '印刷[いんさつ]用[よう]の案内[あんない]',
    easy: '紙[かみ]の 案内[あんない]',
    en: 'Leaflet to print',
  },
  openData: {
    ja: 'この一覧[いちらん]は、だれでも使[つか]えるデータ（HSDS 3）でも公開[こうかい]しています。',
    easy: 'コンピューターで 使[つか]える データも あります。',
    en: 'The list is also open data (HSDS 3).',
  },
});

/** Words to try where nothing was found; each leads to a search. */
export const tryWords = defineMessages({
  talk: { ja: '話[はな]し相手[あいて]', easy: '話[はな]し相手[あいて]', en: 'Company' },
  help: { ja: '電球[でんきゅう]', easy: '電球[でんきゅう]', en: 'Small jobs at home' },
  place: { ja: '居場所[いばしょ]', easy: '居場所[いばしょ]', en: 'A place to be' },
  money: { ja: '生活費[せいかつひ]', easy: 'お金[かね]', en: 'Money' },
  outing: { ja: '通院[つういん]', easy: '病院[びょういん]', en: 'Getting to hospital' },
});

/** What one entry says. */
export const entryWords = defineMessages({
  back: {
    ja: 'さがす画面[がめん]に戻[もど]る',
    easy: 'さがす ページに 戻[もど]る',
    en: 'Back to the search',
  },
  phone: { ja: '電話[でんわ]', easy: '電話[でんわ]', en: 'Telephone' },
  extension: { ja: '内線[ないせん]', easy: '内線[ないせん]', en: 'Extension' },
  where: { ja: '場所[ばしょ]', easy: '場所[ばしょ]', en: 'Where' },
  when: { ja: '日時[にちじ]', easy: 'いつ', en: 'When' },
  cost: { ja: '費用[ひよう]', easy: 'お金[かね]', en: 'Cost' },
  whom: { ja: 'だれのため', easy: 'だれの ため', en: 'For whom' },
  eligibility: { ja: '使[つか]える方[かた]', easy: '使[つか]える 人[ひと]', en: 'Who may use it' },
  ages: {
    ja: '{from}歳[さい]から{to}歳[さい]まで',
    easy: '{from}歳[さい]から {to}歳[さい]まで',
    en: 'Ages {from} to {to}',
  },
  agesFrom: { ja: '{from}歳[さい]から', easy: '{from}歳[さい]から', en: 'From age {from}' },
  agesTo: { ja: '{to}歳[さい]まで', easy: '{to}歳[さい]まで', en: 'Up to age {to}' },
  districts: { ja: '対象[たいしょう]の地区[ちく]', easy: '使[つか]える 地区[ちく]', en: 'Districts' },
  start: { ja: '使[つか]い始[はじ]めるには', easy: '使[つか]う ときは', en: 'How to begin' },
  signUpNo: {
    ja: '申[もう]し込[こ]みはいりません',
    easy: '申[もう]し込[こ]みは いりません',
    en: 'No need to sign up',
  },
  signUpYes: {
    ja: '申[もう]し込[こ]みが必要[ひつよう]です',
    easy: '申[もう]し込[こ]んでください',
    en: 'Please sign up first',
  },
  viaCsw: {
    ja: '直接[ちょくせつ]ではなく、相談[そうだん]を通[とお]して紹介[しょうかい]します。「相談[そうだん]する」か電話[でんわ]でお話[はな]しください。',
    easy: '「相談[そうだん]する」か 電話[でんわ]で 話[はな]してください。係[かかり]の 人[ひと]が 紹介[しょうかい]します。',
    en: 'Introduced by our social workers: tell us, or call.',
  },
  access: { ja: '使[つか]いやすさ', easy: '使[つか]いやすさ', en: 'Access' },
  stepYes: { ja: '段差[だんさ]なし', easy: '階段[かいだん] なし', en: 'No steps' },
  stepPartly: {
    ja: '一部[いちぶ]に段差[だんさ]あり',
    easy: '少[すこ]し 階段[かいだん] あり',
    en: 'Some steps',
  },
  stepNo: { ja: '段差[だんさ]あり', easy: '階段[かいだん] あり', en: 'Steps' },
  layers: { ja: '支[ささ]え合[あ]いの種類[しゅるい]', easy: 'だれが 助[たす]けるか', en: 'Kind of help' },
  worries: { ja: '困[こま]りごと', easy: '困[こま]っている こと', en: 'Worries' },
  body: { ja: '運営[うんえい]', easy: 'している ところ', en: 'Run by' },
  page: { ja: 'ホームページ', easy: 'ホームページ', en: 'Web page' },
  free: { ja: 'あき', easy: 'あいている 数[かず]', en: 'Places free' },
  freeOf: {
    ja: '定員[ていいん] {capacity}、あき {free}',
    easy: '全部[ぜんぶ]で {capacity}、あき {free}',
    en: '{free} of {capacity}',
  },
  source: { ja: '出典[しゅってん]', easy: 'もとの データ', en: 'Source' },
  noPhone: {
    ja: '下[した]の町[まち]の電話[でんわ]へお聞[き]きください',
    easy: '下[した]の 電話[でんわ]で 聞[き]いてください',
    en: 'Please ask the number below',
  },
  told: { ja: '聞[き]いてください', easy: '聞[き]いてください', en: 'Please ask' },
  wrongTitle: { ja: 'まちがいを知[し]らせる', easy: 'まちがいを 教[おし]える', en: 'Tell us what is wrong' },
  wrongLead: {
    ja: '電話番号[でんわばんごう]や場所[ばしょ]がちがう、もうやっていないなど、どんなことでもお知[し]らせください。お名前[なまえ]はいりません。',
    easy: '電話[でんわ]や 場所[ばしょ]が ちがう とき、教[おし]えてください。名前[なまえ]は いりません。',
    en: 'A wrong number or place, or no longer there: anything. No name needed.',
  },
  said: { ja: 'ちがっているところ', easy: 'ちがう ところ', en: 'What is wrong' },
  replyTo: {
    ja: '返事[へんじ]がほしいときの連絡先[れんらくさき]',
    easy: '返事[へんじ]が ほしい ときの 電話[でんわ]か メール',
    en: 'Where to reply, if you wish',
  },
  sendWrong: { ja: 'まちがいを知[し]らせる', easy: '送[おく]る', en: 'Send it' },
  thanks: {
    ja: 'お知[し]らせありがとうございます。担当[たんとう]が確[たし]かめて直[なお]します。',
    easy: 'ありがとうございます。係[かかり]の 人[ひと]が 確[たし]かめます。',
    en: 'Thank you. Somebody will check it.',
  },
});

/** The page on which a contact answers a letter. */
export const answerWords = defineMessages({
  title: {
    ja: 'この案内[あんない]は、いまも合[あ]っていますか',
    easy: 'この 案内[あんない]は 今[いま]も 正[ただ]しいですか',
    en: 'Is this entry still right?',
  },
  lead: {
    ja: '1つ選[えら]んで、下[した]のボタンを押[お]してください。ログインはいりません。',
    easy: '1つ えらんで、ボタンを 押[お]してください。',
    en: 'Choose one and press the button. No account is needed.',
  },
  answer: { ja: 'いまのようす', easy: '今[いま]の こと', en: 'How it is now' },
  true: { ja: 'このままで合[あ]っています', easy: '正[ただ]しいです', en: 'It is right as it is' },
  changed: { ja: '変[か]わったところがあります', easy: '変[か]わりました', en: 'Something has changed' },
  ended: { ja: 'もう続[つづ]けていません', easy: 'もう ありません', en: 'It no longer exists' },
  said: { ja: '変[か]わったところ', easy: '変[か]わった ところ', en: 'What has changed' },
  send: { ja: 'この内容[ないよう]で答[こた]える', easy: '答[こた]える', en: 'Send my answer' },
  thanks: {
    ja: 'お返事[へんじ]ありがとうございました。',
    easy: 'ありがとうございました。',
    en: 'Thank you for your answer.',
  },
  see: {
    ja: '載[の]せている内容[ないよう]を見[み]る',
    easy: '書[か]いて あることを 見[み]る',
    en: 'See what it says',
  },
});

/** The leaflet of a district. */
export const leafletWords = defineMessages({
  title: {
    ja: '{district}の 地域[ちいき]の資源[しげん]',
    easy: '{district}で 助[たす]けて くれる ところ',
    en: 'Help near you: {district}',
  },
  townTitle: {
    ja: '地域[ちいき]の資源[しげん]の案内[あんない]',
    easy: '助[たす]けて くれる ところの 案内[あんない]',
    en: 'Help near you',
  },
  lead: {
    ja: '困[こま]ったとき、さみしいとき、何[なに]かしたいときに。どれに当[あ]てはまるかわからないときは、下[した]の電話[でんわ]へ。',
    easy: '困[こま]った とき、見[み]てください。わからない ときは、電話[でんわ]してください。',
    en: 'For worries and wishes. If you do not know which, call the number below.',
  },
  choose: { ja: '地区[ちく]を選[えら]ぶ', easy: '地区[ちく]を えらぶ', en: 'Choose a district' },
  show: {
    ja: 'この地区[ちく]の案内[あんない]を出[だ]す',
    easy: '案内[あんない]を 見[み]る',
    en: 'Show its leaflet',
  },
  townWide: { ja: '市内[しない]どこからでも', easy: 'まちの どこでも', en: 'For the whole town' },
  none: {
    ja: '載[の]せているものはまだありません。',
    easy: 'まだ ありません。',
    en: 'Nothing is listed yet.',
  },
});

/** Refusals of this room. */
export const overWords = defineMessages({
  what: {
    ja: 'この問[と]い合[あ]わせの受付[うけつけ]は終[お]わりました。',
    easy: 'この ページは 終[お]わりました。',
    en: 'This enquiry is over.',
  },
  next: {
    ja: 'もう答[こた]えていただいたか、期限[きげん]が過[す]ぎています。変[か]わったところがあれば、電話[でんわ]でお知[し]らせください。',
    easy: '変[か]わった ところが ある ときは、電話[でんわ]してください。',
    en: 'It was answered already or its time has passed. Please call us if something has changed.',
  },
});
