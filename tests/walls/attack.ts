import { sql } from 'kysely';
import { sessionCookieName } from '../../src/kernel/auth/index.ts';
import type { Database } from '../../src/kernel/db/database.ts';
import { parseForm } from '../../src/kernel/forms/parse.ts';
import type { Route } from '../../src/kernel/http/desk.ts';
import { formToken } from '../../src/kernel/http/form-token.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Who } from '../support/town.ts';
import type { Fields, LawfulCase } from './cases/lawful.ts';
import type { Scene } from './scene.ts';

/**
 * What a hand or a machine may do to a form. `refuse`: it must be told no. `survive`: nothing may change, whatever it
 * answers. `answer`: it may be lawful.
 */
export type Blow = {
  readonly name: string;
  readonly request: () => Promise<Request>;
  readonly must: 'refuse' | 'survive' | 'answer';
  /** Words that have to stand on the page that comes back. */
  readonly keeps: readonly string[];
};

type Sending = {
  readonly town?: 'ours' | 'next';
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly cookie?: string;
  readonly csrf?: string | null;
  readonly deed?: string;
  readonly body?: BodyInit;
};

const guest = '01900000-0000-7000-8000-000000000001';

/** A form as a browser would send it, with whatever is to be wrong about it. */
export async function requestFor(
  scene: Scene,
  who: Who,
  path: string,
  fields: Fields,
  how: Sending = {},
): Promise<Request> {
  const { town } = scene;
  const cookie = how.cookie ?? (await town.cookie(who));
  const bound =
    who === 'resident' ? `guest ${guest}` : `session ${cookie.slice(sessionCookieName.length + 1)}`;
  const body = new URLSearchParams();
  const csrf = how.csrf === undefined ? formToken(town.secret, bound) : how.csrf;
  if (csrf !== null) body.append('_csrf', csrf);
  body.append('_deed', how.deed ?? newId());
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) body.append(name, each);
  const slug = how.town === 'next' ? scene.next.town.slug : town.town.slug;
  return new Request(`http://town.test/t/${slug}${path}`, {
    method: how.method ?? 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin', ...how.headers },
    ...(how.method === 'GET' || how.method === 'HEAD' ? {} : { body: how.body ?? body }),
  });
}

/** A lawful form whose first field goes on for ten megabytes, sent as it comes, without a stated length. */
async function tenMegabytes(scene: Scene, who: Who, path: string, fields: Fields): Promise<Request> {
  const lawful = await requestFor(scene, who, path, fields);
  const start = `${await lawful.clone().text()}&${Object.keys(fields)[0] ?? 'more'}=`;
  let pieces = -1;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(pieces < 0 ? new TextEncoder().encode(start) : pasted);
      pieces += 1;
      if (pieces === 160) controller.close();
    },
  });
  const headers = { ...Object.fromEntries(lawful.headers), 'content-type': formType };
  const sent = { method: 'POST', headers, body, duplex: 'half' }; // a stream is sent while it is made
  return new Request(lawful.url, sent);
}

const pasted = new TextEncoder().encode('%E3%81%82'.repeat(7_300)); // 64 KB of あ
const formType = 'application/x-www-form-urlencoded';

const japanese = /[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/;

/** What somebody typed that a page has to give back: sentences, not codes and not secrets. */
const typedIn = (fields: Fields, but?: string): string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    name !== but && typeof value === 'string' && japanese.test(value) ? [value] : [],
  );

const monsters: Readonly<Record<string, string>> = {
  'a day that does not exist': '2月30日',
  'an era that has not come': '令和99年1月1日',
  'a date of numbers alone': '2026-13-45',
  'a piece of SQL': "'; drop table people.person; --",
  'a piece of HTML': '"><script>alert(1)</script>',
  'thirty thousand characters': 'あ'.repeat(30_000),
};

