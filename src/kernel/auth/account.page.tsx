import { authPaths } from '../../paths/auth.ts';
import type { FormState } from '../forms/form.ts';
import { newId } from '../ids.ts';
import { dayOf } from '../time.ts';
import {
  Actions,
  BackLink,
  Banner,
  Button,
  DeedButton,
  ErrorSummary,
  Form,
  Hidden,
  PageHead,
  Section,
  SummaryList,
  TextField,
  Time,
} from '../ui/index.ts';
import type { Account, MadeLink, OpenSession } from './account.rules.ts';
import { StateChip, secondFactorWord } from './accounts.page.tsx';
import { Links } from './me.page.tsx';

type OneProps = {
  account: Account;
  sessions: readonly OpenSession[];
  links: readonly MadeLink[];
  lockedUntil: Date | null;
  linkSecret: string;
  rename: FormState;
  isOwn: boolean;
};

/** One account and what an administrator may do with it. There is no way to sign in as somebody. */
export function AccountPage({ account, sessions, links, lockedUntil, linkSecret, rename, isOwn }: OneProps) {
  return (
    <>
      <BackLink href={authPaths.accounts}>アカウント</BackLink>
      <ErrorSummary form={rename} order={['name', 'kana', 'email']} />
      <PageHead title={account.name} aside={<StateChip account={account} />} />
      {lockedUntil && <LockedBanner account={account} until={lockedUntil} />}
      <SummaryList
        rows={[
          { label: 'サインイン名', value: account.login },
          { label: 'ふりがな', value: account.kana },
          { label: 'メールアドレス', value: account.email, empty: '登録なし（案内は印刷して渡します）' },
          { label: '2段階の確認', value: secondFactorWord(account) },
          { label: 'サインイン中の端末', value: `${sessions.length}台` },
          { label: 'つくった日', value: <Time at={dayOf(account.createdAt)} /> },
        ]}
      />
      {account.state !== 'suspended' && <LinkDeed account={account} linkSecret={linkSecret} />}
      <SecondFactorDeeds account={account} />
      <SessionDeeds account={account} count={sessions.length} />
      <RenameForm account={account} form={rename} />
      {!isOwn && <StateDeeds account={account} />}
      {links.length > 0 && <Links links={links} />}
    </>
  );
}

function LockedBanner({ account, until }: { account: Account; until: Date }) {
  return (
    <Banner kind="warning" title="まちがいが続いたため、ロックされています">
      <p>
        <Time at={until} /> まで、正しいパスワードでもサインインできません。
      </p>
      <DeedButton action={authPaths.unlockAccount(account.id)} deedId={newId()}>
        <Button kind="outline">本人と確かめたので、ロックを解く</Button>
      </DeedButton>
    </Banner>
  );
}

function LinkDeed({ account, linkSecret }: { account: Account; linkSecret: string }) {
  return (
    <Section title={account.hasPassword ? 'パスワードを決め直してもらう' : '案内を出し直す'}>
      <p>
        {account.email
          ? '本人のメールアドレスに案内を送ります。管理者には、案内のアドレスもパスワードも見えません。'
          : 'メールアドレスの登録がないため、案内を印刷して本人に直接渡します。だれが出したかは記録され、本人の画面にも出ます。'}
      </p>
      <Form action={authPaths.sendLink(account.id)} deedId={newId()}>
        <Hidden name="linkSecret" value={linkSecret} />
        <Actions>
          <Button kind="outline">{account.email ? '案内をメールで送る' : '案内を印刷用に表示する'}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function SecondFactorDeeds({ account }: { account: Account }) {
  return (
    <Section title="2段階の確認">
      <Form action={authPaths.requireSecondFactor(account.id)} deedId={newId()}>
        <Hidden name="required" value={account.totpRequired ? 'no' : 'yes'} />
        <Actions>
          <Button kind="outline">{account.totpRequired ? '必須をやめる' : '必須にする'}</Button>
        </Actions>
      </Form>
      {account.hasSecondFactor && (
        <>
          <p>
            スマートフォンをなくした人は、本人と確かめてから外してください。外すと本人にメールで知らせます。
          </p>
          <DeedButton action={authPaths.removeSecondFactor(account.id)} deedId={newId()}>
            <Button kind="outline" danger>
              2段階の確認を外す
            </Button>
          </DeedButton>
        </>
      )}
    </Section>
  );
}

function SessionDeeds({ account, count }: { account: Account; count: number }) {
  if (count === 0) return null;
  return (
    <Section title="サインイン中の端末">
      <p>端末をなくしたときなどに、すべての端末でサインインを終わらせます。</p>
      <DeedButton action={authPaths.endSessions(account.id)} deedId={newId()}>
        <Button kind="outline">すべての端末で終わらせる</Button>
      </DeedButton>
    </Section>
  );
}

function RenameForm({ account, form }: { account: Account; form: FormState }) {
  const mayMail = account.state === 'invited' && !account.hasPassword;
  return (
    <Section title="名前を直す">
      <Form action={authPaths.renameAccount(account.id)} deedId={newId()}>
        <TextField form={form} name="name" label="名前" width="name" autocomplete="off" />
        <TextField
          form={form}
          name="kana"
          label="ふりがな"
          width="name"
          required={false}
          autocomplete="off"
        />
        {mayMail ? (
          <TextField
            form={form}
            name="email"
            label="メールアドレス"
            type="email"
            inputmode="email"
            required={false}
            autocomplete="off"
          />
        ) : (
          <p>メールアドレスは、本人だけが変えられます。</p>
        )}
        <Actions>
          <Button kind="outline">名前を保存する</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function StateDeeds({ account }: { account: Account }) {
  if (account.state === 'suspended')
    return (
      <Section title="再開">
        <DeedButton action={authPaths.reactivateAccount(account.id)} deedId={newId()}>
          <Button kind="outline">このアカウントを再開する</Button>
        </DeedButton>
      </Section>
    );
  return (
    <Section title="停止">
      <p>
        停止すると、すべての端末ですぐにサインアウトし、出してある案内も使えなくなります。記録は消えません。あとで再開できます。
      </p>
      <DeedButton action={authPaths.suspendAccount(account.id)} deedId={newId()}>
        <Button kind="outline" danger>
          このアカウントを停止する
        </Button>
      </DeedButton>
    </Section>
  );
}
