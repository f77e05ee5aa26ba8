import { defineMessages } from '../../kernel/i18n/messages.ts';

/** What the resident's home says. Readings stand behind their words. */
export const homeWords = defineMessages({
  title: {
    ja: 'ひとりで抱[かか]えず、まず話[はな]してみませんか',
    easy: 'ひとりで 困[こま]らないで。まず 話[はな]してください',
    en: 'You need not carry it alone',
  },
  lead: {
    ja: '困[こま]りごとも、やってみたいことも、そのまま受[う]け止[と]めます。人[ひと]を人[ひと]と、しくみをしくみと、ここで紡[つむ]いでいきます。',
    easy: '困[こま]っていること、やりたいことを 話[はな]してください。いっしょに 考[かんが]えます。',
    en: 'Bring a worry, or something you would like to do. Here people are tied to people, and one kind of help to another.',
  },
  ask: { ja: '相談[そうだん]する', easy: '相談[そうだん]する', en: 'Tell us' },
  askText: {
    ja: 'どんなことでも、ことばのままで',
    easy: 'どんなことでも いいです',
    en: 'Anything at all, in your own words',
  },
  meet: { ja: '集[あつ]まる', easy: '集[あつ]まる', en: 'Meet' },
  meetText: {
    ja: '近[ちか]くのサロンや居場所[いばしょ]、今週[こんしゅう]の予定[よてい]',
    easy: '近[ちか]くの 集[あつ]まりを さがす',
    en: 'Salons and places to be near you, this week',
  },
  learn: { ja: '知[し]る', easy: '知[し]る', en: 'Find help' },
  learnText: {
    ja: '「電球[でんきゅう]」「話[はな]し相手[あいて]」など、ふだんのことばでさがす',
    easy: 'いつもの ことばで、手[て]つだいを さがす',
    en: 'Search in everyday words for what helps',
  },
  soon: {
    ja: '今日[きょう]と明日[あした]の集[あつ]まり',
    easy: '今日[きょう]と 明日[あした]の 集[あつ]まり',
    en: 'Today and tomorrow',
  },
  soonNothing: {
    ja: '今日[きょう]と明日[あした]の集[あつ]まりは、まだ載[の]っていません。',
    easy: '今日[きょう]と 明日[あした]の 集[あつ]まりは ありません。',
    en: 'Nothing is listed for today and tomorrow yet.',
  },
  today: { ja: '今日[きょう]', easy: '今日[きょう]', en: 'Today' },
  tomorrow: { ja: '明日[あした]', easy: '明日[あした]', en: 'Tomorrow' },
  unsure: { ja: '（要確認[ようかくにん]）', easy: '（まだ わかりません）', en: '(to be confirmed)' },
  week: {
    ja: '今週[こんしゅう]の集[あつ]まりを見[み]る',
    easy: '今週[こんしゅう]の 集[あつ]まりを 見[み]る',
    en: 'See the whole week',
  },
  follow: { ja: 'その後[ご]を見[み]る', easy: 'その あとを 見[み]る', en: 'What became of it' },
  followText: {
    ja: '受付番号[うけつけばんごう]とあいことばで',
    easy: '番号[ばんごう]と あいことばで 見[み]ます',
    en: 'With your number and secret words',
  },
  contact: { ja: '窓口[まどぐち]を知[し]る', easy: '話[はな]す ところ', en: 'Where to find us' },
  contactText: {
    ja: '電話[でんわ]・時間[じかん]・場所[ばしょ]の一覧[いちらん]',
    easy: '電話[でんわ]と 場所[ばしょ]と 時間[じかん]',
    en: 'Telephones, hours and places',
  },
  call: {
    ja: '電話[でんわ]でも相談[そうだん]できます',
    easy: '電話[でんわ]でも 話[はな]せます',
    en: 'You can also call',
  },
  weekdays: { ja: '平日[へいじつ]', easy: '月曜日[げつようび]から 金曜日[きんようび]まで', en: 'Weekdays,' },
  hours: {
    ja: '{from}から{to}まで',
    easy: '{from}から {to}まで',
    en: '{from} to {to}',
  },
  atNight: {
    ja: '夜間[やかん]・休日[きゅうじつ]は',
    easy: '夜[よる]と 休[やす]みの 日[ひ]は',
    en: 'At night and on holidays:',
  },
  danger: {
    ja: '命[いのち]の危険[きけん]があるときは',
    easy: 'とても あぶない ときは',
    en: 'If a life is in danger:',
  },
  ambulance: { ja: '救急[きゅうきゅう]', easy: 'けが・病気[びょうき]', en: 'ambulance' },
  police: { ja: '警察[けいさつ]', easy: '警察[けいさつ]', en: 'police' },
});

