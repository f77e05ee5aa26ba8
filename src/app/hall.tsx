import { Hono } from 'hono';
import { deviceWord, resumeSignIn, sessionCookieName } from '../kernel/auth/index.ts';
import { mayRolesAsk } from '../kernel/auth/permissions.ts';
import type { Actor } from '../kernel/ctx/actor.ts';
import type { Waist } from '../kernel/ctx/ctx.ts';
import { readSent, type Sent } from '../kernel/http/body.ts';
import { Cookies } from '../kernel/http/cookies.ts';
import { problemAnswer } from '../kernel/http/data.ts';
import type { Route } from '../kernel/http/desk.ts';
import { formToken, isFormToken, isOwnPage, sealWith } from '../kernel/http/form-token.ts';
import { accidentWords } from '../kernel/http/messages.ts';
import type { RateGate } from '../kernel/http/rate.ts';
import { ResendPage } from '../kernel/http/resend.page.tsx';
import { securityHeaders } from '../kernel/http/security-headers.ts';
import { Visit } from '../kernel/http/visit.tsx';
import { Said } from '../kernel/i18n/ruby.tsx';
import { newId } from '../kernel/ids.ts';
import { accidentOf, type Log } from '../kernel/log.ts';
import { ok, type Refusal, refuse } from '../kernel/result.ts';
import type { Town } from '../kernel/tenancy/town.ts';
import type { View } from '../kernel/ui/index.ts';
import { EmptyState, PageHead } from '../kernel/ui/index.ts';
import { displayOf } from './display.ts';
import { allPermissions, allRefusals, allRoutes } from './rooms.ts';
import { type Drawn, Shelf } from './shelf.ts';
import { type Signed, viewOf } from './view.ts';

export type HallParts = {
  readonly waist: Waist;
  readonly log: Log;
  readonly secret: string;
  readonly https: boolean;
  readonly assets: View['assets'];
  /** Who a session cookie belongs to at this instant, or null. */
  readonly sessionOf: (town: Town, token: string) => Promise<Signed | null>;
  /** How many turns wait for this actor; shown on every staff page. */
  readonly turnsOf: TurnsOf;
  readonly publicGate: RateGate;
  readonly counted: (route: string, status: number, seconds: number) => void;
};

/** Counts turns; where the count is remembered, `forget` drops it after the reader's own deed. */
export type TurnsOf = ((reader: Reader) => Promise<number>) & { readonly forget?: (reader: Reader) => void };
type Reader = { readonly town: Town; readonly signed: Signed };

/** What the street door found out before the rooms are entered. */
export type Arrival = { readonly town: Town; readonly base: string; readonly caller: string };

type Furnished = HallParts & { readonly shelf: Shelf };

type Bindings = { arrival: Arrival };

type Entering = { signed: Signed | null; cookies: Cookies; boundTo: string; requestId: string };

/** The rooms of a town behind one router: session, form token, language, page frame, refusals. Paths have no town part. */
export function createHall(outer: HallParts): Hono<{ Bindings: Bindings }> {
  const hall = new Hono<{ Bindings: Bindings }>();
  const parts: Furnished = { ...outer, shelf: new Shelf() };
  for (const route of allRoutes)
    hall.on(route.method.toUpperCase(), route.path, (c) => {
      const params = c.req.param() as Record<string, string>;
      const found = Object.values(params).every(isKeepable) ? route : nowhere;
      return attend(parts, found, c.req.raw, params, c.env.arrival);
    });
  hall.notFound((c) => {
    const other = c.req.method === 'GET' || c.req.method === 'HEAD' ? 'POST' : 'GET';
    const known = hall.router.match(other, c.req.path)[0].length > 0;
    return attend(parts, known ? wrongMethod : nowhere, c.req.raw, {}, c.env.arrival);
  });
  return hall;
}

/** No text of a database holds a zero byte: an address with one leads nowhere. */
const isKeepable = (param: string): boolean => !param.includes('\0');

const noForm: Sent = { fields: {}, files: new Map() };

const nowhere: Route = {
  method: 'get',
  path: '(nowhere)',
  audience: 'resident',
  permission: 'public',
  answer: (visit) => visit.refused(refuse('not-found')),
};

