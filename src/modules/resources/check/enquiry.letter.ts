import type { Letter } from '../../../kernel/mail/letter.ts';
import type { Town } from '../../../kernel/tenancy/town.ts';

type Asked = {
  readonly town: Town;
  readonly to: string;
  readonly serviceName: string;
  readonly link: string;
};

/** Asks a contact whether the entry is still true. Opening the link changes nothing: the page has a button. */
export const enquiryLetter = ({ town, to, serviceName, link }: Asked): Letter => ({
  to,
  subject: `【${town.name}】「${serviceName}」の案内は、いまも合っていますか`.slice(0, 200),
  text: `いつも地域の活動を支えてくださり、ありがとうございます。

${town.name}の「地域の資源」に、「${serviceName}」を載せています。
電話番号・場所・時間などが変わっていないか、確かめさせてください。

次のページを開いて、ボタンを1つ押すだけで終わります（ログインは要りません）。

${link}

変わったところがあれば、そのページに書いていただくか、電話でお知らせください。

――
${town.name}　電話 ${town.phone}
このメールに返信しても届きません。
`,
});
