import { authPaths } from '../../paths/auth.ts';
import { blankForm, type FormState, hasErrors, typedText } from '../forms/form.ts';
import { Desk } from '../http/desk.ts';
import { refusedForm } from '../http/refused-form.ts';
import type { Visit } from '../http/visit.tsx';
import { type Refusal, refuse } from '../result.ts';
import { noFields } from './account.form.ts';
import { differingForm, keyShown, originOf, partsOf, tokenOf } from './door.ts';
import { acceptInvitation, openInvitation } from './invitation.actions.ts';
import { InvitationPage } from './invitation.page.tsx';
import { type Resume, readResume, resumeOf } from './resume.ts';
import { SetUpPage } from './second-factor.page.tsx';
import { endSession, pendingSessionOf, sessionCookieName } from './session.ts';
import { type SignedIn, secondFactor, setUpSecondFactor, signIn } from './sign-in.actions.ts';
import { codeForm, newPasswordForm, setUpForm, signInForm } from './sign-in.form.ts';
import { CodePage, ResumePage, SignInPage, SignOutPage } from './sign-in.page.tsx';
import { plainLogin } from './sign-in.rules.ts';

/** The first page of staff. */
const firstPage = '/today';

const open = { audience: 'resident', permission: 'public' } as const;

const drawSignIn = (visit: Visit, form: FormState, resume: Resume | null, status?: 401 | 403 | 422 | 429) =>
  status === undefined
    ? visit.page('サインイン', <SignInPage form={form} resume={resume} />)
    : visit.redrawn('サインイン', <SignInPage form={form} resume={resume} />, status);

/**
 * For the hall: somebody sends a form whose session is over. The sign-in page, with everything typed inside it; after
 * signing in one button sends it on. Answers 401 and nothing of the form was done.
 */
export const resumeSignIn = (visit: Visit, fields: Visit['fields']): Promise<Response> =>
  visit.page('サインイン', <SignInPage form={blankForm} resume={resumeOf(visit.view.path, fields)} />, {
    status: 401,
  });

const resumeTyped = (form: FormState): Resume | null => readResume(typedText(form, 'resume'));

/** The new cookie is set; on to where they were, or to the first page. */
function arrive(
  visit: Visit,
  { token, name }: SignedIn,
  resume: Resume | null,
): Promise<Response> | Response {
  visit.cookies.set(sessionCookieName, token);
  if (!resume) return visit.go(firstPage);
  if (resume.fields === null) return visit.go(resume.path);
  const csrf = visit.formTokenFor(token);
  return visit.page('続きから送れます', <ResumePage resume={resume} name={name} csrf={csrf} />);
}

const pendingOf = (visit: Visit) =>
  pendingSessionOf(partsOf(visit).db, visit.ctx.town, tokenOf(visit), visit.ctx.now);

const statusOf = (refusal: Refusal): 403 | 422 | 429 =>
  refusal.refusal === 'locked' ? 429 : refusal.refusal === 'suspended' ? 403 : 422;

const setUpTitle = '2段階の確認を設定します';

const drawSetUp = async (visit: Visit, login: string, resume: Resume | null) =>
  visit.page(setUpTitle, <SetUpPage form={blankForm} shown={await keyShown(visit, login)} resume={resume} />);

/** The same key again: the phone may have read it already. */
async function redrawSetUp(visit: Visit, form: FormState, resume: Resume | null): Promise<Response> {
  const pending = await pendingOf(visit);
  if (!pending) return await drawSignIn(visit, refusedForm(visit, '', refuse('gone')), resume, 403);
  const shown = await keyShown(visit, pending.login, typedText(form, 'key'));
  return await visit.redrawn(setUpTitle, <SetUpPage form={form} shown={shown} resume={resume} />);
}

/** The next step after a right password, drawn at once, because what was typed travels inside the page. */
const drawStep = (visit: Visit, needs: 'code' | 'set-up', login: string, resume: Resume | null) =>
  needs === 'code'
    ? visit.page('確認コード', <CodePage form={blankForm} resume={resume} />)
    : drawSetUp(visit, login, resume);

/** The second step was refused: over, it begins anew; wrong, its page is drawn again. */
async function refusedStep(
  visit: Visit,
  refusal: Refusal,
  resume: Resume | null,
  redraw: (form: FormState) => Promise<Response>,
): Promise<Response> {
  if (refusal.refusal !== 'gone') return await redraw(refusedForm(visit, 'code', refusal));
  return await drawSignIn(visit, refusedForm(visit, '', refusal), resume, 403);
}

