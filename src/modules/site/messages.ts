import { defineMessages } from '../../kernel/i18n/messages.ts';

/** What the resident's home says. Readings stand behind their words. */
export const homeWords = defineMessages({
  title: {
    ja: 'ひとりで抱[かか]えず、まず話[はな]してみませんか',
    easy: 'ひとりで 困[こま]らないで。まず 話[はな]してください',
    en: 'You need not carry it alone. Tell us.',
  },
  lead: {
    ja: '困[こま]りごとも、やってみたいことも。人[ひと]と人[ひと]、助[たす]けと助[たす]けを、ここで結[むす]びます。',
    easy: '困[こま]っていること、やってみたいことを 話[はな]してください。いっしょに 考[かんが]えます。',
    en: 'A worry, or something you would like to do. Here people are tied to people, and help to help.',
  },
  ask: { ja: '相談する', easy: '相談する', en: 'Tell us' },
  askText: {
    ja: 'どんなことでも。お名前も、うまくまとまっている必要もありません。その場で担当が決まります。',
    easy: 'どんなことでも いいです。名前は いりません。すぐに 係の 人が 決まります。',
    en: 'Anything at all. No name needed. Somebody is responsible at once.',
  },
  follow: { ja: 'その後を見る', easy: 'その後を 見る', en: 'What became of it' },
  followText: {
    ja: '受付番号とあいことばで、いまどうなっているかを見られます。',
    easy: '番号と あいことばで、今 どうなっているかを 見ます。',
    en: 'With your number and secret words you can see where it stands.',
  },
  contact: { ja: '窓口を知る', easy: '相談する ところ', en: 'Where to find us' },
  contactText: {
    ja: '電話番号・内線、場所、開いている時間の一覧です。印刷もできます。',
    easy: '電話番号、場所、時間が わかります。',
    en: 'Telephone numbers, places and opening hours. It can be printed.',
  },
});

export const contactWords = defineMessages({
  title: { ja: '窓口の一覧', easy: '相談する ところ', en: 'Where to find us' },
  lead: {
    ja: 'どの窓口に話しても、受け付けます。「ここではありません」とは言いません。',
    easy: 'どこで 話しても いいです。どこでも 聞きます。',
    en: 'You may speak to any of them. None will send you away.',
  },
  phone: { ja: '電話', easy: '電話', en: 'Telephone' },
  extension: { ja: '内線', easy: '内線', en: 'Extension' },
  hours: { ja: '時間', easy: '時間', en: 'Hours' },
  place: { ja: '場所', easy: '場所', en: 'Place' },
  none: { ja: 'まだ登録されていません。', easy: 'まだ ありません。', en: 'None yet.' },
  askPhone: { ja: '代表電話へどうぞ。', easy: '電話してください。', en: 'Please call the town.' },
});

export const aboutWords = defineMessages({
  title: { ja: 'この場所について', easy: 'ここに ついて', en: 'About this place' },
  whoTitle: { ja: '書いたことは、だれが見るのですか', easy: 'だれが 見ますか', en: 'Who sees what I write?' },
  who: {
    ja: '受け付けた窓口と、担当になった人、その責任者だけです。ほかの課や機関に伝えるときは、あなたの同意か、法律で決められた理由が必要です。ほかの人のことを知らせてくださったとき、あなたのお名前は別に保管し、受け付けた担当とその上司、虐待対応の担当のほかは見られません。',
    easy: '係の 人だけが 見ます。ほかの 人に 話す とき、あなたに 聞きます。',
    en: 'The counter that received it, the person responsible, and their manager. To tell anybody else we need your consent or a reason in law. If you told us about somebody else, your name is kept apart and sealed.',
  },
  lookTitle: {
    ja: 'だれが見たか、わかりますか',
    easy: 'だれが 見たか、わかりますか',
    en: 'Can I know who looked?',
  },
  look: {
    ja: 'はい。だれが、いつ、何のために見たかは、すべて記録されています。担当に言っていただければ、あなたについて「だれが見られるか」「だれが見たか」を印刷してお渡しします。',
    easy: 'はい。係の 人に 言ってください。紙で 渡します。',
    en: 'Yes. Every look is recorded. Ask us, and we print for you who can see what about you, and who looked.',
  },
  deviceTitle: { ja: 'この端末に残るもの', easy: 'この 機械に 残る もの', en: 'What stays on this device' },
  device: {
    ja: '文字の大きさや言語の設定と、送る前の書きかけです。書きかけは、送ると消え、7日たっても消えます。ほかの会社に情報を送るしくみは使っていません。',
    easy: '書いている とちゅうの ことばが 残ります。送ると 消えます。',
    en: 'Your settings for language and text size, and what you have begun to write, until you send it or seven days have passed. Nothing is sent to other companies.',
  },
  accessTitle: { ja: '使いやすさについて', easy: '使いやすさ', en: 'Accessibility' },
  access: {
    ja: 'JIS X 8341-3:2016 の適合レベルAAに準拠することをめざしています。キーボードだけでも、読み上げでも、スクリプトを止めても使えます。使いにくいところがあれば、お電話ください。',
    easy: '使いにくい ときは、電話してください。',
    en: 'We aim at level AA of JIS X 8341-3:2016. Keyboard, screen reader and browsers without scripts all work. Call us if anything does not.',
  },
});