const wrongMethod: Route = {
  ...nowhere,
  path: '(wrong method)',
  answer: (visit) => visit.refused(refuse('wrong-method')),
};

async function attend(
  parts: Furnished,
  route: Route,
  request: Request,
  params: Record<string, string>,
  arrival: Arrival,
): Promise<Response> {
  const startedMs = performance.now();
  const cookies = new Cookies(request.headers.get('cookie'), parts.https);
  const requestId = newId();
  let response: Response;
  try {
    response = await enter(parts, route, request, params, arrival, cookies, requestId);
  } catch (error) {
    parts.log.error('accident', {
      requestId,
      route: route.path,
      method: request.method,
      ...accidentOf(error),
    });
    response =
      route.kind === 'data'
        ? problemAnswer(500, 'An accident on our side', `Please quote ${requestId}.`)
        : await accident(parts, route, request, arrival, cookies, requestId);
  }
  if (route.kind !== 'data') cookies.write(response.headers);
  securityHeaders(response.headers, parts.https);
  const seconds = (performance.now() - startedMs) / 1000;
  parts.counted(route.path, response.status, seconds);
  parts.log.info('request', {
    requestId,
    method: request.method,
    route: route.path,
    status: response.status,
    ms: Math.round(seconds * 1000),
    town: arrival.town.slug,
  });
  return response;
}

async function enter(
  parts: Furnished,
  route: Route,
  request: Request,
  params: Record<string, string>,
  arrival: Arrival,
  cookies: Cookies,
  requestId: string,
): Promise<Response> {
  const token = cookies.read(sessionCookieName);
  const signed = token ? await parts.sessionOf(arrival.town, token) : null;
  const boundTo = signed ? `session ${token}` : `guest ${guestOf(cookies)}`;
  const entering = { signed, cookies, boundTo, requestId };
  if (route.method === 'get' || route === nowhere) {
    if (route.audience === 'staff' && !signed) {
      const visit = await visitFor(parts, route, request, params, arrival, entering, noForm);
      return visit.go(`/sign-in?next=${encodeURIComponent(visit.view.path)}`);
    }
    if (route.shared && !signed) return await fromShelf(parts, route, request, params, arrival, entering);
    const shown = signed && route === nowhere ? { ...nowhere, audience: 'staff' as const } : route;
    return await shown.answer(await visitFor(parts, shown, request, params, arrival, entering, noForm));
  }
  const answer = await take(parts, route, request, params, arrival, entering);
  if (signed) parts.turnsOf.forget?.({ town: arrival.town, signed });
  return answer;
}

/** A page that is the same for whoever asks so: one drawn a moment ago serves, unless something was done since. */
function fromShelf(
  parts: Furnished,
  route: Route,
  request: Request,
  params: Record<string, string>,
  arrival: Arrival,
  entering: Entering,
): Promise<Response> {
  const { cookies } = entering;
  const { town, base } = arrival;
  const key = [town.id, parts.waist.actsIn(town.id), base, request.url, cookies.besides('guest')].join(' ');
  return parts.shelf.page(parts.waist.now(), key, request, async () => {
    const visit = await visitFor(parts, route, request, params, arrival, entering, noForm);
    return drawnFor(visit, cookies, await route.answer(visit));
  });
}

/** Nobody is handed a page that bears another's form token, or takes or gives a cookie. */
function drawnFor({ view, drawn: html }: Visit, cookies: Cookies, response: Response): Drawn {
  const isShared =
    response.status === 200 &&
    html !== '' &&
    cookies.changed.every((name) => name === 'guest') &&
    !html.includes(view.csrf);
  return { response, html, isShared };
}

