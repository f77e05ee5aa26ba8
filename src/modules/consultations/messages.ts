import { defineMessages } from '../../kernel/i18n/messages.ts';

/** What residents read at the first door. Readings stand behind their words. */
export const askWords = defineMessages({
  title: {
    ja: 'どんなことでも、相談[そうだん]できます',
    easy: 'どんなことでも 話[はな]してください',
    en: 'You can tell us anything',
  },
  lead: {
    ja: '困[こま]っていることも、やってみたいことも。うまくまとまっていなくてかまいません。どの課[か]の仕事[しごと]かも、気[き]にしなくて大丈夫[だいじょうぶ]です。',
    easy: '困[こま]っていること、やってみたいことを 話[はな]してください。短[みじか]くても いいです。',
    en: 'A worry or something you would like to do. It need not be well put, and you need not know which office it belongs to.',
  },
  worry: { ja: '相談[そうだん]したいこと', easy: '話[はな]したいこと', en: 'What you want to tell us' },
  worryHint: {
    ja: 'ことばのままで。あなたが話[はな]すように書[か]いてください。',
    easy: 'いつもの ことばで 書[か]いてください。',
    en: 'In your own words, as you would say it.',
  },
  onlyThis: {
    ja: '書[か]かなければならないのは、ここだけです。お名前[なまえ]も連絡先[れんらくさき]も、なくてかまいません。',
    easy: 'ここだけ 書[か]いてください。名前[なまえ]は 書[か]かなくても いいです。',
    en: 'This is the only thing you have to fill in. You need not give a name or a number.',
  },
  more: {
    ja: 'よかったら、もう少[すこ]し教[おし]えてください',
    easy: 'よかったら、もう 少[すこ]し 教[おし]えてください',
    en: 'If you like, tell us a little more',
  },
  kind: { ja: 'どちらですか', easy: 'どちらですか', en: 'Which is it?' },
  kindWorry: {
    ja: '困[こま]っていること',
    easy: '困[こま]っていること',
    en: 'Something that troubles me',
  },
  kindWish: { ja: 'やってみたいこと', easy: 'やってみたいこと', en: 'Something I would like to do' },
  about: { ja: 'だれのことですか', easy: 'だれの ことですか', en: 'Who is it about?' },
  aboutMe: { ja: '自分[じぶん]のこと', easy: '自分[じぶん]の こと', en: 'Me' },
  aboutFamily: { ja: '家族[かぞく]のこと', easy: '家族[かぞく]の こと', en: 'My family' },
  aboutNeighbour: {
    ja: '近所[きんじょ]の人[ひと]や知[し]り合[あ]いのこと',
    easy: '近[ちか]くの 人[ひと]、知[し]っている 人[ひと]の こと',
    en: 'A neighbour or somebody I know',
  },
  aboutOther: {
    ja: 'そのほか・地域[ちいき]のこと',
    easy: 'ほかの こと',
    en: 'Something else, or the neighbourhood',
  },
  aboutSealed: {
    ja: 'ほかの人[ひと]のことを知[し]らせてくださった場合[ばあい]、あなたのお名前[なまえ]と連絡先[れんらくさき]は、受[う]け付[つ]けた担当[たんとう]とその上司[じょうし]しか見[み]られないところに分[わ]けて保管[ほかん]します。',
    easy: 'あなたの 名前[なまえ]は、係[かかり]の 人[ひと]だけが 見[み]ます。ほかの 人[ひと]には 言[い]いません。',
    en: 'If you tell us about somebody else, your name and number are kept apart: only the person who receives it and their manager can see them.',
  },
  urgency: { ja: '急[いそ]ぎですか', easy: '急[いそ]いでいますか', en: 'How urgent is it?' },
  today: { ja: '今日[きょう]こまっている', easy: '今日[きょう] 困[こま]っています', en: 'I need help today' },
  soon: { ja: '近[ちか]いうちに', easy: 'もう すぐ', en: 'Before long' },
  anytime: { ja: 'いつでもよい', easy: 'いつでも いい', en: 'Any time' },
  contactWay: {
    ja: 'こちらから連絡[れんらく]してもよいですか',
    easy: '連絡[れんらく]しても いいですか',
    en: 'May we get in touch with you?',
  },
  contactNone: {
    ja: '連絡[れんらく]はいりません',
    easy: '連絡[れんらく]は いりません',
    en: 'No need to contact me',
  },
  contactPhone: { ja: '電話[でんわ]', easy: '電話[でんわ]', en: 'By telephone' },
  contactMail: { ja: 'メール', easy: 'メール', en: 'By e-mail' },
  contactLetter: { ja: '手紙[てがみ]', easy: '手紙[てがみ]', en: 'By letter' },
  contactVisit: { ja: '家[いえ]に来[き]てほしい', easy: '家[いえ]に 来[き]てほしい', en: 'Please visit me' },
  contact: {
    ja: '電話番号[でんわばんごう]・メールアドレス・住所[じゅうしょ]など',
    easy: '電話番号[でんわばんごう]か、メールか、住所[じゅうしょ]',
    en: 'Telephone number, e-mail or address',
  },
  name: {
    ja: 'お名前[なまえ]（呼[よ]び名[な]でもかまいません）',
    easy: '名前[なまえ]（本当[ほんとう]の 名前[なまえ]でなくても いいです）',
    en: 'Your name (any name will do)',
  },
  place: {
    ja: 'お住[す]まい・場所[ばしょ]のあたり',
    easy: '住[す]んでいる ところ',
    en: 'Where it is, roughly',
  },
  placeHint: {
    ja: '例[れい]）北町[きたまち]1丁目[ちょうめ]、公園[こうえん]のそばの青[あお]い屋根[やね]の家[いえ]',
    easy: '例[れい]）北町[きたまち]1丁目[ちょうめ]、公園[こうえん]の 近[ちか]く',
    en: 'For example: Kitamachi 1-chome, the blue roof by the park',
  },
  send: { ja: '相談[そうだん]を送[おく]る', easy: '送[おく]る', en: 'Send' },
  promise: {
    ja: '送[おく]ると、その場[ば]で担当[たんとう]が決[き]まります。ほかの窓口[まどぐち]へのたらい回[まわ]しはしません。',
    easy: '送[おく]ると、すぐに 係[かかり]の 人[ひと]が 決[き]まります。',
    en: 'Somebody is responsible for it the moment you send it. You will not be passed around.',
  },
  receivedTitle: { ja: '受[う]け付[つ]けました', easy: '届[とど]きました', en: 'We have received it' },
  receivedNo: { ja: '受付番号[うけつけばんごう]', easy: 'あなたの 番号[ばんごう]', en: 'Receipt number' },
  receivedWord: { ja: 'あいことば', easy: 'あいことば', en: 'Secret words' },
  keepBoth: {
    ja: 'この番号[ばんごう]とあいことばで、その後[ご]どうなったかを見[み]られます。紙[かみ]に書[か]くか、このページを印刷[いんさつ]して、ほかの人[ひと]に見[み]せないでください。',
    easy: '番号[ばんごう]と あいことばを、紙[かみ]に 書[か]いてください。ほかの 人[ひと]に 見[み]せないでください。',
    en: 'With this number and these words you can see what became of it. Write them down and do not show them to others.',
  },
  next: { ja: 'これからのこと', easy: 'これからの こと', en: 'What happens next' },
  nextOwner: {
    ja: '「{post}」が担当[たんとう]になりました。',
    easy: '「{post}」が あなたの 係[かかり]です。',
    en: 'It is now with: {post}.',
  },
  nextBy: {
    ja: '{by}までに、担当[たんとう]が読[よ]んで動[うご]きはじめます。',
    easy: '{by}までに、係[かかり]の 人[ひと]が 読[よ]みます。',
    en: 'Somebody will have read it and begun by {by}.',
  },
  nextCall: {
    ja: '連絡先[れんらくさき]を書[か]いてくださった方[かた]には、担当[たんとう]から連絡[れんらく]します。',
    easy: '電話番号[でんわばんごう]や 住所[じゅうしょ]を 書[か]いた 人[ひと]には、連絡[れんらく]します。',
    en: 'If you gave us a way to reach you, we will.',
  },
  nextFollow: {
    ja: '「その後[ご]を見[み]る」から、伝[つた]えたいことを足[た]したり、電話[でんわ]をたのんだりできます。',
    easy: '「その あとを 見[み]る」で、続[つづ]きを 書[か]くことが できます。',
    en: 'On the follow-up page you can add to it, ask for a call, or take it back.',
  },
  followLink: { ja: 'その後[ご]を見[み]る', easy: 'その あとを 見[み]る', en: 'See what became of it' },
  again: { ja: 'もうひとつ相談[そうだん]する', easy: 'もう ひとつ 話[はな]す', en: 'Tell us something else' },
  forgotten: {
    ja: '受付番号[うけつけばんごう]の表示[ひょうじ]は終[お]わりました。番号[ばんごう]とあいことばをお持[も]ちの方[かた]は「その後[ご]を見[み]る」から続[つづ]きをご覧[らん]ください。',
    easy: '番号[ばんごう]は もう 見[み]ることが できません。番号[ばんごう]と あいことばが ある 人[ひと]は、「その あとを 見[み]る」を 押[お]してください。',
    en: 'The receipt is no longer shown here. If you have the number and words, use the follow-up page.',
  },
});

