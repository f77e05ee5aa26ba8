import { defineMessages } from '../../kernel/i18n/messages.ts';

/** What residents read at the first door. */
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
  worry: { ja: '相談したいこと', easy: '話したいこと', en: 'What you want to tell us' },
  worryHint: {
    ja: 'ことばのままで。あなたが話すように書いてください。',
    easy: 'いつも 話している ことばで 書いてください。',
    en: 'In your own words, as you would say it.',
  },
  onlyThis: {
    ja: '書[か]かなければならないのは、ここだけです。お名前[なまえ]も連絡先[れんらくさき]も、なくてかまいません。',
    easy: 'ここだけ 書[か]いてください。名前[なまえ]は 書[か]かなくても いいです。',
    en: 'This is the only thing you have to fill in. You need not give a name or a number.',
  },
  more: {
    ja: 'よかったら、もう少し教えてください',
    easy: 'よかったら、教えてください',
    en: 'If you like, tell us a little more',
  },
  kind: { ja: 'どちらですか', easy: 'どちらですか', en: 'Which is it?' },
  kindWorry: { ja: '困っていること', easy: '困っていること', en: 'Something that troubles me' },
  kindWish: { ja: 'やってみたいこと', easy: 'やってみたいこと', en: 'Something I would like to do' },
  about: { ja: 'だれのことですか', easy: 'だれの ことですか', en: 'Who is it about?' },
  aboutMe: { ja: '自分のこと', easy: '自分の こと', en: 'Me' },
  aboutFamily: { ja: '家族のこと', easy: '家族の こと', en: 'My family' },
  aboutNeighbour: {
    ja: '近所の人や知り合いのこと',
    easy: '近くの 人、知っている 人の こと',
    en: 'A neighbour or somebody I know',
  },
  aboutOther: { ja: 'そのほか・地域のこと', easy: 'そのほか', en: 'Something else, or the neighbourhood' },
  aboutSealed: {
    ja: 'ほかの人のことを知らせてくださった場合、あなたのお名前と連絡先は、受け付けた担当とその上司しか見られないところに分けて保管します。',
    easy: 'あなたの 名前は、係の 人だけが 見ます。ほかの 人には 言いません。',
    en: 'If you tell us about somebody else, your name and number are kept apart: only the person who receives it and their manager can see them.',
  },
  urgency: { ja: '急ぎですか', easy: '急ぎですか', en: 'How urgent is it?' },
  today: { ja: '今日こまっている', easy: '今日 困っている', en: 'I need help today' },
  soon: { ja: '近いうちに', easy: 'もうすぐ', en: 'Before long' },
  anytime: { ja: 'いつでもよい', easy: 'いつでも いい', en: 'Any time' },
  contactWay: {
    ja: 'こちらから連絡してもよいですか',
    easy: '連絡しても いいですか',
    en: 'May we get in touch with you?',
  },
  contactNone: { ja: '連絡はいりません', easy: '連絡は いりません', en: 'No need to contact me' },
  contactPhone: { ja: '電話', easy: '電話', en: 'By telephone' },
  contactMail: { ja: 'メール', easy: 'メール', en: 'By e-mail' },
  contactLetter: { ja: '手紙', easy: '手紙', en: 'By letter' },
  contactVisit: { ja: '家に来てほしい', easy: '家に 来てほしい', en: 'Please visit me' },
  contact: {
    ja: '電話番号・メールアドレス・住所など',
    easy: '電話番号、メール、住所',
    en: 'Telephone number, e-mail or address',
  },
  name: {
    ja: 'お名前（呼び名でもかまいません）',
    easy: '名前（本当の 名前でなくても いいです）',
    en: 'Your name (any name will do)',
  },
  place: { ja: 'お住まい・場所のあたり', easy: 'すんでいる ところ、場所', en: 'Where it is, roughly' },
  placeHint: {
    ja: '例）北町1丁目、公園のそばの青い屋根の家',
    easy: '例）北町1丁目、公園の 近く',
    en: 'For example: Kitamachi 1-chome, the blue roof by the park',
  },
  send: { ja: '相談を送る', easy: '送る', en: 'Send' },
  promise: {
    ja: '送[おく]ると、その場[ば]で担当[たんとう]が決[き]まります。ほかの窓口[まどぐち]へのたらい回[まわ]しはしません。',
    easy: '送[おく]ると、すぐに 係[かかり]の 人[ひと]が 決[き]まります。',
    en: 'Somebody is responsible for it the moment you send it. You will not be passed around.',
  },
  receivedTitle: { ja: '受け付けました', easy: '受け付けました', en: 'We have received it' },
  receivedNo: { ja: '受付番号', easy: '受付番号', en: 'Receipt number' },
  receivedWord: { ja: 'あいことば', easy: 'あいことば', en: 'Secret words' },
  keepBoth: {
    ja: 'この番号とあいことばで、その後どうなったかを見られます。紙に書くか、このページを印刷して、ほかの人に見せないでください。',
    easy: '紙に 書いてください。ほかの 人に 見せないでください。',
    en: 'With this number and these words you can see what became of it. Write them down and do not show them to others.',
  },
  next: { ja: 'これからのこと', easy: 'これからの こと', en: 'What happens next' },
  nextOwner: {
    ja: '「{post}」が担当になりました。',
    easy: '「{post}」が 係に なりました。',
    en: 'It is now with: {post}.',
  },
  nextBy: {
    ja: '{by}までに、担当が読んで動きはじめます。',
    easy: '{by}までに 読みます。',
    en: 'Somebody will have read it and begun by {by}.',
  },
  nextCall: {
    ja: '連絡先を書いてくださった方には、担当から連絡します。',
    easy: '連絡先を 書いた 人には、連絡します。',
    en: 'If you gave us a way to reach you, we will.',
  },
  nextFollow: {
    ja: '「その後を見る」から、伝えたいことを足したり、電話をたのんだりできます。',
    easy: '「その後を 見る」で、続きを 書くことが できます。',
    en: 'On the follow-up page you can add to it, ask for a call, or take it back.',
  },
  followLink: { ja: 'その後を見る', easy: 'その後を 見る', en: 'See what became of it' },
  again: { ja: 'もうひとつ相談する', easy: 'もう ひとつ 話す', en: 'Tell us something else' },
  forgotten: {
    ja: '受付番号の表示は終わりました。番号とあいことばをお持ちの方は「その後を見る」から続きをご覧ください。',
    easy: '番号の ページは 終わりました。「その後を 見る」を 押してください。',
    en: 'The receipt is no longer shown here. If you have the number and words, use the follow-up page.',
  },
});

