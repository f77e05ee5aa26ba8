import type { Letter } from '../mail/letter.ts';
import type { Town } from '../tenancy/town.ts';
import { formatInstant } from '../time.ts';

/** Letters to staff about their own account. They name no person the town cares for. */
type To = { readonly town: Town; readonly email: string; readonly name: string };

const signature = (town: Town): string => `――
${town.name}　紡ぎ
わからないときは ${town.phone} へお電話ください。
このメールに返信しても届きません。`;

export const invitationLetter = (
  { town, email, name }: To,
  { login, link, until }: { login: string; link: string; until: Date },
): Letter => ({
  to: email,
  subject: `【${town.name} 紡ぎ】はじめてのサインインのご案内`,
  text: `${name} 様

「紡ぎ」のアカウントができました。次のアドレスを開いて、ご自分のパスワードを決めてください。

${link}

サインイン名： ${login}
このアドレスは ${formatInstant(until, town.zone)} まで、一度だけ使えます。
ほかの人に転送しないでください。心当たりのないときは、開かずに削除してください。

${signature(town)}
`,
});

export const resetLetter = (
  { town, email, name }: To,
  { link, until }: { link: string; until: Date },
): Letter => ({
  to: email,
  subject: `【${town.name} 紡ぎ】パスワードを決め直すためのご案内`,
  text: `${name} 様

パスワードを決め直す手続きを受け付けました。次のアドレスを開いて、新しいパスワードを決めてください。

${link}

このアドレスは ${formatInstant(until, town.zone)} まで、一度だけ使えます。
決め直すまでは、いまのパスワードがそのまま使えます。
心当たりのないときは、開かずに、下の番号へお知らせください。

${signature(town)}
`,
});

const changes = {
  password: 'パスワードが変わりました',
  'second-factor-set': '2段階の確認（認証アプリ）が設定されました',
  'second-factor-gone': '2段階の確認（認証アプリ）が外されました',
  mail: 'お知らせ先のメールアドレスが変わりました',
} as const;

/** Tells the owner at their own address what changed, so that a change by somebody else is noticed. */
export const changedLetter = ({ town, email, name }: To, change: keyof typeof changes, at: Date): Letter => ({
  to: email,
  subject: `【${town.name} 紡ぎ】${changes[change]}`,
  text: `${name} 様

${formatInstant(at, town.zone)} に、あなたのアカウントの${changes[change]}。

ご自分で行った場合は、何もする必要はありません。
心当たりのないときは、すぐに下の番号へお知らせください。

${signature(town)}
`,
});
