import { defineRefusals } from '../http/refusal-words.ts';

/** How refusals about accounts are told. Staff read them in Japanese; the other two are for the rule that all exist. */
export const accountRefusals = defineRefusals({
  wrong: {
    status: 422,
    what: {
      ja: 'サインイン名かパスワードがちがいます。',
      easy: '名前か パスワードが ちがいます。',
      en: 'The sign-in name or the password is wrong.',
    },
    next: {
      ja: '大文字と小文字、かな入力になっていないかを確かめて、もう一度入力してください。はじめての方は、先に招待の案内からパスワードを決めてください。',
      easy: 'もう 一度 書いてください。はじめての 人は、招待の 紙を 見てください。',
      en: 'Check capitals and try again. If you are new, set a password from your invitation first.',
    },
  },
  locked: {
    status: 429,
    what: {
      ja: 'まちがいが続いたため、このサインイン名は{time}まで使えません（あと約{minutes}分）。',
      easy: '何回も まちがえました。{time}まで 待ってください。',
      en: 'Too many wrong tries: this name is locked until {time} (about {minutes} minutes).',
    },
    next: {
      ja: '{time}を過ぎたら、もう一度お試しください。お急ぎのときは、システム管理者に伝えてください。',
      easy: '{time}に なったら、もう 一度 書いてください。',
      en: 'Try again after {time}, or ask the system administrator.',
    },
  },
  suspended: {
    status: 403,
    what: {
      ja: 'このアカウントは、いま停止しています。',
      easy: 'この アカウントは、いま 使えません。',
      en: 'This account is suspended.',
    },
    next: {
      ja: '使えるはずのときは、上司かシステム管理者に伝えてください。',
      easy: '係の 人に 話してください。',
      en: 'If you should have access, tell your manager or the system administrator.',
    },
  },
  gone: {
    status: 403,
    what: {
      ja: 'サインインの途中で時間が過ぎました。',
      easy: '時間が すぎました。',
      en: 'Signing in took too long.',
    },
    next: {
      ja: 'サインイン名とパスワードから、もう一度お願いします。',
      easy: 'はじめから もう 一度 してください。',
      en: 'Please begin again with your name and password.',
    },
  },
  'wrong-code': {
    status: 422,
    what: {
      ja: '確認コードがちがいます。',
      easy: '番号が ちがいます。',
      en: 'The code is wrong.',
    },
    next: {
      ja: '認証アプリにいま出ている6けたを入力してください。何度もちがうときは、スマートフォンの時計が合っているか確かめてください。',
      easy: 'アプリに いま 出ている 6つの 数字を 書いてください。',
      en: 'Enter the six digits your app shows now. If it keeps failing, check the clock of your phone.',
    },
  },
  'used-code': {
    status: 422,
    what: {
      ja: 'この確認コードは、すでに使われています。',
      easy: 'この 番号は もう 使いました。',
      en: 'This code was used already.',
    },
    next: {
      ja: '30秒ほど待って、次に出るコードを入力してください。',
      easy: '30秒 待って、新しい 番号を 書いてください。',
      en: 'Wait about 30 seconds for the next one.',
    },
  },
  'wrong-password': {
    status: 422,
    what: {
      ja: 'いまのパスワードがちがいます。',
      easy: 'パスワードが ちがいます。',
      en: 'Your present password is wrong.',
    },
    next: {
      ja: 'もう一度入力してください。',
      easy: 'もう 一度 書いてください。',
      en: 'Please enter it again.',
    },
  },
  'password-short': {
    status: 422,
    what: {
      ja: 'パスワードは{min}文字以上にしてください（いま{length}文字です）。',
      easy: 'パスワードは {min}文字より 長く してください。',
      en: 'Use at least {min} characters (now {length}).',
    },
    next: {
      ja: 'ことばを3つ4つ並べると、覚えやすく長くなります。',
      easy: '言葉を 3つか 4つ ならべてください。',
      en: 'Three or four words in a row are long and easy to remember.',
    },
  },
  'password-long': {
    status: 422,
    what: {
      ja: 'パスワードは{max}文字までです。',
      easy: 'パスワードは {max}文字までです。',
      en: 'At most {max} characters.',
    },
    next: { ja: '短くしてください。', easy: '短く してください。', en: 'Please shorten it.' },
  },
  'password-common': {
    status: 422,
    what: {
      ja: 'よく使われるパスワードに似ているため、使えません。',
      easy: 'この パスワードは 弱いです。',
      en: 'This is too close to a password many people use.',
    },
    next: {
      ja: '続き番号やくり返し、password のようなことばを避けて、自分だけの並びにしてください。',
      easy: '1234や passwordを 使わないで ください。',
      en: 'Avoid sequences, repeats and words such as “password”.',
    },
  },
  'password-own-name': {
    status: 422,
    what: {
      ja: 'サインイン名やまちの名前が入ったパスワードは使えません。',
      easy: '名前や まちの 名前は 使えません。',
      en: 'A password may not contain your sign-in name or the town.',
    },
    next: {
      ja: 'それらを含まない並びにしてください。',
      easy: 'ほかの 言葉に してください。',
      en: 'Choose one without them.',
    },
  },
  'link-over': {
    status: 404,
    what: {
      ja: 'このアドレスは、いまは使えません。',
      easy: 'この アドレスは もう 使えません。',
      en: 'This link cannot be used any more.',
    },
    next: {
      ja: 'すでに使われたか、7日を過ぎたか、新しい案内が出ています。パスワードを決め終えた方は、そのままサインインしてください。まだの方は、システム管理者に新しい案内を頼んでください。',
      easy: 'パスワードを もう 決めた 人は、サインインして ください。まだの 人は、係の 人に 話してください。',
      en: 'It was used, is older than seven days, or a newer one was made. If you have set a password, sign in; otherwise ask for a new link.',
    },
  },
  'link-drawn': {
    status: 409,
    what: {
      ja: 'この画面からの案内は、すでにつくられています。',
      easy: 'この ページの 案内は、もう つくりました。',
      en: 'A link was already made from this page.',
    },
    next: {
      ja: 'もう一つ要るときは、アカウントの画面を開き直してください。',
      easy: 'もう 一つ つくるときは、ページを もう一度 開いてください。',
      en: 'Open the account again to make another one.',
    },
  },
  'login-taken': {
    status: 422,
    what: {
      ja: 'このサインイン名は、すでに使われています。',
      easy: 'この 名前は もう あります。',
      en: 'This sign-in name is taken.',
    },
    next: { ja: '別の名前にしてください。', easy: 'ほかの 名前に してください。', en: 'Choose another.' },
  },
  'login-shape': {
    status: 422,
    what: {
      ja: 'サインイン名は、半角の英字・数字・記号（. _ - @）で2〜64文字にしてください。',
      easy: '英語の 文字か 数字で、2文字から 64文字に してください。',
      en: 'Use 2 to 64 letters, digits or . _ - @.',
    },
    next: {
      ja: '英字か数字で始めてください。',
      easy: '文字か 数字で はじめてください。',
      en: 'Begin with a letter or digit.',
    },
  },
  'no-address': {
    status: 422,
    what: {
      ja: 'メールで送るには、メールアドレスが必要です。',
      easy: 'メールアドレスを 書いてください。',
      en: 'A mail address is needed for that.',
    },
    next: {
      ja: 'メールアドレスを入力するか、ほかの方法を選んでください。',
      easy: 'アドレスを 書くか、ほかの 方法を えらんでください。',
      en: 'Enter one or choose another way.',
    },
  },
  'account-suspended': {
    status: 409,
    what: {
      ja: '停止しているアカウントには、案内を出せません。',
      easy: 'この アカウントは 止まっています。',
      en: 'A suspended account gets no link.',
    },
    next: { ja: '先に再開してください。', easy: '先に 再開して ください。', en: 'Reactivate it first.' },
  },
  'own-account': {
    status: 409,
    what: {
      ja: '自分のアカウントは停止できません。',
      easy: '自分の アカウントは 止められません。',
      en: 'You cannot suspend your own account.',
    },
    next: {
      ja: 'ほかのシステム管理者に頼んでください。',
      easy: 'ほかの 係の 人に 話してください。',
      en: 'Ask another administrator.',
    },
  },
  'second-factor-ordered': {
    status: 409,
    what: {
      ja: '2段階の確認は、このアカウントでは必須です。',
      easy: 'この アカウントは、アプリの 番号が いります。',
      en: 'A second factor is required for this account.',
    },
    next: {
      ja: '機種を変えたときは、「別のスマートフォンに変える」から設定し直してください。',
      easy: '電話を かえた 人は、もう 一度 設定して ください。',
      en: 'If you have a new phone, set it up again instead.',
    },
  },
});
