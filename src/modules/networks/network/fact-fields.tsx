import type { FormState } from '../../../kernel/forms/form.ts';
import { Select, TextArea, TextField } from '../../../kernel/ui/index.ts';

export type PostChoice = { readonly id: string; readonly name: string; readonly organizationName: string };

export const postOptions = (posts: readonly PostChoice[]) =>
  posts.map(({ id, name, organizationName }) => ({ value: id, label: `${name}（${organizationName}）` }));

/** What is told of a network, new or not. */
export const FactFields = ({ form, posts }: { form: FormState; posts: readonly PostChoice[] }) => (
  <>
    <TextField form={form} name="name" label="正式な名前" hint="例）地域ケアネットワーク・新川中原" />
    <TextField form={form} name="kana" label="よみ" required={false} />
    <TextField form={form} name="alias" label="呼び名" required={false} hint="例）ケアネット・しんなか" />
    <TextArea
      form={form}
      name="about"
      label="どんな集まりか"
      required={false}
      hint="住民のページの最初に載ります。"
    />
    <TextField form={form} name="secretariat" label="事務局" required={false} />
    <TextField form={form} name="phone" label="電話" required={false} width="phone" hint="代表の番号" />
    <TextField form={form} name="extension" label="内線" required={false} width="short" />
    <TextField form={form} name="url" label="ウェブサイト" required={false} type="url" />
    <Select
      form={form}
      name="responsiblePostId"
      label="受け持つ担当"
      required={false}
      blank="決まっていない"
      options={postOptions(posts)}
    />
  </>
);
