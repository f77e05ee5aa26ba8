import { raw } from 'hono/html';
import { authPaths } from '../../paths/auth.ts';
import type { FormState } from '../forms/form.ts';
import { newId } from '../ids.ts';
import {
  Actions,
  BackLink,
  Button,
  Code,
  ErrorSummary,
  Form,
  Hidden,
  PageHead,
  TextField,
} from '../ui/index.ts';
import { type Resume, writeResume } from './resume.ts';
import { CodeField } from './sign-in.page.tsx';

/** A new key, as a picture to scan and as text to type. */
export type KeyShown = { readonly key: string; readonly qr: string };

const inFours = (key: string): string => key.match(/.{1,4}/g)?.join(' ') ?? key;

function KeyToScan({ shown }: { shown: KeyShown }) {
  return (
    <ol>
      <li>スマートフォンの認証アプリ（Google Authenticator、Microsoft Authenticator など）を開きます。</li>
      <li>
        「アカウントを追加」で、この図を読み取ります。
        <div role="img" aria-label="認証アプリで読み取る図（QRコード）。読み取れないときは下のキーを入力">
          {raw(shown.qr)}
        </div>
        <p>
          読み取れないときは、キーを入力します： <Code>{inFours(shown.key)}</Code>
        </p>
      </li>
      <li>アプリに出た6けたの数字を、下に入力します。</li>
    </ol>
  );
}

/** Ordered by the administrator: before the first page, the phone is set up. */
export function SetUpPage({
  form,
  shown,
  resume,
}: {
  form: FormState;
  shown: KeyShown;
  resume: Resume | null;
}) {
  return (
    <>
      <ErrorSummary form={form} order={['code']} />
      <PageHead
        title="2段階の確認を設定します"
        lead="このアカウントでは、パスワードに加えてスマートフォンの確認コードが必要です。設定は一度だけです。"
      />
      <Form action={authPaths.setUp} deedId={newId()}>
        <Hidden name="resume" value={writeResume(resume)} />
        <Hidden name="key" value={shown.key} />
        <KeyToScan shown={shown} />
        <CodeField form={form} />
        <Actions>
          <Button>設定してサインインを終える</Button>
        </Actions>
      </Form>
    </>
  );
}

/** Of one's own will, or for another phone. */
export function MySecondFactorPage({
  form,
  shown,
  inUse,
}: {
  form: FormState;
  shown: KeyShown;
  inUse: boolean;
}) {
  return (
    <>
      <BackLink href={authPaths.me}>自分の設定</BackLink>
      <ErrorSummary form={form} order={['code', 'password']} />
      <PageHead
        title={inUse ? '別のスマートフォンに変える' : '2段階の確認を設定する'}
        lead={
          inUse
            ? '設定すると、前のスマートフォンの確認コードは使えなくなります。'
            : 'サインインのときに、パスワードに加えてスマートフォンの確認コードを使います。'
        }
      />
      <Form action={authPaths.mySecondFactor} deedId={newId()}>
        <Hidden name="key" value={shown.key} />
        <KeyToScan shown={shown} />
        <CodeField form={form} />
        <TextField
          form={form}
          name="password"
          label="いまのパスワード"
          type="password"
          width="name"
          autocomplete="current-password"
        />
        <Actions>
          <Button>このスマートフォンで設定する</Button>
        </Actions>
      </Form>
    </>
  );
}
