import { authPaths } from '../../paths/auth.ts';
import type { FormState } from '../forms/form.ts';
import { wordsTyped } from '../http/kept.ts';
import { newId } from '../ids.ts';
import {
  Actions,
  Button,
  DeedButton,
  Disclosure,
  ErrorSummary,
  Form,
  Hidden,
  PageHead,
  Prose,
  TextField,
} from '../ui/index.ts';
import { addressIn, useView } from '../ui/view.ts';
import { type Resume, writeResume } from './resume.ts';

type PageProps = { form: FormState; resume: Resume | null };

/** The door for staff. With `resume`, what was typed before the session ended travels along and is not lost. */
export function SignInPage({ form, resume }: PageProps) {
  const interrupted = resume?.fields != null;
  return (
    <>
      <ErrorSummary form={form} order={['login', 'password']} />
      <PageHead
        title="サインイン"
        lead={
          interrupted
            ? '時間が過ぎたため、サインインし直してください。入力した内容は消えていません。サインインのあと、続きから送れます。'
            : '職員・相談員の方の入口です。'
        }
      />
      <Form action={authPaths.signIn} deedId={newId()}>
        <Hidden name="resume" value={writeResume(resume)} />
        <TextField form={form} name="login" label="サインイン名" width="name" autocomplete="username" />
        <TextField
          form={form}
          name="password"
          label="パスワード"
          type="password"
          width="name"
          autocomplete="current-password"
        />
        <Actions>
          <Button>サインインする</Button>
        </Actions>
      </Form>
      <Disclosure summary="サインインできないとき">
        <p>はじめての方は、お渡しした案内のアドレスを開いて、先にパスワードを決めてください。</p>
        <p>
          パスワードを忘れた方は、所属のシステム管理者に「パスワードを決め直したい」と伝えてください。案内はご本人のメールに届きます。
        </p>
      </Disclosure>
    </>
  );
}

/** The second step: the code the phone shows now. */
export function CodePage({ form, resume }: PageProps) {
  return (
    <>
      <ErrorSummary form={form} order={['code']} />
      <PageHead
        title="確認コード"
        lead="スマートフォンの認証アプリに、いま出ている6けたの数字を入力してください。"
      />
      <Form action={authPaths.code} deedId={newId()}>
        <Hidden name="resume" value={writeResume(resume)} />
        <CodeField form={form} />
        <Actions>
          <Button>サインインを終える</Button>
          <Button kind="text" href={authPaths.signIn}>
            はじめからやり直す
          </Button>
        </Actions>
      </Form>
      <Disclosure summary="スマートフォンをなくした・アプリを消したとき">
        <p>所属のシステム管理者に伝えてください。ご本人と確かめたうえで、2段階の確認を外します。</p>
      </Disclosure>
    </>
  );
}

export const CodeField = ({ form }: { form: FormState }) => (
  <TextField
    form={form}
    name="code"
    label="確認コード"
    hint="6けたの数字です。30秒ごとに変わります。"
    width="short"
    inputmode="numeric"
    autocomplete="one-time-code"
  />
);

/** After signing in again: what had been typed, and one button that sends it as it was. */
export function ResumePage({ resume, name, csrf }: { resume: Resume; name: string; csrf: string }) {
  const { base } = useView();
  const fields = Object.entries(resume.fields ?? {}).filter(([field]) => field !== '_csrf');
  return (
    <>
      <PageHead
        title="続きから送れます"
        lead={`${name} さんとしてサインインしました。さきほど入力した内容は、まだ送られていません。`}
      />
      <form class="ts-form" method="post" action={addressIn(base, resume.path)}>
        <Hidden name="_csrf" value={csrf} />
        {fields.flatMap(([field, value]) =>
          [value].flat().map((each) => <Hidden name={field} value={each} />),
        )}
        {wordsTyped(resume.fields ?? {}).map((words) => (
          <Prose>{words}</Prose>
        ))}
        <Actions>
          <Button>続ける（入力した内容を送る）</Button>
          <Button kind="text" href="/today">
            送らずに、今日の画面へ
          </Button>
        </Actions>
      </form>
    </>
  );
}

/** Asks before signing out; the button of the header leads here, because a link must not do anything. */
export const SignOutPage = () => (
  <>
    <PageHead
      title="サインアウトしますか"
      lead="この端末でのサインインを終えます。書きかけの入力は、先に保存してください。"
    />
    <DeedButton action={authPaths.signOut} deedId={newId()} endsDrafts>
      <Button>サインアウトする</Button>
    </DeedButton>
  </>
);
