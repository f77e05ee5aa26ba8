import { raw } from 'hono/html';
import { authPaths } from '../../paths/auth.ts';
import type { FormState } from '../forms/form.ts';
import { newId } from '../ids.ts';
import {
  Actions,
  Banner,
  Button,
  Code,
  Disclosure,
  ErrorSummary,
  Form,
  PageHead,
  PrintButton,
  Section,
  SummaryList,
  TextField,
  Time,
  useView,
} from '../ui/index.ts';
import type { LinkKind } from './account.rules.ts';
import { examplePassword, minPasswordLength } from './password.rules.ts';

/** What makes a good password, said before it is asked. */
export const PasswordHint = () => (
  <Disclosure summary="パスワードの決めかた">
    <p>
      {minPasswordLength}文字以上にしてください。記号や大文字をまぜる決まりはありません。長いほど安全です。
    </p>
    <p>
      例のように、関係のないことばを3つ4つ並べると覚えやすくなります：「{examplePassword}
      」（この例は使わないでください）
    </p>
    <p>サインイン名やまちの名前、よく使われることば、続き番号は使えません。</p>
  </Disclosure>
);

/** The two fields of a new password. */
export function NewPasswordFields({ form }: { form: FormState }) {
  return (
    <>
      <TextField
        form={form}
        name="newPassword"
        label="新しいパスワード"
        hint={`${minPasswordLength}文字以上`}
        type="password"
        width="name"
        autocomplete="new-password"
      />
      <TextField
        form={form}
        name="again"
        label="新しいパスワード（確認）"
        hint="同じものをもう一度"
        type="password"
        width="name"
        autocomplete="new-password"
      />
    </>
  );
}

type InvitationPageProps = { form: FormState; secret: string; kind: LinkKind; name: string; login: string };

/** Where a one-time link leads: set a password. */
export function InvitationPage({ form, secret, kind, name, login }: InvitationPageProps) {
  return (
    <>
      <ErrorSummary form={form} order={['newPassword', 'again']} />
      <PageHead
        title={kind === 'invite' ? 'パスワードを決めてください' : '新しいパスワードを決めてください'}
        lead={`${name} さんのアカウントです。決めたパスワードは、ほかの人にも管理者にも見えません。`}
      />
      <SummaryList rows={[{ label: 'サインイン名', value: <Code>{login}</Code> }]} />
      <PasswordHint />
      <Form action={authPaths.invitation(secret)} deedId={newId()}>
        <NewPasswordFields form={form} />
        <Actions>
          <Button>このパスワードに決める</Button>
        </Actions>
      </Form>
    </>
  );
}

type SlipProps = { name: string; login: string; link: string; qr: string; until: Date };

/** The slip that is handed over in person. Shown this once: the link is kept nowhere in readable form. */
export function LinkSlipPage({ name, login, link, qr, until }: SlipProps) {
  const { townName } = useView();
  return (
    <>
      <Banner kind="warning" title="このページは一度しか表示されません">
        <p>印刷するか書き写して、ご本人に直接渡してください。渡したあとは、このページを閉じてください。</p>
      </Banner>
      <PageHead title="サインインのご案内" shoulder={townName} lead={`${name} 様`} />
      <Section title="はじめかた">
        <ol>
          <li>下の図をスマートフォンで読み取るか、アドレスをブラウザーに入力します。</li>
          <li>自分のパスワードを決めます（{minPasswordLength}文字以上）。</li>
          <li>サインイン名と、決めたパスワードでサインインします。</li>
        </ol>
        <SummaryList
          rows={[
            { label: 'サインイン名', value: <Code>{login}</Code> },
            { label: 'アドレス', value: <Code>{link}</Code> },
            { label: '使える期限', value: <Time at={until} /> },
          ]}
        />
        <div role="img" aria-label="アドレスの図（QRコード）">
          {raw(qr)}
        </div>
        <p>一度だけ使えます。だれかが先に使ったときは、すぐに知らせてください。</p>
      </Section>
      <PrintButton label="この案内を印刷する" />
      <Actions>
        <Button kind="text" href={authPaths.accounts}>
          アカウントの一覧へ
        </Button>
      </Actions>
    </>
  );
}