/** What a wrong field of the first door is called: shorter than its label. */
export const askFieldWords = defineMessages({
  contactWay: {
    ja: '連絡[れんらく]の方法[ほうほう]',
    easy: '連絡[れんらく]の しかた',
    en: 'How we may reach you',
  },
  contact: { ja: '連絡先[れんらくさき]', easy: '電話番号[でんわばんごう]など', en: 'Number or address' },
  name: { ja: 'お名前[なまえ]', easy: '名前[なまえ]', en: 'Your name' },
  place: { ja: 'お住[す]まいのあたり', easy: '住[す]んでいる ところ', en: 'Where it is' },
});

export const tonightWords = defineMessages({
  title: {
    ja: 'いま、あぶないと感[かん]じているときは',
    easy: '今[いま] あぶない とき',
    en: 'If you are in danger now',
  },
  lead: {
    ja: 'この相談[そうだん]を読[よ]むのを待[ま]たず、すぐに電話[でんわ]してください。どれも、名乗[なの]らずにかけられます。',
    easy: '待[ま]たないで、すぐに 電話[でんわ]してください。名前[なまえ]は 言[い]わなくても いいです。',
    en: 'Do not wait for us to read this. Please call now; you need not give your name.',
  },
  police: { ja: '警察[けいさつ]（事件[じけん]・暴力[ぼうりょく]）', easy: '警察[けいさつ]', en: 'Police' },
  ambulance: {
    ja: '消防[しょうぼう]・救急[きゅうきゅう]',
    easy: '火事[かじ]・けが・病気[びょうき]',
    en: 'Ambulance and fire',
  },
  life: {
    ja: 'よりそいホットライン（24時間[じかん]・無料[むりょう]）',
    easy: 'よりそいホットライン（いつでも。お金[かね]は いりません）',
    en: 'Yorisoi Hotline (24 hours, free)',
  },
  child: {
    ja: '児童相談所[じどうそうだんしょ] 虐待対応[ぎゃくたいたいおう]ダイヤル（24時間[じかん]・無料[むりょう]）',
    easy: '子[こ]どもが あぶない とき（いつでも。お金[かね]は いりません）',
    en: 'Child guidance centre (24 hours, free)',
  },
  violence: {
    ja: 'DV相談[そうだん]＋（24時間[じかん]・無料[むりょう]）',
    easy: '夫[おっと]・妻[つま]・恋人[こいびと]が こわい とき（いつでも。お金[かね]は いりません）',
    en: 'DV helpline (24 hours, free)',
  },
  town: {
    ja: 'まちの夜間[やかん]の電話[でんわ]',
    easy: 'まちの 夜[よる]の 電話[でんわ]',
    en: 'The town at night',
  },
  link: {
    ja: '夜[よる]や休[やす]みの日[ひ]に、今[いま]すぐ話[はな]したいとき',
    easy: '夜[よる]や 休[やす]みの 日[ひ]に 話[はな]したい とき',
    en: 'If you need to talk at night or on holidays',
  },
});