export const contactWords = defineMessages({
  title: { ja: '窓口[まどぐち]の一覧[いちらん]', easy: '話[はな]す ところ', en: 'Where to find us' },
  lead: {
    ja: 'どの窓口[まどぐち]に話[はな]しても受[う]け止[と]めて、いっしょに考[かんが]える人[ひと]につなぎます。',
    easy: 'どこで 話[はな]しても いいです。どこでも 聞[き]きます。',
    en: 'You may speak to any of them. None will send you away.',
  },
  phone: { ja: '電話[でんわ]', easy: '電話[でんわ]', en: 'Telephone' },
  extension: { ja: '内線[ないせん]', easy: '内線[ないせん]', en: 'Extension' },
  extensionHelp: {
    ja: '内線[ないせん]のある窓口[まどぐち]は、電話[でんわ]に出[で]た人[ひと]に番号[ばんごう]を伝[つた]えてください。',
    easy: '内線[ないせん]が ある ところは、電話[でんわ]の 人[ひと]に 番号[ばんごう]を 言[い]ってください。',
    en: 'Where there is an extension, tell its number to whoever answers.',
  },
  hours: { ja: '時間[じかん]', easy: '時間[じかん]', en: 'Hours' },
  place: { ja: '場所[ばしょ]', easy: '場所[ばしょ]', en: 'Place' },
  none: {
    ja: '窓口[まどぐち]はまだ登録[とうろく]されていません。',
    easy: 'まだ ありません。',
    en: 'No counter has been entered yet.',
  },
  askPhone: {
    ja: '代表電話[だいひょうでんわ]へおかけください。',
    easy: '電話[でんわ]してください。',
    en: 'Please call the town.',
  },
});

