import { authPaths } from '../../paths/auth.ts';
import type { FormState } from '../forms/form.ts';
import { newId } from '../ids.ts';
import {
  Actions,
  BackLink,
  Button,
  Checkbox,
  DeedButton,
  ErrorSummary,
  Form,
  Hidden,
  PageHead,
  Section,
  SummaryList,
  Table,
  TextField,
  Time,
  useView,
} from '../ui/index.ts';
import type { Account, MadeLink, OpenSession } from './account.rules.ts';
import { NewPasswordFields, PasswordHint } from './invitation.page.tsx';

type Own = {
  account: Account;
  sessions: readonly OpenSession[];
  links: readonly MadeLink[];
  thisHash: string;
};

/** One's own account: who I am here, where I am signed in, what guards it. */
export function MyPage({ account, sessions, links, thisHash }: Own) {
  const { staff } = useView();
  return (
    <>
      <PageHead title="自分の設定" />
      <SummaryList
        rows={[
          { label: '名前', value: account.name },
          { label: 'サインイン名', value: account.login },
          {
            label: 'いまの担当',
            value: staff?.posts.join('、'),
            empty: 'いま担当はありません。上司に確かめてください',
          },
          {
            label: 'メールアドレス',
            value: account.email,
            empty: '登録していません',
            action: { href: authPaths.myMail, label: '変更する' },
          },
          {
            label: 'あなたの番のお知らせ',
            value: account.tellTurns ? 'メールで受け取る' : '受け取らない',
            action: { href: authPaths.myMail, label: '変更する' },
          },
          {
            label: 'パスワード',
            value: '設定済み',
            action: { href: authPaths.myPassword, label: '変更する' },
          },
          {
            label: '2段階の確認',
            value: account.hasSecondFactor ? '使っています' : '使っていません',
            action: {
              href: authPaths.mySecondFactor,
              label: account.hasSecondFactor ? '別のスマートフォンに変える' : '設定する',
            },
          },
        ]}
      />
      {account.hasSecondFactor && !account.totpRequired && (
        <Actions>
          <Button kind="text" href={authPaths.removeMySecondFactor}>
            2段階の確認をやめる
          </Button>
        </Actions>
      )}
      <Sessions sessions={sessions} thisHash={thisHash} />
      {links.length > 0 && <Links links={links} />}
      <Section title="サインアウト">
        <DeedButton action={authPaths.signOut} deedId={newId()} endsDrafts>
          <Button kind="outline">この端末からサインアウトする</Button>
        </DeedButton>
      </Section>
    </>
  );
}

function Sessions({ sessions, thisHash }: { sessions: readonly OpenSession[]; thisHash: string }) {
  return (
    <Section title="サインイン中の端末" id="sessions">
      <p>見覚えのない端末があったら、終わらせて、パスワードを変えてください。</p>
      <Table
        caption="サインイン中の端末"
        quietCaption
        heads={['端末', 'サインインした時', '最後に使った時', '操作']}
        rows={sessions.map((session) => [
          session.device || '不明な端末',
          <Time at={session.createdAt} as="near" />,
          <Time at={session.lastSeenAt} as="near" />,
          session.tokenHash === thisHash ? 'この端末' : <EndSession session={session} />,
        ])}
      />
      {sessions.length > 1 && (
        <DeedButton action={authPaths.endMyOtherSessions} deedId={newId()}>
          <Button kind="outline">この端末のほかを、すべて終わらせる</Button>
        </DeedButton>
      )}
    </Section>
  );
}

function EndSession({ session }: { session: OpenSession }) {
  return (
    <DeedButton action={authPaths.endMySession} deedId={newId()}>
      <Hidden name="session" value={session.tokenHash} />
      <Button kind="outline" size="sm" about={session.device}>
        終わらせる
      </Button>
    </DeedButton>
  );
}

const linkWords = { invite: 'はじめての案内', reset: 'パスワードの決め直し' } as const;

/** Shown to the owner, so that a link made unasked does not stay unseen. */
export function Links({ links }: { links: readonly MadeLink[] }) {
  return (
    <Section title="このアカウントに出された案内" id="links">
      <p>
        システム管理者が案内を出すと、ここに残ります。頼んだ覚えのないものがあったら、上司に伝えてください。
      </p>
      <Table
        caption="このアカウントに出された案内"
        quietCaption
        heads={['案内', '出した時', '使われた時']}
        rows={links.map((link) => [
          linkWords[link.kind],
          <Time at={link.createdAt} />,
          link.usedAt ? <Time at={link.usedAt} /> : 'まだ使われていません',
        ])}
      />
    </Section>
  );
}

export function MyPasswordPage({ form }: { form: FormState }) {
  return (
    <>
      <BackLink href={authPaths.me}>自分の設定</BackLink>
      <ErrorSummary form={form} order={['password', 'newPassword', 'again']} />
      <PageHead title="パスワードを変える" lead="変えると、この端末のほかはサインアウトします。" />
      <PasswordHint />
      <Form action={authPaths.myPassword} deedId={newId()}>
        <TextField
          form={form}
          name="password"
          label="いまのパスワード"
          type="password"
          width="name"
          autocomplete="current-password"
        />
        <NewPasswordFields form={form} />
        <Actions>
          <Button>パスワードを変える</Button>
        </Actions>
      </Form>
    </>
  );
}

export function DropSecondFactorPage({ form }: { form: FormState }) {
  return (
    <>
      <BackLink href={authPaths.me}>自分の設定</BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title="2段階の確認をやめる"
        lead="やめると、パスワードだけでサインインできるようになります。"
      />
      <Form action={authPaths.removeMySecondFactor} deedId={newId()}>
        <TextField
          form={form}
          name="password"
          label="いまのパスワード"
          type="password"
          width="name"
          autocomplete="current-password"
        />
        <Actions>
          <Button danger>2段階の確認をやめる</Button>
        </Actions>
      </Form>
    </>
  );
}

export function MyMailPage({ form }: { form: FormState }) {
  return (
    <>
      <BackLink href={authPaths.me}>自分の設定</BackLink>
      <ErrorSummary form={form} order={['email', 'tellTurns', 'password']} />
      <PageHead title="メールとお知らせ" lead="パスワードを決め直すときの案内も、このアドレスに届きます。" />
      <Form action={authPaths.myMail} deedId={newId()}>
        <TextField
          form={form}
          name="email"
          label="メールアドレス"
          type="email"
          inputmode="email"
          autocomplete="email"
          required={false}
        />
        <Checkbox
          form={form}
          name="tellTurns"
          label="あなたの番になったら、メールで知らせる"
          hint="相談した人の名前や内容は、メールには書きません。件数だけをお知らせします。"
        />
        <TextField
          form={form}
          name="password"
          label="いまのパスワード"
          hint="メールアドレスを変えるときだけ、入力してください。"
          type="password"
          width="name"
          autocomplete="current-password"
          required={false}
        />
        <Actions>
          <Button>この内容で保存する</Button>
        </Actions>
      </Form>
    </>
  );
}
