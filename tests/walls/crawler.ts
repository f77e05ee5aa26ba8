import { allRoutes } from '../../src/app/rooms.ts';
import type { Route } from '../../src/kernel/http/desk.ts';
import type { TestTown, Who } from '../support/town.ts';

/** An answer with everything it says: body, headers, where it leads. */
export type Answer = {
  readonly path: string;
  readonly status: number;
  readonly said: string;
  readonly body: string;
};

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Text as a person reads it: marks taken back, addresses decoded. */
function asRead(text: string): string {
  const plain = text
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/<\/?(ruby|rb|rt|rp|mark|wbr)[^>]*>/g, '');
  const decode = (coded: string): string => {
    try {
      return decodeURIComponent(coded);
    } catch {
      return coded;
    }
  };
  const once = plain.replace(/(%[0-9A-Fa-f]{2})+/g, decode); // a way back stands coded within an address
  return once.replace(/(%[0-9A-Fa-f]{2})+/g, decode);
}

export async function ask(town: TestTown, who: Who, path: string): Promise<Answer> {
  return await told(path, await town.get(path, who));
}

export async function told(path: string, answer: Response): Promise<Answer> {
  const body = await answer.text();
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  return { path, status: answer.status, body, said: asRead(`${headers}\n${body}`) };
}

/** Identifiers by the kind of address they belong to, as far as the crawler knows any. */
export type Pools = Readonly<Record<string, readonly string[]>>;

/** Words that stand in the places of a path that are no identifiers. */
const wordsFor: Readonly<Record<string, readonly string[]>> = {
  kind: ['names', 'phones', 'addresses', 'concealed', 'markers'],
  list: ['outside', 'night', 'bulk', 'leaving', 'emergency', 'searches', 'takenOut', 'failed'],
  key: ['handover.answerWorkingDays'],
  secret: ['00000000-0000-0000-0000-000000000000'],
};

/** Rooms whose addresses name things of several kinds, by the word that follows. */
const manyKinds: readonly string[] = ['cases', 'gatherings', 'calendar'];

/** Every way to fill the places of a route from what is known; the first place decides how many. */
export function filled(route: Route, pools: Pools): string[] {
  const parts = route.path.split('/');
  const [, room = '', second = ':'] = parts;
  const kind = manyKinds.includes(room) && !second.startsWith(':') ? `${room}/${second}` : room;
  let paths = [''];
  for (const part of parts.slice(1)) {
    const name = part.startsWith(':') ? part.slice(1) : null;
    const choices = name === null ? [part] : (wordsFor[name] ?? poolFor(pools, kind, name));
    paths = paths.flatMap((path) => choices.map((choice) => `${path}/${choice}`));
  }
  return paths;
}

const poolFor = (pools: Pools, kind: string, place: string): readonly string[] =>
  (place === 'id' || kind.includes('/') ? pools[kind] : pools[place]) ?? pools[kind] ?? [];

/** Addresses of this town that a page links to, without its base. */
export function linksIn(town: TestTown, body: string): string[] {
  const base = `/t/${town.town.slug}`;
  const found = [...body.matchAll(/(?:href|action|src|data-src)="([^"]+)"/g)].map(([, to]) =>
    asRead(to ?? ''),
  );
  return [
    ...new Set(
      found.filter((to) => to.startsWith(`${base}/`)).map((to) => to.slice(base.length).split('#')[0] ?? ''),
    ),
  ];
}

export type Crawl = { readonly visited: number; readonly answers: readonly Answer[] };

/**
 * Visits every GET address with every identifier of the pools, then follows what those pages link to, as one member of
 * staff or a resident, up to a number of pages. Addresses that end the session are left out.
 */
export async function crawl(town: TestTown, who: Who, pools: Pools, most: number): Promise<Crawl> {
  const first = allRoutes.filter(({ method }) => method === 'get').flatMap((route) => filled(route, pools));
  const waiting = [...new Set(first)];
  const known = new Set(waiting);
  const answers: Answer[] = [];
  for (let path = waiting.shift(); path !== undefined && answers.length < most; path = waiting.shift()) {
    if (/sign-out/.test(path)) continue;
    const answer = await ask(town, who, path);
    answers.push(answer);
    for (const link of linksIn(town, answer.body))
      if (!known.has(link)) {
        known.add(link);
        waiting.push(link);
      }
  }
  return { visited: answers.length, answers };
}

/**
 * What two answers have to share: everything but tokens, identifiers made for the page, and the words that were typed,
 * which a page may repeat.
 */
export function comparable(answer: Answer, typed: readonly string[]): string {
  let text = `${answer.status}\n${answer.said}`;
  for (const words of [...typed].sort((a, b) => b.length - a.length)) text = text.replaceAll(words, '＊');
  return text
    .replace(/name="_csrf" value="[^"]*"/g, '')
    .replace(uuid, '＃')
    .replace(/20\d\d-\d{4}/g, '番号')
    .replace(/set-cookie: guest=[^\n]*/g, '')
    .replace(/\d{2}:\d{2}:\d{2}(\.\d+)?/g, '時刻');
}

/** Where two answers part, for people to read; null when they say the same. */
export function difference(one: string, other: string): string | null {
  if (one === other) return null;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 80), at + 120).replace(/\s+/g, ' ');
  return `「${around(one)}」 is not 「${around(other)}」`;
}