export const aboutWords = defineMessages({
  title: { ja: 'この場所[ばしょ]について', easy: 'ここに ついて', en: 'About this place' },
  lead: {
    ja: '話[はな]したことがどう扱[あつか]われるのかを、先[さき]にお伝[つた]えします。',
    easy: '話[はな]したことを どう するか、ここに 書[か]きます。',
    en: 'What happens with what you tell us, said beforehand.',
  },
  nextTitle: {
    ja: '相談[そうだん]すると、どうなりますか',
    easy: '話[はな]すと、どう なりますか',
    en: 'What happens when I tell you something?',
  },
  next: {
    ja: '送[おく]ったその場[ば]で、責任[せきにん]を持[も]つ担当[たんとう]が決[き]まります。ほかの担当[たんとう]に引[ひ]き継[つ]ぐときも、相手[あいて]が引[ひ]き受[う]けるまで、前[まえ]の担当[たんとう]の責任[せきにん]は続[つづ]きます。受付番号[うけつけばんごう]とあいことばがあれば、いまどうなっているかを見[み]られます。いつでも取[と]り下[さ]げられます。',
    easy: 'すぐに 係[かかり]の 人[ひと]が 決[き]まります。係[かかり]が かわる ときも、だれも いなく なりません。番号[ばんごう]と あいことばで、今[いま]の ことが わかります。いつでも やめられます。',
    en: 'The moment you send it, somebody is responsible. When it is handed on, they stay responsible until the next person accepts. With your number and secret words you can see where it stands, and you can take it back at any time.',
  },
  whoTitle: {
    ja: '書[か]いたことは、だれが見[み]るのですか',
    easy: 'だれが 見[み]ますか',
    en: 'Who sees what I write?',
  },
  who: {
    ja: '受[う]け付[つ]けた窓口[まどぐち]と、担当[たんとう]になった人[ひと]、その責任者[せきにんしゃ]だけです。ほかの機関[きかん]に伝[つた]えるときは、あなたの同意[どうい]か、法律[ほうりつ]で決[き]められた理由[りゆう]が必要[ひつよう]です。ほかの人[ひと]のことを知[し]らせてくださったとき、あなたのお名前[なまえ]は別[べつ]に保管[ほかん]し、受[う]け付[つ]けた担当[たんとう]とその上司[じょうし]、虐待対応[ぎゃくたいたいおう]の担当[たんとう]のほかは見[み]られません。',
    easy: '係[かかり]の 人[ひと]だけが 見[み]ます。ほかの 人[ひと]に 言[い]う ときは、あなたに 聞[き]きます。法律[ほうりつ]で 決[き]まっている ときだけ、聞[き]かないことが あります。',
    en: 'The counter that received it, the person responsible, and their manager. To tell another body we need your consent or a reason in law. If you told us about somebody else, your name is kept apart: only whoever received it, their manager and the officer for abuse can see it.',
  },
  lookTitle: {
    ja: 'だれが見[み]たか、わかりますか',
    easy: 'だれが 見[み]たか、わかりますか',
    en: 'Can I know who looked?',
  },
  look: {
    ja: 'はい。だれが、いつ見[み]たかは、すべて記録[きろく]されています。担当[たんとう]に言[い]っていただければ、あなたの記録[きろく]について、「だれが見[み]られるか」「だれが見[み]たか」を印刷[いんさつ]してお渡[わた]しします。',
    easy: 'はい。ぜんぶ 書[か]いて あります。係[かかり]の 人[ひと]に 言[い]ってください。紙[かみ]で わたします。',
    en: 'Yes. Every look is recorded. Ask us, and we print for you who can see what about you, and who looked.',
  },
  deviceTitle: {
    ja: 'この端末[たんまつ]に残[のこ]るもの',
    easy: 'この 機械[きかい]に 残[のこ]る もの',
    en: 'What stays on this device',
  },
  device: {
    ja: '文字[もじ]の大[おお]きさや言語[げんご]の設定[せってい]、送[おく]る途中[とちゅう]のフォームの目印[めじるし]、そして送[おく]る前[まえ]の書[か]きかけです。書[か]きかけは、送[おく]ると消[き]え、｜7日[なのか]たっても消[き]えます。ほかの会社[かいしゃ]に情報[じょうほう]を送[おく]るしくみは使[つか]っていません。',
    easy: '文字[もじ]の 大[おお]きさと、書[か]いている とちゅうの ことばが 残[のこ]ります。送[おく]ると 消[き]えます。｜7日[なのか] たっても 消[き]えます。',
    en: 'Your settings for language and text size, a mark that belongs to the form you are sending, and what you have begun to write, until you send it or seven days have passed. Nothing is sent to other companies.',
  },
  accessTitle: {
    ja: '使[つか]いやすさについて',
    easy: '使[つか]いやすさ',
    en: 'Accessibility',
  },
  access: {
    ja: 'JIS X 8341-3:2016の適合[てきごう]レベルAAに準拠[じゅんきょ]することをめざしています。キーボードだけでも、読[よ]み上[あ]げでも、スクリプトを止[と]めても使[つか]えます。文字[もじ]の大[おお]きさ、ふりがな、やさしい日本語[にほんご]、英語[えいご]は、画面[がめん]の上[うえ]の「表示[ひょうじ]」から選[えら]べます。使[つか]いにくいところがあれば、お電話[でんわ]ください。',
    easy: '上[うえ]の「文字[もじ]と ことば」で、文字[もじ]の 大[おお]きさや ふりがなを かえられます。使[つか]いにくい ときは、電話[でんわ]してください。',
    en: 'We aim at level AA of JIS X 8341-3:2016. Keyboard, screen reader and browsers without scripts all work. Text size, readings, easy Japanese and English are under “Display” at the top. Call us if anything is hard to use.',
  },
});
