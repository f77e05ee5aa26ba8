import { authPaths } from '../../paths/auth.ts';
import type { Ctx, DeedMark } from '../ctx/ctx.ts';
import { blankForm, type FormState, formOf, hasErrors, typedText } from '../forms/form.ts';
import { Desk } from '../http/desk.ts';
import { refusedForm } from '../http/refused-form.ts';
import type { Visit } from '../http/visit.tsx';
import type { Refusal, Result } from '../result.ts';
import {
  accountPage,
  accountsPage,
  accountsPerPage,
  endSessionsOfAccount,
  inviteAccount,
  type LinkMade,
  linkAddress,
  reactivateAccount,
  removeSecondFactor,
  renameAccount,
  requireSecondFactor,
  sendLink,
  suspendAccount,
  unlockAccount,
} from './account.actions.ts';
import { inviteForm, linkForm, noFields, renameForm, requireForm } from './account.form.ts';
import { AccountPage } from './account.page.tsx';
import { AccountsPage, NewAccountPage } from './accounts.page.tsx';
import { bareMark } from './door.ts';
import { LinkSlipPage } from './invitation.page.tsx';
import { isSecret, newSecret } from './secret.ts';
import { qrSvg } from './totp.ts';

const staff = 'staff';

/** The secret a redrawn form was made with, or a new one. */
const secretOf = (form: FormState): string => {
  const sent = typedText(form, 'linkSecret');
  return isSecret(sent) ? sent : newSecret();
};

const drawNew = (visit: Visit, form: FormState): Promise<Response> => {
  const page = <NewAccountPage form={form} linkSecret={secretOf(form)} />;
  return hasErrors(form) ? visit.redrawn('アカウントをつくる', page) : visit.page('アカウントをつくる', page);
};

async function drawOne(visit: Visit, rename: FormState): Promise<Response> {
  const read = await accountPage(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { account } = read.value;
  const { name, kana, email } = account;
  const form = hasErrors(rename) ? rename : formOf({ name, kana, email });
  const isOwn = visit.ctx.actor.kind === 'staff' && visit.ctx.actor.accountId === account.id;
  const page = <AccountPage {...read.value} rename={form} linkSecret={newSecret()} isOwn={isOwn} />;
  return hasErrors(rename) ? await visit.redrawn(account.name, page) : await visit.page(account.name, page);
}

/** A mailed link is on its way; a printed one is shown, this once. */
async function answerLink(visit: Visit, made: LinkMade, linkSecret: string): Promise<Response> {
  if (made.way === 'mail')
    return visit.go(authPaths.account(made.accountId), {
      kind: 'success',
      text: '本人のメールアドレスに案内を送りました。',
    });
  const read = await accountPage(visit.ctx, made.accountId);
  if (!read.ok) return await visit.refused(read);
  const { name, login } = read.value.account;
  const link = linkAddress(visit.ctx, linkSecret);
  const slip = { name, login, link, qr: await qrSvg(link), until: new Date(made.untilMs) };
  return await visit.page('サインインのご案内', <LinkSlipPage {...slip} />);
}

type OneDeed<R extends string> = (
  ctx: Ctx,
  id: string,
  mark: DeedMark,
) => Promise<Result<{ accountId: string }, R>>;

/** A deed of one button on an account's page. */
const button =
  <R extends string>(deed: OneDeed<R>, said: string) =>
  async (visit: Visit): Promise<Response> => {
    const did = await deed(visit.ctx, visit.id('id'), bareMark(visit));
    if (!did.ok) return await visit.refused(did);
    return visit.go(authPaths.account(did.value.accountId), { kind: 'success', text: said });
  };

const inviteField: Readonly<Record<string, string>> = {
  'login-taken': 'login',
  'login-shape': 'login',
  'no-address': 'email',
};

const drawRefusedNew = (visit: Visit, refusal: Refusal): Promise<Response> => {
  const field = inviteField[refusal.refusal];
  return field ? drawNew(visit, refusedForm(visit, field, refusal)) : visit.refused(refusal);
};

const pageOf = (visit: Visit): number => {
  const page = Number(visit.query.get('page') ?? '1');
  return Number.isSafeInteger(page) && page >= 1 && page <= 10_000 ? page : 1;
};

export const accountsDesk = new Desk()
  .get(authPaths.accounts, { audience: staff, permission: 'account.list' }, async (visit) => {
    const [words, page] = [(visit.query.get('q') ?? '').trim().slice(0, 100), pageOf(visit)];
    const found = await accountsPage(visit.ctx, { words, page });
    if (!found.ok) return await visit.refused(found);
    const list = <AccountsPage {...found.value} words={words} page={page} pageSize={accountsPerPage} />;
    return await visit.page('アカウント', list);
  })
  .get(authPaths.newAccount, { audience: staff, permission: 'account.list' }, async (visit) => {
    const may = await accountsPage(visit.ctx, { words: '', page: 1 });
    return may.ok ? await drawNew(visit, blankForm) : await visit.refused(may);
  })
  .post(
    authPaths.newAccount,
    { audience: staff, permission: 'account.invite', form: inviteForm, redraw: drawNew },
    async (visit, input) => {
      const made = await inviteAccount(visit.ctx, input, visit.mark);
      if (!made.ok) return await drawRefusedNew(visit, made);
      return await answerLink(visit, made.value, input.linkSecret);
    },
  )
  .get(authPaths.account(':id'), { audience: staff, permission: 'account.list' }, (visit) =>
    drawOne(visit, blankForm),
  )
  .post(
    authPaths.renameAccount(':id'),
    { audience: staff, permission: 'account.rename', form: renameForm, redraw: drawOne },
    (visit, input) =>
      button((ctx, id, mark) => renameAccount(ctx, id, input, mark), '名前を保存しました。')(visit),
  )
  .post(
    authPaths.sendLink(':id'),
    { audience: staff, permission: 'account.link', form: linkForm },
    async (visit, { linkSecret }) => {
      const made = await sendLink(visit.ctx, visit.id('id'), linkSecret, visit.mark);
      return made.ok ? await answerLink(visit, made.value, linkSecret) : await visit.refused(made);
    },
  )
  .post(
    authPaths.suspendAccount(':id'),
    { audience: staff, permission: 'account.suspend', form: noFields },
    button(suspendAccount, 'アカウントを停止しました。'),
  )
  .post(
    authPaths.reactivateAccount(':id'),
    { audience: staff, permission: 'account.suspend', form: noFields },
    button(reactivateAccount, 'アカウントを再開しました。'),
  )
  .post(
    authPaths.endSessions(':id'),
    { audience: staff, permission: 'account.endSessions', form: noFields },
    button(endSessionsOfAccount, 'すべての端末でサインインを終わらせました。'),
  )
  .post(
    authPaths.unlockAccount(':id'),
    { audience: staff, permission: 'account.unlock', form: noFields },
    button(unlockAccount, 'ロックを解きました。'),
  )
  .post(
    authPaths.requireSecondFactor(':id'),
    { audience: staff, permission: 'account.secondFactor', form: requireForm },
    (visit, { required }) =>
      button(
        (ctx, id, mark) => requireSecondFactor(ctx, id, required === 'yes', mark),
        required === 'yes' ? '2段階の確認を必須にしました。' : '2段階の確認の必須をやめました。',
      )(visit),
  )
  .post(
    authPaths.removeSecondFactor(':id'),
    { audience: staff, permission: 'account.secondFactor', form: noFields },
    button(removeSecondFactor, '2段階の確認を外しました。本人はサインアウトしました。'),
  );