async function drawInvitation(visit: Visit, form: FormState): Promise<Response> {
  const secret = visit.params.secret ?? '';
  const link = await openInvitation(partsOf(visit), visit.ctx.town, secret);
  if (!link.ok) return await visit.refused(link);
  const { kind, name, login } = link.value;
  const page = <InvitationPage form={form} secret={secret} kind={kind} name={name} login={login} />;
  const title = 'パスワードを決める';
  return hasErrors(form) ? await visit.redrawn(title, page) : await visit.page(title, page);
}

export const signInDesk = new Desk()
  .get(authPaths.signIn, open, (visit) => {
    const next = visit.query.get('next') ?? visit.query.get('to');
    return drawSignIn(visit, blankForm, next === null ? null : resumeOf(next, null));
  })
  .post(
    authPaths.signIn,
    { ...open, form: signInForm, redraw: (visit, form) => drawSignIn(visit, form, resumeTyped(form), 422) },
    async (visit, { login, password, resume }) => {
      const { town } = visit.ctx;
      const question = { town, login, password, origin: originOf(visit), priorToken: tokenOf(visit) };
      const signed = await signIn(partsOf(visit), question);
      if (!signed.ok)
        return await drawSignIn(visit, refusedForm(visit, '', signed), resume, statusOf(signed));
      const { token, needs } = signed.value;
      if (needs === 'nothing') return await arrive(visit, signed.value, resume);
      visit.cookies.set(sessionCookieName, token);
      return await drawStep(visit, needs, plainLogin(login), resume);
    },
  )
  .get(authPaths.code, open, async (visit) => {
    const pending = await pendingOf(visit);
    if (!pending) return visit.go(authPaths.signIn);
    return await drawStep(visit, pending.needs, pending.login, null);
  })
  .post(
    authPaths.code,
    {
      ...open,
      form: codeForm,
      redraw: (visit, form) =>
        visit.redrawn('確認コード', <CodePage form={form} resume={resumeTyped(form)} />),
    },
    async (visit, { code, resume }) => {
      const question = { town: visit.ctx.town, token: tokenOf(visit) ?? '', code, origin: originOf(visit) };
      const done = await secondFactor(partsOf(visit), question);
      if (done.ok) return await arrive(visit, done.value, resume);
      return await refusedStep(visit, done, resume, (form) =>
        visit.redrawn('確認コード', <CodePage form={form} resume={resume} />, statusOf(done)),
      );
    },
  )
  .get(authPaths.setUp, open, (visit) => visit.go(authPaths.code))
  .post(
    authPaths.setUp,
    { ...open, form: setUpForm, redraw: (visit, form) => redrawSetUp(visit, form, resumeTyped(form)) },
    async (visit, { key, code, resume }) => {
      const question = {
        town: visit.ctx.town,
        token: tokenOf(visit) ?? '',
        key,
        code,
        origin: originOf(visit),
      };
      const done = await setUpSecondFactor(partsOf(visit), question);
      if (done.ok) return await arrive(visit, done.value, resume);
      return await refusedStep(visit, done, resume, (form) => redrawSetUp(visit, form, resume));
    },
  )
  .get(authPaths.signOut, open, (visit) => visit.page('サインアウト', <SignOutPage />))
  .post(authPaths.signOut, { ...open, form: noFields }, async (visit) => {
    await endSession(partsOf(visit).db, visit.ctx.town, tokenOf(visit), visit.ctx.now, originOf(visit));
    visit.cookies.set(sessionCookieName, '', 0);
    return visit.go(authPaths.signIn, { kind: 'success', text: 'サインアウトしました。' });
  })
  .get(authPaths.invitation(':secret'), open, (visit) => drawInvitation(visit, blankForm))
  .post(
    authPaths.invitation(':secret'),
    { ...open, form: newPasswordForm, redraw: drawInvitation },
    async (visit, { newPassword, again }) => {
      if (newPassword !== again) return await drawInvitation(visit, differingForm(visit));
      const { town } = visit.ctx;
      const secret = visit.params.secret ?? '';
      const done = await acceptInvitation(partsOf(visit), {
        town,
        secret,
        password: newPassword,
        origin: originOf(visit),
      });
      if (done.ok)
        return visit.go(authPaths.signIn, {
          kind: 'success',
          text: 'パスワードが決まりました。サインインしてください。',
        });
      if (done.refusal === 'link-over') return await visit.refused(done);
      return await drawInvitation(visit, refusedForm(visit, 'newPassword', done));
    },
  );
