import {
  Actions,
  BackLink,
  Button,
  Checkboxes,
  DateField,
  ErrorSummary,
  Form,
  PageHead,
  Select,
  TextField,
} from '../../../kernel/ui/index.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { clearanceTitles, clearanceWords, roleWords } from './post.form.ts';
import { type Choices, roleTitle, type Typed } from './post.page.tsx';

type Lists = { districts: Choices; posts: Choices };

/** What may change of a post. */
export function PostFields({ form, districts, posts }: Lists & Pick<Typed, 'form'>) {
  return (
    <>
      <TextField
        form={form}
        name="name"
        label="担当の名前"
        hint="例）地域共生担当（北小学校区）"
        width="name"
      />
      <Select
        form={form}
        name="districtId"
        label="受け持つ地区"
        required={false}
        blank="地区をもたない"
        options={districts}
      />
      <Select
        form={form}
        name="managerPostId"
        label="上の担当"
        hint="空席や期限超過のとき、この担当に知らせが届きます。"
        required={false}
        blank="上の担当はいない"
        options={posts}
      />
      <Checkboxes
        form={form}
        name="clearances"
        label="特別に見られる情報"
        required={false}
        options={clearanceWords.map((word) => ({ value: word, label: clearanceTitles[word] }))}
      />
    </>
  );
}

/** Making a post. */
export function NewPostPage({
  form,
  deedId,
  organizations,
  ...lists
}: Typed & Lists & { organizations: Choices }) {
  return (
    <>
      <BackLink href={districtsPaths.posts()}>担当の一覧に戻る</BackLink>
      <ErrorSummary form={form} />
      <PageHead title="担当を作る" lead="担当は役目の席です。作ったあとで、つく人を決めます。" />
      <Form action={districtsPaths.newPost} deedId={deedId}>
        <Select form={form} name="organizationId" label="組織" options={organizations} />
        <Select
          form={form}
          name="role"
          label="役割"
          hint="役割によって、できることが決まります。あとから変えられません。"
          options={roleWords.map((role) => ({ value: role, label: roleTitle(role) }))}
        />
        <PostFields form={form} {...lists} />
        <DateField form={form} name="fromOn" label="いつから" />
        <Actions>
          <Button>担当を作る</Button>
        </Actions>
      </Form>
    </>
  );
}