export const tonightWords = defineMessages({
  title: {
    ja: 'いま、あぶないと感じているときは',
    easy: 'いま あぶない とき',
    en: 'If you are in danger now',
  },
  lead: {
    ja: 'この相談を読むのを待たず、すぐに電話してください。どれも、名乗らずにかけられます。',
    easy: '待たないで、すぐに 電話してください。名前は 言わなくても いいです。',
    en: 'Do not wait for us to read this. Please call now; you need not give your name.',
  },
  police: { ja: '警察（事件・暴力）', easy: '警察', en: 'Police' },
  ambulance: { ja: '消防・救急', easy: '救急車・消防', en: 'Ambulance and fire' },
  life: {
    ja: 'よりそいホットライン（24時間・無料）',
    easy: 'よりそいホットライン（いつでも・お金は いりません）',
    en: 'Yorisoi Hotline (24 hours, free)',
  },
  child: {
    ja: '児童相談所 虐待対応ダイヤル（24時間・無料）',
    easy: '子どもの ための 電話（いつでも）',
    en: 'Child guidance centre (24 hours, free)',
  },
  violence: {
    ja: 'DV相談＋（24時間・無料）',
    easy: '家で 暴力が ある とき（いつでも）',
    en: 'DV helpline (24 hours, free)',
  },
  town: { ja: 'まちの夜間の電話', easy: 'まちの 夜の 電話', en: 'The town at night' },
  link: {
    ja: '夜や休みの日に、今すぐ話したいとき',
    easy: '夜や 休みの 日に 話したい とき',
    en: 'If you need to talk at night or on holidays',
  },
});