/** Blows a form must parry, whatever it is for. */
export function blowsAt(scene: Scene, route: Route, lawful: LawfulCase, foreign: Foreign): Blow[] {
  const { who } = lawful;
  const path = lawful.path(scene);
  const fields = lawful.fields(scene);
  const keeps = lawful.secret ? [] : typedIn(fields);
  const send = (changed: Fields, how?: Sending) => () => requestFor(scene, who, path, changed, how);
  const strict = route.form !== undefined && !parseForm(route.form, { ...asSent(fields), intruder: '1' }).ok;
  const isForStaff = route.audience === 'staff';
  const blow = (name: string, request: Blow['request'], kept: readonly string[] = []): Blow => ({
    name,
    request,
    must: 'refuse',
    keeps: kept,
  });
  return [
    ...(strict ? [blow('a field nobody asked for', send({ ...fields, intruder: '1' }), keeps)] : []),
    blow('ten megabytes pasted', () => tenMegabytes(scene, who, path, fields)),
    blow(
      'JSON where a form belongs',
      send(fields, { headers: { 'content-type': 'application/json' }, body: '{}' }),
    ),
    blow('a form token of somebody else', send(fields, { csrf: 'forged' }), keeps),
    blow('no form token', send(fields, { csrf: null }), keeps),
    blow('a form on another site', send(fields, { headers: { 'sec-fetch-site': 'cross-site' } })),
    blow('another method', send(fields, { method: 'PUT' })),
    blow('deleting', send(fields, { method: 'DELETE' })),
    ...(isForStaff
      ? [
          blow('a session that is over', send(fields, { cookie: `${sessionCookieName}=${newId()}` }), keeps),
          blow('the address of the next town', send(fields, { town: 'next' }), keeps),
        ]
      : []),
    ...('_version' in fields
      ? [
          blow('a record somebody else has saved meanwhile', send({ ...fields, _version: '0' }), [
            ...keeps,
            lawful.now?.(scene) ?? 'nobody says what stands now',
          ]),
        ]
      : []),
    ...('_version' in fields && strict
      ? [
          blow('unreadable, over a version that is old', send({ ...fields, _version: '0', intruder: '1' }), [
            'name="_version" value="0"',
          ]),
        ]
      : []),
    ...pathBlows(scene, who, path, fields, foreign),
    ...fieldBlows(scene, route, lawful, foreign),
  ];
}

/** Fields as a form reads them. */
export const asSent = (fields: Fields): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );

/** Things that exist, in the next town. */
export type Foreign = {
  readonly person: string;
  readonly post: string;
  readonly account: string;
  readonly organization: string;
  readonly district: string;
};

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const wrongPlaces = (foreign: Foreign): Readonly<Record<string, string>> => ({
  'an identifier of the next town': foreign.person,
  'no identifier': 'not-an-id',
  SQL: encodeURIComponent("' or 1=1; --"),
  'a broken code': '%E3%81',
});

/** Each identifier of the address once wrong, the others right. */
function pathBlows(scene: Scene, who: Who, path: string, fields: Fields, foreign: Foreign): Blow[] {
  return [...path.matchAll(uuid)].flatMap(({ 0: id, index }) =>
    Object.entries(wrongPlaces(foreign)).map(([name, to]) => ({
      name: `${name} in the address at ${index}`,
      request: () =>
        requestFor(scene, who, `${path.slice(0, index)}${to}${path.slice(index + id.length)}`, fields),
      must: 'refuse' as const,
      keeps: [],
    })),
  );
}

const kindOf = (field: string, foreign: Foreign): string =>
  /post/i.test(field)
    ? foreign.post
    : /account/i.test(field)
      ? foreign.account
      : /organi|recipient|parent/i.test(field)
        ? foreign.organization
        : /district/i.test(field)
          ? foreign.district
          : foreign.person;

