import type { Letter } from '../../../kernel/mail/letter.ts';

type To = { readonly townName: string; readonly email: string; readonly name: string };

const signature = (townName: string): string => `――
${townName}　紡ぎ
このお知らせは「自分の設定」で止められます。このメールに返信しても届きません。`;

/** "It is your turn", once in the morning. Says how many and nothing about anybody: mail is read on trains. */
export const morningLetter = ({ townName, email, name }: To, turns: string): Letter => ({
  to: email,
  subject: `【${townName} 紡ぎ】あなたの番が${turns}あります`,
  text: `${name} 様

おはようございます。いま、あなたの番になっているものが${turns}あります。
いつもの方法でサインインして、「きょう」の画面を開いてください。

${signature(townName)}
`,
});

/** Something that cannot wait for the morning. */
export const urgentLetter = ({ townName, email, name }: To): Letter => ({
  to: email,
  subject: `【${townName} 紡ぎ】すぐに確認してください`,
  text: `${name} 様

すぐに動く必要のあるものが、あなたの担当に届いています。
いつもの方法でサインインして、「きょう」の画面を開いてください。
サインインできないときは、当直責任者か上司に電話してください。

${signature(townName)}
`,
});