export const followWords = defineMessages({
  title: { ja: '相談のその後を見る', easy: 'その後を 見る', en: 'What became of my worry' },
  lead: {
    ja: '受け付けたときにお渡しした番号とあいことばを入れてください。',
    easy: '番号と あいことばを 書いてください。',
    en: 'Enter the number and the secret words you were given.',
  },
  number: { ja: '受付番号', easy: '受付番号', en: 'Receipt number' },
  numberHint: { ja: '例）2026-0412', easy: '例）2026-0412', en: 'For example 2026-0412' },
  word: { ja: 'あいことば', easy: 'あいことば', en: 'Secret words' },
  wordHint: {
    ja: 'ひらがな・カタカナ・空白のちがいは気にしなくて大丈夫です。',
    easy: 'ひらがなでも カタカナでも いいです。',
    en: 'Hiragana or katakana, with or without spaces.',
  },
  open: { ja: '見る', easy: '見る', en: 'Open' },
  shutMeanwhile: {
    ja: '時間がたったので、ページを閉じました。書いたことは、まだ送られていません。もう一度番号とあいことばを入れると、そのまま送れます。',
    easy: '時間が たったので 閉じました。番号と あいことばを 書くと、送ることが できます。',
    en: 'The page was shut after a while, so what you wrote is not sent yet. Enter number and secret words again to send it.',
  },
  lost: {
    ja: '番号やあいことばがわからないときは、お電話ください。担当がお調べします。',
    easy: '番号が わからない ときは、電話してください。',
    en: 'If you have lost them, please call us.',
  },
  wrong: {
    ja: '受付番号かあいことばがちがいます。もう一度確かめてください。',
    easy: '番号か あいことばが ちがいます。',
    en: 'The number or the words are not right. Please check them.',
  },
  shut: {
    ja: '続けてまちがえたため、しばらく開けません。15分ほどたってから、もう一度お試しください。',
    easy: '何回も ちがいました。15分 待ってください。',
    en: 'Too many wrong tries. Please wait about 15 minutes.',
  },
  story: { ja: 'これまでのこと', easy: 'これまでの こと', en: 'What was done' },
  yours: { ja: 'あなたが送ったこと', easy: 'あなたが 送ったこと', en: 'What you sent' },
  messages: { ja: 'やりとり', easy: 'やりとり', en: 'Messages' },
  fromYou: { ja: 'あなた', easy: 'あなた', en: 'You' },
  fromUs: { ja: '担当から', easy: '係の 人から', en: 'From us' },
  add: { ja: '伝えたいことを足す', easy: '続きを 書く', en: 'Add something' },
  addSend: { ja: '書いたことを送る', easy: '書いた ことを 送る', en: 'Send what I wrote' },
  callMe: { ja: '電話をたのむ', easy: '電話して もらう', en: 'Ask for a call' },
  callWish: {
    ja: '電話番号と、都合のよい時間',
    easy: '電話番号と、いい 時間',
    en: 'Your number, and when suits you',
  },
  callSend: { ja: '電話をたのむ', easy: 'たのむ', en: 'Ask for a call' },
  withdraw: { ja: '相談を取り下げる', easy: 'やめる', en: 'Take it back' },
  withdrawLead: {
    ja: '取り下げても、いつでもまた相談できます。取り下げたことは担当に伝わります。',
    easy: 'やめても、また いつでも 話すことが できます。',
    en: 'You can always tell us again. The person responsible will be told that you took it back.',
  },
  withdrawSend: { ja: '取り下げる', easy: 'やめる', en: 'Take it back' },
  sent: { ja: '送りました。', easy: '送りました。', en: 'Sent.' },
  callAsked: {
    ja: '電話の希望を担当に伝えました。',
    easy: '係の 人に 言いました。',
    en: 'We passed on that you would like a call.',
  },
  withdrawn: { ja: '取り下げました。', easy: 'やめました。', en: 'Taken back.' },
  close: { ja: 'このページを閉じる', easy: '閉じる', en: 'Close this page' },
});

/** What the receipt page says of each step: that it happened, never who thinks what. */
export const stepWords = defineMessages({
  received: { ja: '受け付けました', easy: '受け付けました', en: 'We received it' },
  screened: {
    ja: '担当が読みました',
    easy: '係の 人が 読みました',
    en: 'The person responsible has read it',
  },
  handedOver: {
    ja: '力になれる担当に、引き受けをおたずねしています',
    easy: '助けることが できる 人に 聞いています',
    en: 'We are asking somebody who can help to take it on',
  },
  accepted: {
    ja: '新しい担当が引き受けました',
    easy: '新しい 係の 人が 決まりました',
    en: 'Somebody has taken it on',
  },
  callPromised: {
    ja: 'お電話する約束をしました',
    easy: '電話する 約束を しました',
    en: 'We promised to call',
  },
  called: { ja: 'お話ししました', easy: '話しました', en: 'We talked' },
  messaged: {
    ja: 'メッセージを受け取りました',
    easy: 'メッセージが 届きました',
    en: 'We received your message',
  },
  answered: { ja: '担当がお返事しました', easy: '係の 人が 返事を しました', en: 'We answered you' },
  caseOpened: {
    ja: 'いっしょに考える担当が決まりました',
    easy: 'いっしょに 考える 人が 決まりました',
    en: 'Somebody now works on it with you',
  },
  ended: { ja: 'ここでひと区切りになりました', easy: 'ここで 終わりました', en: 'This came to a close' },
  withdrawn: { ja: '取り下げを受け取りました', easy: 'やめることを 聞きました', en: 'You took it back' },
});

/** The residents' menu. */
export const navWords = defineMessages({
  ask: { ja: '相談する', easy: '相談する', en: 'Tell us' },
  follow: { ja: 'その後を見る', easy: 'その後を 見る', en: 'What became of it' },
});