/** A sent form: too large, too often, forged or without a session, it is told so, and what was typed is kept. */
async function take(
  parts: Furnished,
  route: Route,
  request: Request,
  params: Record<string, string>,
  arrival: Arrival,
  entering: Entering,
): Promise<Response> {
  // Nobody but staff sends a file: a stranger's forty megabytes are not even read.
  const read = await readSent(request, entering.signed ? route.largestFile : 0);
  const sent = read.ok ? read.value : noForm;
  const { fields } = sent;
  const visit = await visitFor(parts, route, request, params, arrival, entering, sent);
  if (!read.ok) return await visit.refused(read);
  if (!isOwnPage(request.headers, new URL(request.url).host)) return await visit.refused(refuse('forged'));
  if (route.audience === 'resident' && !parts.publicGate.pass(arrival.caller))
    return await visit.refused(refuse('too-many'));
  if (route.audience === 'staff' && !entering.signed) return await resumeSignIn(visit, fields);
  if (!isFormToken(parts.secret, entering.boundTo, fields._csrf))
    return await visit.page(
      visit.say(visit.wordOf(refuse('forged')).what),
      <ResendPage path={visit.view.path} fields={fields} />,
      { status: 403 },
    );
  const forbidden = route.audience === 'staff' ? await askedInVain(visit, route) : null;
  return forbidden ? await visit.refused(forbidden) : await route.answer(visit);
}

/** Who may not ask a deed at all is told so before the form is read: a form drawn again would show what it asks. */
async function askedInVain(visit: Visit, { permission }: Route): Promise<Refusal | null> {
  const rule = allPermissions.get(permission);
  if (!rule || rule.askers.includes('resident')) return null;
  const { readRoles } = await visit.ctx.ring(); // every role is among those for reading
  if (mayRolesAsk(readRoles, rule)) return null;
  const asked = await visit.ctx.act(permission, async () => ok(null)); // refused at the waist, and written down
  return asked.ok ? null : asked;
}

/** The cookie that binds a guest's forms; given with the first page. */
function guestOf(cookies: Cookies): string {
  const known = cookies.read('guest');
  if (known && /^[0-9a-f-]{36}$/.test(known)) return known;
  const fresh = newId();
  cookies.set('guest', fresh);
  return fresh;
}

async function visitFor(
  parts: Furnished,
  route: Route,
  request: Request,
  params: Record<string, string>,
  arrival: Arrival,
  entering: Entering,
  { fields, files }: Sent,
): Promise<Visit> {
  const { signed, cookies, requestId } = entering;
  const url = new URL(request.url);
  const actor: Actor = signed
    ? { kind: 'staff', accountId: signed.accountId, name: signed.name }
    : { kind: 'resident' };
  const device = deviceWord(request.headers.get('user-agent') ?? undefined);
  const { town, caller } = arrival;
  const ctx = parts.waist.for({ town, actor, requestId, device, caller });
  const staff = route.audience === 'staff' && signed ? signed : null;
  const turns = staff ? await parts.turnsOf({ town: arrival.town, signed: staff }) : 0;
  const ring = staff ? await ctx.ring() : null;
  const view = viewOf({
    town: arrival.town,
    base: arrival.base,
    path: url.pathname + url.search,
    display: displayOf(cookies),
    audience: route.audience,
    signed: staff,
    ring,
    turns,
    csrf: formToken(parts.secret, entering.boundTo),
    assets: parts.assets,
    now: ctx.now,
    notice: cookies.read('notice'),
  });
  if (view.notice) cookies.set('notice', '', 0);
  const formTokenFor = (session: string) => formToken(parts.secret, `session ${session}`);
  const seal = sealWith(parts.secret);
  const query = new URLSearchParams(url.search.replaceAll('%00', '')); // no text of a database can hold it
  return new Visit({
    ctx,
    view,
    params,
    query,
    fields,
    files,
    words: allRefusals,
    cookies,
    seal,
    formTokenFor,
  });
}

/** An accident: nothing of it is shown but a number to quote. */
async function accident(
  parts: Furnished,
  route: Route,
  request: Request,
  arrival: Arrival,
  cookies: Cookies,
  requestId: string,
): Promise<Response> {
  try {
    const entering = { signed: null, cookies, boundTo: 'accident', requestId };
    const visit = await visitFor(
      parts,
      { ...route, audience: 'resident' },
      request,
      {},
      arrival,
      entering,
      noForm,
    );
    return await visit.page(
      visit.say(accidentWords.title),
      <>
        <PageHead
          title={<Said message={accidentWords.title} />}
          lead={<Said message={accidentWords.lead} />}
        />
        <EmptyState title={<Said message={accidentWords.quote} blanks={{ id: requestId }} />} />
      </>,
      { status: 500 },
    );
  } catch {
    return new Response(`500 ${requestId}`, { status: 500 });
  }
}