/** Each field once wrong, where its form says that it is; and identifiers of the next town where ours belong. */
function fieldBlows(scene: Scene, route: Route, lawful: LawfulCase, foreign: Foreign): Blow[] {
  const { who } = lawful;
  const path = lawful.path(scene);
  const fields = lawful.fields(scene);
  const isWrong = (changed: Fields) => route.form !== undefined && !parseForm(route.form, asSent(changed)).ok;
  /** The desk reads these fields itself, because only the town knows what may be chosen. */
  const readsInside = !isWrong({ ...fields, intruder: '1' });
  const blows: Blow[] = [];
  const add = (name: string, changed: Fields, field: string, must: Blow['must'], shown?: string) =>
    blows.push({
      name: `${field}: ${name}`,
      request: () => requestFor(scene, who, path, changed),
      must,
      keeps: lawful.secret ? [] : [...typedIn(fields, field), ...(shown ? [shown] : [])],
    });
  for (const [field, value] of Object.entries(fields)) {
    if (field.startsWith('_')) continue;
    const { [field]: _gone, ...without } = fields;
    if (isWrong(without)) add('missing', without, field, 'refuse');
    const twice = { ...fields, [field]: [value, value].flat() };
    if (typeof value === 'string' && isWrong(twice)) add('sent twice', twice, field, 'refuse');
    const wrong = Object.entries(monsters).filter(([, monster]) => isWrong({ ...fields, [field]: monster }));
    for (const [name, monster] of [...wrong.slice(0, 1), ...wrong.slice(-1)])
      add(name, { ...fields, [field]: monster }, field, 'refuse');
    if (readsInside)
      for (const [name, monster] of Object.entries(monsters))
        add(name, { ...fields, [field]: monster }, field, 'answer');
    if (typeof value === 'string' && value.search(uuid) === 0)
      add('an identifier of the next town', { ...fields, [field]: kindOf(field, foreign) }, field, 'survive');
  }
  return blows;
}

const nasty = [
  "'; drop table people.person; -- <script>alert(1)</script> \u202e𠮷野家👨‍👩‍👧 ﾊﾅｺ ＡＢＣ１２３",
  'ことば\u0000の中の空',
  '\ud800 ひとりの片割れ',
  ' 　\t ',
];

/** Words that a form may take as they are: nothing of it may be an accident. All text fields at once, and byte by byte. */
export function nastyBlows(scene: Scene, route: Route, lawful: LawfulCase): Blow[] {
  const { who } = lawful;
  const path = lawful.path(scene);
  const fields = lawful.fields(scene);
  const open = Object.keys(fields).filter(
    (field) => route.form !== undefined && parseForm(route.form, asSent({ ...fields, [field]: 'ことば' })).ok,
  );
  const blow = (name: string, request: Blow['request']): Blow => ({
    name,
    request,
    must: 'survive',
    keeps: [],
  });
  const all = (words: string) => ({ ...fields, ...Object.fromEntries(open.map((field) => [field, words])) });
  const raw = [...open, 'more'].map((field) => `${field}=%ED%A0%80%FF%zz%C0%AF`).join('&');
  return [
    ...nasty.map((words, index) =>
      blow(`nasty words ${index + 1}`, () => requestFor(scene, who, path, all(words))),
    ),
    blow('bytes that are no text', async () => {
      const whole = await (await requestFor(scene, who, path, fields)).text();
      const headers = { 'content-type': formType };
      return await requestFor(scene, who, path, {}, { headers, body: `${whole}&${raw}` });
    }),
    blow('a form in parts that breaks off', () =>
      requestFor(
        scene,
        who,
        path,
        {},
        {
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
          body: '--x\r\ncontent-disposition: form-data; name="worry"\r\n\r\nabc',
        },
      ),
    ),
  ];
}

/** Tables that tell what was tried, not what is: they grow with every request. */
const trails = ['audit.line', 'audit.seal', 'kernel.deed', 'auth.session', 'auth.attempt', 'kernel.job_run'];

/** What stands in every table, as one line each: how many rows, and a sum over their contents. */
export async function standing(db: Database): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname not like 'pg_%'
    order by 1`.execute(db.kysely);
  const kept = tables.map(({ name }) => name).filter((name) => !trails.includes(name));
  const { rows } = await sql<{ line: string }>`${sql.join(
    kept.map(
      (name) =>
        sql`select ${`${name} `}::text || count(*) || ' ' || coalesce(sum(hashtext(t::text)), 0) as line from ${sql.table(name)} t`,
    ),
    sql` union all `,
  )}`.execute(db.kysely);
  return rows.map(({ line }) => line);
}