export const followWords = defineMessages({
  title: {
    ja: '相談[そうだん]のその後[ご]を見[み]る',
    easy: 'その あとを 見[み]る',
    en: 'What became of my worry',
  },
  lead: {
    ja: '受[う]け付[つ]けたときにお渡[わた]しした番号[ばんごう]とあいことばを入[い]れてください。',
    easy: '番号[ばんごう]と あいことばを 書[か]いてください。',
    en: 'Enter the number and the secret words you were given.',
  },
  number: { ja: '受付番号[うけつけばんごう]', easy: '番号[ばんごう]', en: 'Receipt number' },
  numberHint: { ja: '例[れい]）2026-0412', easy: '例[れい]）2026-0412', en: 'For example 2026-0412' },
  word: { ja: 'あいことば', easy: 'あいことば', en: 'Secret words' },
  wordHint: {
    ja: 'ひらがな・カタカナ・空白[くうはく]のちがいは気[き]にしなくて大丈夫[だいじょうぶ]です。',
    easy: 'ひらがなでも カタカナでも いいです。',
    en: 'Hiragana or katakana, with or without spaces.',
  },
  open: { ja: '見[み]る', easy: '見[み]る', en: 'Open' },
  shutMeanwhile: {
    ja: '時間[じかん]がたったので、ページを閉[と]じました。書[か]いたことは、まだ送[おく]られていません。もう一度[いちど]番号[ばんごう]とあいことばを入[い]れると、そのまま送[おく]れます。',
    easy: 'まだ 届[とど]いていません。番号[ばんごう]と あいことばを もう 一度[いちど] 書[か]いてください。すぐに 送[おく]ることが できます。',
    en: 'The page was shut after a while, so what you wrote is not sent yet. Enter number and secret words again to send it.',
  },
  lost: {
    ja: '番号[ばんごう]やあいことばがわからないときは、お電話[でんわ]ください。担当[たんとう]がお調[しら]べします。',
    easy: '番号[ばんごう]や あいことばが わからない ときは、電話[でんわ]してください。',
    en: 'If you have lost them, please call us.',
  },
  wrong: {
    ja: '受付番号[うけつけばんごう]かあいことばがちがいます。もう一度[いちど]確[たし]かめてください。',
    easy: '番号[ばんごう]か あいことばが ちがいます。もう 一度[いちど] 見[み]てください。',
    en: 'The number or the words are not right. Please check them.',
  },
  shut: {
    ja: '続[つづ]けてまちがえたため、しばらく開[ひら]けません。15分[ふん]ほどたってから、もう一度[いちど]お試[ため]しください。',
    easy: '何回[なんかい]も ちがいました。15分[ふん] 待[ま]ってください。',
    en: 'Too many wrong tries. Please wait about 15 minutes.',
  },
  story: { ja: 'これまでのこと', easy: 'これまでの こと', en: 'What was done' },
  owner: { ja: '担当[たんとう]', easy: '係[かかり]の 人[ひと]', en: 'Responsible' },
  nextStep: { ja: '次[つぎ]の動[うご]き', easy: '次[つぎ]に すること', en: 'Next step' },
  nextBy: {
    ja: '{by}までに、担当[たんとう]が次[つぎ]のことをします。',
    easy: '{by}までに、係[かかり]の 人[ひと]が 次[つぎ]の ことを します。',
    en: 'Somebody will have taken the next step by {by}.',
  },
  nextLate: {
    ja: '{by}までの予定[よてい]でしたが、まだできていません。申[もう]し訳[わけ]ありません。お電話[でんわ]でおたずねください。',
    easy: '{by}までの 予定[よてい]でしたが、まだ できていません。ごめんなさい。電話[でんわ]で 聞[き]いてください。',
    en: 'This was due by {by} and is not done yet. We are sorry; please call us.',
  },
  yours: { ja: 'あなたが送[おく]ったこと', easy: 'あなたが 送[おく]ったこと', en: 'What you sent' },
  messages: { ja: 'やりとり', easy: 'やりとり', en: 'Messages' },
  fromYou: { ja: 'あなた', easy: 'あなた', en: 'You' },
  fromUs: { ja: '担当[たんとう]から', easy: '係[かかり]の 人[ひと]', en: 'From us' },
  add: { ja: '伝[つた]えたいことを足[た]す', easy: '続[つづ]きを 書[か]く', en: 'Add something' },
  addSend: { ja: '書[か]いたことを送[おく]る', easy: '送[おく]る', en: 'Send what I wrote' },
  callMe: { ja: '電話[でんわ]をたのむ', easy: '電話[でんわ]して もらう', en: 'Ask for a call' },
  callWish: {
    ja: '電話番号[でんわばんごう]と、都合[つごう]のよい時間[じかん]',
    easy: '電話番号[でんわばんごう]と、電話[でんわ]して ほしい 時間[じかん]',
    en: 'Your number, and when suits you',
  },
  callSend: { ja: '電話[でんわ]をたのむ', easy: '電話[でんわ]を たのむ', en: 'Ask for a call' },
  withdraw: { ja: '相談[そうだん]を取[と]り下[さ]げる', easy: '相談[そうだん]を やめる', en: 'Take it back' },
  withdrawLead: {
    ja: '取[と]り下[さ]げても、いつでもまた相談[そうだん]できます。取[と]り下[さ]げたことは担当[たんとう]に伝[つた]わります。',
    easy: 'やめても、また いつでも 話[はな]すことが できます。係[かかり]の 人[ひと]に 知[し]らせます。',
    en: 'You can always tell us again. The person responsible will be told that you took it back.',
  },
  withdrawSend: { ja: '取[と]り下[さ]げる', easy: 'やめる', en: 'Take it back' },
  sent: { ja: '送[おく]りました。', easy: '送[おく]りました。', en: 'Sent.' },
  callAsked: {
    ja: '電話[でんわ]の希望[きぼう]を担当[たんとう]に伝[つた]えました。',
    easy: '「電話[でんわ]して ほしい」と 係[かかり]の 人[ひと]に 言[い]いました。',
    en: 'We passed on that you would like a call.',
  },
  withdrawn: { ja: '取[と]り下[さ]げました。', easy: 'やめました。', en: 'Taken back.' },
  close: { ja: 'このページを閉[と]じる', easy: 'この ページを 閉[と]じる', en: 'Close this page' },
});

