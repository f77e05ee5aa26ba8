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
  learn: { ja: '知[し]る', easy: '知[し]る', en: 'Find out' },
  learnText: {
    ja: '助[たす]け合[あ]い、使[つか]えるサービス、町[まち]の読[よ]みもの',
    easy: '町[まち]の ことを さがす・読[よ]む',
    en: 'Services, neighbours at work, things to read',
  },
  what: {
    ja: '{town}の、相談[そうだん]と地域[ちいき]のつながりの場所[ばしょ]',
    easy: '{town}の 話[はな]す ところ・集[あつ]まる ところ',
    en: '{town}: a place to talk, and to meet',
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
  nearMe: {
    ja: '近[ちか]くの集[あつ]まりだけを見[み]る',
    easy: '近[ちか]くの 集[あつ]まりだけを 見[み]る',
    en: 'Show only what is near me',
  },
  elsewhere: { ja: '地区[ちく]を変[か]える', easy: '地区[ちく]を かえる', en: 'Change the district' },
  today: { ja: '今日[きょう]', easy: '今日[きょう]', en: 'Today' },
  tomorrow: { ja: '明日[あした]', easy: '明日[あした]', en: 'Tomorrow' },
  unsure: { ja: '（要確認[ようかくにん]）', easy: '（まだ わかりません）', en: '(to be confirmed)' },
  week: {
    ja: '今週[こんしゅう]の集[あつ]まりを見[み]る',
    easy: '今週[こんしゅう]の 集[あつ]まりを 見[み]る',
    en: 'See the whole week',
  },
  follow: { ja: 'その後[ご]を見[み]る', easy: 'その あとを 見[み]る', en: 'What became of it' },
  contact: { ja: '窓口[まどぐち]を知[し]る', easy: '話[はな]す ところ', en: 'Where to find us' },
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

export const learnWords = defineMessages({
  title: { ja: '知[し]る', easy: '知[し]る', en: 'Find out' },
  lead: {
    ja: '助[たす]けになるものをさがす、地域[ちいき]の取[と]り組[く]みを見[み]る、読[よ]む。',
    easy: '町[まち]の ことを、ここから さがします。',
    en: 'Look for help, see what neighbours do together, read.',
  },
  search: {
    ja: 'ふだんのことばでさがす',
    easy: 'いつもの ことばで さがす',
    en: 'Search in everyday words',
  },
  searchHint: {
    ja: '例[れい]：電球[でんきゅう]、話[はな]し相手[あいて]、家[いえ]にいる息子[むすこ]',
    easy: '例[れい]：電球[でんきゅう]、話[はな]し相手[あいて]',
    en: 'In Japanese, in the words you would use at home',
  },
  resources: { ja: '地域[ちいき]の資源[しげん]', easy: '手[て]つだい・サービス', en: 'Services and help' },
  resourcesText: {
    ja: '使[つか]えるサービスと活動[かつどう]の一覧[いちらん]',
    easy: '使[つか]える サービスの 一覧[いちらん]',
    en: 'Everything in the directory',
  },
  networks: {
    ja: '地域[ちいき]ケアネットワーク',
    easy: '地域[ちいき]ケアネットワーク',
    en: 'District care networks',
  },
  networksText: {
    ja: '地区[ちく]ごとの支[ささ]え合[あ]いと、その歩[あゆ]み',
    easy: '地区[ちく]の 助[たす]け合[あ]い',
    en: 'Neighbours of each district, working together',
  },
  districts: {
    ja: '地区[ちく]の担当[たんとう]',
    easy: '地区[ちく]の 係[かかり]',
    en: 'Your district’s officer',
  },
  districtsText: {
    ja: '地区[ちく]ごとの担当職員[たんとうしょくいん]と取[と]り組[く]み',
    easy: '地区[ちく]の 係[かかり]の 人[ひと]',
    en: 'Who is in charge of which district',
  },
  stations: { ja: '身近[みぢか]な場所[ばしょ]', easy: '近[ちか]くの 場所[ばしょ]', en: 'Places nearby' },
  stationsText: {
    ja: 'ステーションとセンターの時間[じかん]、部屋[へや]',
    easy: '行[い]ける 時間[じかん]と 部屋[へや]',
    en: 'Stations and centres, their hours and rooms',
  },
  layers: {
    ja: '自助[じじょ]・共助[きょうじょ]・公助[こうじょ]の図[ず]',
    easy: '助[たす]け合[あ]いの 図[ず]',
    en: 'The layers of help',
  },
  layersText: {
    ja: '支[ささ]え合[あ]いのしくみを絵[え]で見[み]る',
    easy: '絵[え]で 見[み]ます',
    en: 'In one picture',
  },
  calendar: {
    ja: '集[あつ]まりの予定[よてい]',
    easy: '集[あつ]まりの 予定[よてい]',
    en: 'Calendar of gatherings',
  },
  calendarText: {
    ja: '今週[こんしゅう]、どこで何[なに]があるか',
    easy: '今週[こんしゅう]の 集[あつ]まり',
    en: 'What is held this week, and where',
  },
  contact: { ja: '窓口[まどぐち]と電話[でんわ]', easy: '話[はな]す ところと 電話[でんわ]', en: 'Counters' },
  contactText: {
    ja: '電話[でんわ]・内線[ないせん]・時間[じかん]・場所[ばしょ]',
    easy: '電話[でんわ]と 場所[ばしょ]と 時間[じかん]',
    en: 'Telephones, extensions, hours and places',
  },
  words: {
    ja: '福祉[ふくし]のことばの説明[せつめい]を見[み]る',
    easy: 'むずかしい ことばの 意味[いみ]を 見[み]る',
    en: 'See words explained',
  },
  articles: { ja: '読[よ]みもの', easy: '読[よ]みもの', en: 'Articles' },
  articlesLead: {
    ja: 'この町[まち]の支[ささ]え合[あ]いのことを、ふだんのことばで書[か]いています。',
    easy: '町[まち]の 助[たす]け合[あ]いの ことを 書[か]いています。',
    en: 'How people of this town support each other, in plain words.',
  },
  noArticles: {
    ja: '読[よ]みものは、まだありません。',
    easy: '読[よ]みものは まだ ありません。',
    en: 'There are no articles yet.',
  },
  allArticles: {
    ja: 'すべての読[よ]みものを見[み]る',
    easy: 'ぜんぶの 読[よ]みものを 見[み]る',
    en: 'See all articles',
  },
});

export const articleWords = defineMessages({
  published: { ja: '{day}公開[こうかい]', easy: '{day} 公開[こうかい]', en: 'Published {day}' },
  changed: {
    ja: '{day}に直[なお]しました',
    easy: '{day}に 直[なお]しました',
    en: 'revised {day}',
  },
  onlyJapanese: {
    ja: 'この読[よ]みものは日本語[にほんご]だけです',
    easy: 'やさしい 日本語[にほんご]の 文[ぶん]は まだ ありません',
    en: 'This article is in Japanese only so far',
  },
  onlyJapaneseText: {
    ja: '読[よ]みにくいときは、お電話[でんわ]ください。',
    easy: 'ふつうの 日本語[にほんご]の 文[ぶん]です。わからない ときは 電話[でんわ]してください。',
    en: 'Words in it that are explained are explained in English where we can. Call us if you want to know more.',
  },
  talk: { ja: '会話[かいわ]', easy: '会話[かいわ]', en: 'Conversation' },
  words: { ja: 'ことばの説明[せつめい]', easy: 'ことばの 説明[せつめい]', en: 'Words explained' },
  backToText: {
    ja: '本文[ほんぶん]に戻[もど]る',
    easy: '上[うえ]に 戻[もど]る',
    en: 'Back to the text',
  },
  close: { ja: '閉[と]じる', easy: '閉[と]じる', en: 'Close' },
  wordsLead: {
    ja: 'この町[まち]の読[よ]みものやお知[し]らせに出[で]てくることばを、ふだんのことばで説明[せつめい]します。',
    easy: 'むずかしい ことばの 意味[いみ]です。',
    en: 'Words you meet on these pages, in plain words.',
  },
  noWords: {
    ja: '説明[せつめい]は、まだありません。',
    easy: '説明[せつめい]は まだ ありません。',
    en: 'No word has been explained yet.',
  },
});
