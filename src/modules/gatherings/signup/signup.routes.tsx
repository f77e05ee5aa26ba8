import { createHash } from 'node:crypto';
import { type FormState, formOf, withErrors } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { signupWords as words } from '../messages.ts';
import { readDayToJoin } from './join.actions.ts';
import { codeForm, signupForm, wishOf } from './signup.form.ts';
import { FindPage, JoinedPage, JoinPage, OwnPage } from './signup.page.tsx';
import { codeFrom } from './signup.rules.ts';
import { readOwnSignup, signUp, withdrawSignup } from './signup.walls.ts';

const signed = { audience: 'resident', permission: 'signup.sign' } as const;
const cookie = 'joined';
const hourSeconds = 3600;

/** The same deed sent twice makes the same code, so that whoever pressed twice is not left with a wrong one. */
export const codeOf = (visit: Visit): string =>
  codeFrom(
    createHash('sha256')
      .update(visit.seal.close(`signup ${visit.mark.id}`))
      .digest(),
  );

/** Signing up without an account, finding it again by its number, withdrawing. */
export const signupDesk = new Desk()
  .get(gatheringPaths.joined, { audience: 'resident', permission: 'public' }, async (visit) => {
    const code = codeKept(visit);
    const own = await readOwnSignup(visit.ctx, code);
    if (!own.ok || own.value.signup.state === 'withdrawn') return visit.go(gatheringPaths.week);
    return await visit.page(visit.say(words.receivedIn), <JoinedPage {...own.value} code={code} />);
  })
  .get(gatheringPaths.own, { audience: 'resident', permission: 'public' }, (visit) =>
    visit.page(visit.say(words.find), <FindPage form={formOf({})} deedId={newId()} />),
  )
  .post(
    gatheringPaths.own,
    { ...signed, form: codeForm, redraw: drawFind },
    async (visit, { code }) => await drawOwn(visit, code),
  )
  .post(gatheringPaths.withdraw, { ...signed, form: codeForm, redraw: drawFind }, async (visit, { code }) => {
    const done = await withdrawSignup(visit.ctx, code, visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(gatheringPaths.week, { kind: 'success', text: visit.tell(words.withdrawn) });
  })
  .get(gatheringPaths.join(':id'), { audience: 'resident', permission: 'gathering.browse' }, (visit) =>
    drawJoin(visit, formOf({ party: 1 })),
  )
  .post(
    gatheringPaths.join(':id'),
    { ...signed, form: signupForm, redraw: drawJoin },
    async (visit, typed) => {
      const code = codeOf(visit);
      const done = await signUp(visit.ctx, visit.id('id'), wishOf(typed), code, visit.mark);
      if (!done.ok && done.refusal === 'signup-too-many') return await drawTooMany(visit, done);
      if (!done.ok) return await visit.refused(done);
      visit.cookies.set(cookie, visit.seal.close(code), hourSeconds);
      return visit.go(gatheringPaths.joined);
    },
  );

/** The code of the sign-up just sent from this device, or nothing. */
function codeKept(visit: Visit): string {
  const kept = visit.cookies.read(cookie);
  return (kept && visit.seal.open(kept)) || '';
}

function drawFind(visit: Visit, form: FormState): Promise<Response> {
  return visit.redrawn(visit.say(words.find), <FindPage form={form} deedId={newId()} />);
}

async function drawOwn(visit: Visit, code: string): Promise<Response> {
  const own = await readOwnSignup(visit.ctx, code);
  if (!own.ok && own.refusal === 'signup-unknown')
    return await drawFind(visit, withErrors(formOf({ code }), { code: visit.tell(visit.wordOf(own).what) }));
  if (!own.ok) return await visit.refused(own);
  return await visit.page(visit.say(words.find), <OwnPage {...own.value} code={code} deedId={newId()} />);
}

async function drawJoin(visit: Visit, form: FormState): Promise<Response> {
  const joined = await readDayToJoin(visit.ctx, visit.id('id'));
  if (!joined.ok) return await visit.refused(joined);
  const { shown, keepDays } = joined.value;
  const page = <JoinPage shown={shown} form={form} deedId={newId()} keepDays={keepDays} />;
  const title = visit.say(words.title);
  return Object.keys(form.errors).length > 0
    ? await visit.redrawn(title, page)
    : await visit.page(title, page);
}

function drawTooMany(visit: Visit, refusal: Parameters<Visit['refused']>[0]): Promise<Response> {
  const typed = { typed: visit.fields, errors: {} };
  const sentence = visit.tell(visit.wordOf(refusal).what, refusal.detail);
  return drawJoin(visit, withErrors(typed, { party: sentence }));
}
