import { authPaths } from '../../paths/auth.ts';
import type { FormState } from '../forms/form.ts';
import { newId } from '../ids.ts';
import {
  Actions,
  BackLink,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  Link,
  PageHead,
  Pager,
  Radios,
  SearchBox,
  StatusChip,
  Table,
  TextField,
  Time,
} from '../ui/index.ts';
import type { Account, ListedAccount } from './account.rules.ts';

const stateOf = {
  invited: ['waiting', '招待中'],
  active: ['done', '利用中'],
  suspended: ['withdrawn', '停止中'],
} as const;

export function StateChip({ account }: { account: Account }) {
  const [kind, word] = stateOf[account.state];
  return <StatusChip kind={kind}>{word}</StatusChip>;
}

type ListProps = {
  accounts: readonly ListedAccount[];
  total: number;
  words: string;
  page: number;
  pageSize: number;
};

/** Who can sign in. What each may see is not decided here: it follows from the posts they hold. */
export function AccountsPage({ accounts, total, words, page, pageSize }: ListProps) {
  const hrefOf = (to: number) =>
    `${authPaths.accounts}?${new URLSearchParams({ q: words, page: String(to) })}`;
  return (
    <>
      <PageHead
        title="アカウント"
        lead="サインインできる人の一覧です。何を見られるかは担当（ポスト）で決まり、ここでは変わりません。"
        aside={<Button href={authPaths.newAccount}>アカウントをつくる</Button>}
      />
      <SearchBox action={authPaths.accounts} value={words} label="名前・ふりがな・サインイン名で探す" />
      {accounts.length === 0 ? (
        <EmptyState
          title="あてはまるアカウントはありません"
          action={<Link href={authPaths.accounts}>すべてを見る</Link>}
        >
          ことばを短くするか、ふりがなで探してみてください。
        </EmptyState>
      ) : (
        <>
          <Table
            caption="アカウントの一覧"
            quietCaption
            dense
            heads={['名前', 'サインイン名', '状態', '2段階の確認', '最後に使った時']}
            rows={accounts.map((account) => [
              <Link href={authPaths.account(account.id)}>{account.name}</Link>,
              account.login,
              <StateChip account={account} />,
              secondFactorWord(account),
              account.lastSeenAt ? <Time at={account.lastSeenAt} as="near" /> : 'まだありません',
            ])}
          />
          <Pager page={page} pageSize={pageSize} total={total} hrefOf={hrefOf} />
        </>
      )}
    </>
  );
}

export const secondFactorWord = (account: Account): string =>
  account.hasSecondFactor ? '設定済み' : account.totpRequired ? '必須（まだ設定していません）' : 'なし';

/** A new account. The link is made with the page, so that sending the form twice shows the same one. */
export function NewAccountPage({ form, linkSecret }: { form: FormState; linkSecret: string }) {
  return (
    <>
      <BackLink href={authPaths.accounts}>アカウント</BackLink>
      <ErrorSummary form={form} order={['name', 'kana', 'login', 'email', 'delivery']} />
      <PageHead title="アカウントをつくる" lead="本人が案内のアドレスから、自分のパスワードを決めます。" />
      <Form action={authPaths.newAccount} deedId={newId()}>
        <Hidden name="linkSecret" value={linkSecret} />
        <TextField form={form} name="name" label="名前" width="name" autocomplete="off" />
        <TextField
          form={form}
          name="kana"
          label="ふりがな"
          width="name"
          required={false}
          autocomplete="off"
        />
        <TextField
          form={form}
          name="login"
          label="サインイン名"
          hint="例）aoki.hana　半角の英字・数字・. _ - @"
          width="name"
          autocomplete="off"
        />
        <TextField
          form={form}
          name="email"
          label="メールアドレス"
          hint="本人だけが読めるもの。パスワードを忘れたときの案内もここに届きます。"
          type="email"
          inputmode="email"
          required={false}
          autocomplete="off"
        />
        <Radios
          form={form}
          name="delivery"
          label="案内の渡しかた"
          options={[
            { value: 'mail', label: 'メールで送る' },
            { value: 'print', label: '印刷して本人に渡す' },
          ]}
        />
        <Actions>
          <Button>アカウントをつくって案内を出す</Button>
        </Actions>
      </Form>
    </>
  );
}
