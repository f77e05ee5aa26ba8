import { authPaths } from '../../paths/auth.ts';
import { blankForm, type FormState, formOf, hasErrors, typedText } from '../forms/form.ts';
import { Desk } from '../http/desk.ts';
import { refusedForm } from '../http/refused-form.ts';
import type { Visit } from '../http/visit.tsx';
import type { Refusal } from '../result.ts';
import { myMailForm, noFields, sessionForm } from './account.form.ts';
import { bareMark, differingForm, hashOf, keyShown } from './door.ts';
import { argon2id } from './hashing.ts';
import { DropSecondFactorPage, MyMailPage, MyPage, MyPasswordPage } from './me.page.tsx';
import {
  changeMyMail,
  changeMyPassword,
  dropMySecondFactor,
  endMyOtherSessions,
  endMySession,
  myAccount,
  setMySecondFactor,
} from './own.actions.ts';
import { MySecondFactorPage } from './second-factor.page.tsx';
import { myPasswordForm, mySecondFactorForm, passwordOnlyForm } from './sign-in.form.ts';

const own = { audience: 'staff', permission: 'account.own' } as const;

const draw = (visit: Visit, title: string, form: FormState, page: Parameters<Visit['page']>[1]) =>
  hasErrors(form) ? visit.redrawn(title, page) : visit.page(title, page);

/** A refusal at the field it concerns: a wrong password at its field, a bad new one at its own. */
const fieldOf: Readonly<Record<string, string>> = {
  'wrong-password': 'password',
  locked: 'password',
  'password-short': 'newPassword',
  'password-long': 'newPassword',
  'password-common': 'newPassword',
  'password-own-name': 'newPassword',
  'wrong-code': 'code',
  'no-address': 'email',
};

const atField = (visit: Visit, refusal: Refusal): FormState =>
  refusedForm(visit, fieldOf[refusal.refusal] ?? '', refusal);

const done = (visit: Visit, text: string) => visit.go(authPaths.me, { kind: 'success', text });

const drawPassword = (visit: Visit, form: FormState) =>
  draw(visit, 'パスワードを変える', form, <MyPasswordPage form={form} />);

const drawDrop = (visit: Visit, form: FormState) =>
  draw(visit, '2段階の確認をやめる', form, <DropSecondFactorPage form={form} />);

const drawMail = (visit: Visit, form: FormState) =>
  draw(visit, 'メールとお知らせ', form, <MyMailPage form={form} />);

async function drawSecondFactor(visit: Visit, form: FormState): Promise<Response> {
  const mine = await myAccount(visit.ctx);
  if (!mine.ok) return await visit.refused(mine);
  const { login, hasSecondFactor } = mine.value.account;
  const shown = await keyShown(visit, login, typedText(form, 'key'));
  const page = <MySecondFactorPage form={form} shown={shown} inUse={hasSecondFactor} />;
  return await draw(visit, '2段階の確認を設定する', form, page);
}

export const meDesk = new Desk()
  .get(authPaths.me, own, async (visit) => {
    const mine = await myAccount(visit.ctx);
    if (!mine.ok) return await visit.refused(mine);
    return await visit.page('自分の設定', <MyPage {...mine.value} thisHash={hashOf(visit)} />);
  })
  .get(authPaths.myPassword, own, (visit) => drawPassword(visit, blankForm))
  .post(
    authPaths.myPassword,
    { ...own, form: myPasswordForm, redraw: drawPassword },
    async (visit, input) => {
      if (input.newPassword !== input.again) return await drawPassword(visit, differingForm(visit));
      const change = { password: input.password, newPassword: input.newPassword, keepHash: hashOf(visit) };
      const changed = await changeMyPassword(visit.ctx, argon2id, change, bareMark(visit));
      if (!changed.ok) return await drawPassword(visit, atField(visit, changed));
      return done(visit, 'パスワードを変えました。ほかの端末はサインアウトしました。');
    },
  )
  .get(authPaths.mySecondFactor, own, (visit) => drawSecondFactor(visit, blankForm))
  .post(
    authPaths.mySecondFactor,
    { ...own, form: mySecondFactorForm, redraw: drawSecondFactor },
    async (visit, input) => {
      const change = { ...input, keepHash: hashOf(visit) };
      const set = await setMySecondFactor(visit.ctx, argon2id, change, bareMark(visit));
      if (!set.ok) return await drawSecondFactor(visit, atField(visit, set));
      return done(visit, '2段階の確認を設定しました。次のサインインから確認コードを使います。');
    },
  )
  .get(authPaths.removeMySecondFactor, own, (visit) => drawDrop(visit, blankForm))
  .post(
    authPaths.removeMySecondFactor,
    { ...own, form: passwordOnlyForm, redraw: drawDrop },
    async (visit, { password }) => {
      const dropped = await dropMySecondFactor(visit.ctx, argon2id, password, bareMark(visit));
      if (!dropped.ok) return await drawDrop(visit, atField(visit, dropped));
      return done(visit, '2段階の確認をやめました。');
    },
  )
  .get(authPaths.myMail, own, async (visit) => {
    const mine = await myAccount(visit.ctx);
    if (!mine.ok) return await visit.refused(mine);
    const { email, tellTurns } = mine.value.account;
    return await drawMail(visit, formOf({ email, tellTurns }));
  })
  .post(authPaths.myMail, { ...own, form: myMailForm, redraw: drawMail }, async (visit, input) => {
    const changed = await changeMyMail(visit.ctx, argon2id, input, bareMark(visit));
    if (!changed.ok) return await drawMail(visit, atField(visit, changed));
    return done(visit, 'メールとお知らせを保存しました。');
  })
  .post(authPaths.endMySession, { ...own, form: sessionForm }, async (visit, { session }) => {
    const ended = await endMySession(visit.ctx, session, bareMark(visit));
    return ended.ok ? done(visit, 'その端末のサインインを終わらせました。') : await visit.refused(ended);
  })
  .post(authPaths.endMyOtherSessions, { ...own, form: noFields }, async (visit) => {
    const ended = await endMyOtherSessions(visit.ctx, hashOf(visit), bareMark(visit));
    return ended.ok
      ? done(visit, 'ほかの端末のサインインを、すべて終わらせました。')
      : await visit.refused(ended);
  });