/** What the receipt page says of each step: that it happened, never who thinks what. */
export const stepWords = defineMessages({
  received: { ja: '受[う]け付[つ]けました', easy: '届[とど]きました', en: 'We received it' },
  screened: {
    ja: '担当[たんとう]が読[よ]みました',
    easy: '係[かかり]の 人[ひと]が 読[よ]みました',
    en: 'The person responsible has read it',
  },
  handedOver: {
    ja: '力[ちから]になれる担当[たんとう]に、引[ひ]き受[う]けをおたずねしています',
    easy: '助[たす]けることが できる 人[ひと]に 聞[き]いています',
    en: 'We are asking somebody who can help to take it on',
  },
  accepted: {
    ja: '新[あたら]しい担当[たんとう]が引[ひ]き受[う]けました',
    easy: '新[あたら]しい 係[かかり]の 人[ひと]が 決[き]まりました',
    en: 'Somebody has taken it on',
  },
  callPromised: {
    ja: 'お電話[でんわ]する約束[やくそく]をしました',
    easy: '電話[でんわ]する 約束[やくそく]を しました',
    en: 'We promised to call',
  },
  called: { ja: 'お話[はな]ししました', easy: '話[はな]しました', en: 'We talked' },
  messaged: {
    ja: 'メッセージを受[う]け取[と]りました',
    easy: 'メッセージが 届[とど]きました',
    en: 'We received your message',
  },
  answered: {
    ja: '担当[たんとう]がお返事[へんじ]しました',
    easy: '係[かかり]の 人[ひと]が 返事[へんじ]を しました',
    en: 'We answered you',
  },
  caseOpened: {
    ja: 'いっしょに考[かんが]える担当[たんとう]が決[き]まりました',
    easy: 'いっしょに 考[かんが]える 人[ひと]が 決[き]まりました',
    en: 'Somebody now works on it with you',
  },
  ended: {
    ja: 'ここでひと区切[くぎ]りになりました',
    easy: 'ここで 終[お]わりました',
    en: 'This came to a close',
  },
  withdrawn: {
    ja: '取[と]り下[さ]げを受[う]け取[と]りました',
    easy: 'あなたが やめました',
    en: 'You took it back',
  },
});

/** The residents' menu. */
export const navWords = defineMessages({
  ask: { ja: '相談[そうだん]する', easy: '相談[そうだん]する', en: 'Tell us' },
  follow: { ja: 'その後[ご]を見[み]る', easy: 'その あとを 見[み]る', en: 'What became of it' },
});
