import { allRoutes } from '../../src/app/rooms.ts';
import type { Route } from '../../src/kernel/http/desk.ts';

/** Somebody who opens pages: a resident in one of the languages, or one of the staff. */
export type Reader = {
  readonly name: string;
  readonly audience: Route['audience'];
  readonly cookies: readonly (readonly [name: string, value: string])[];
  /** Addresses no page links to. */
  readonly seeds: readonly string[];
  /** Opens nothing but the seeds: the rest looks as it does to others. */
  readonly onlySeeds?: true;
};

/** One answer to one reader. */
export type Answered = {
  readonly route: Route;
  readonly reader: Reader;
  readonly path: string;
  readonly status: number;
  /** A whole one, not a part that a script fetches. */
  readonly isPage: boolean;
  /** Letters of its markup: how much there is to look at. */
  readonly size: number;
};

const getRoutes = allRoutes
  .filter(({ method }) => method === 'get')
  .map((route) => ({ route, shape: new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`) }));

/** The route that answers an address, as the router finds it: the first that fits. */
export const routeOf = (path: string): Route | undefined =>
  getRoutes.find(({ shape }) => shape.test(path.split('?')[0] ?? ''))?.route;

export const cookieHeader = ({ cookies }: Pick<Reader, 'cookies'>): string =>
  cookies.map(([name, value]) => `${name}=${value}`).join('; ');

type Ask = (path: string, cookie: string) => Promise<Response>;

/** Pages of one route that one reader asks for, so that long lists do not take all the time. */
const perRoute = 4;

function linksIn(base: string, body: string): string[] {
  const found = [...body.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, to]) =>
    (to ?? '').replaceAll('&amp;', '&'),
  );
  return found
    .filter((to) => to.startsWith(`${base}/`))
    .map((to) => to.slice(base.length).split('#')[0] ?? '')
    .filter((to) => !to.startsWith('/display'));
}

/** Opens the addresses without places, follows links, a few of every route; without ending a session. */
export async function pagesFor(reader: Reader, base: string, ask: Ask): Promise<Answered[]> {
  const plain = reader.onlySeeds
    ? []
    : getRoutes.map(({ route }) => route.path).filter((path) => !path.includes(':'));
  const waiting = [...reader.seeds, ...plain];
  const known = new Set(waiting);
  const asked = new Map<string, number>();
  const answers: Answered[] = [];
  const add = (paths: readonly string[]) => {
    for (const path of paths)
      if (!known.has(path)) {
        known.add(path);
        waiting.push(path);
      }
  };
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf(path);
    const count = asked.get(route?.path ?? '') ?? 0;
    const isMeant = route?.audience === reader.audience || reader.seeds.includes(path);
    if (route && count < perRoute && isMeant) {
      asked.set(route.path, count + 1);
      const response = await ask(path, cookieHeader(reader));
      const body = await response.text();
      const isPage = /^<!doctype html>/i.test(body);
      answers.push({ route, reader, path, status: response.status, isPage, size: body.length });
      if (!reader.onlySeeds) add(linksIn(base, body));
    }
  }
  return answers;
}

/** The resident who is shown empty pages too. */
export const plainest = 'resident ja';

/** Whether somebody was shown a page, rather than led on, refused, or answered with a part of one. */
export const isShown = ({ status, isPage }: Answered): boolean => status === 200 && isPage;

/**
 * Of every route the fullest page that was shown, and the emptiest where that looks quite different; residents' pages
 * once for each kind of resident, the emptiest for one of them.
 */
export function chosen(answers: readonly Answered[]): Answered[] {
  const kinds = Map.groupBy(answers.filter(isShown), ({ route, reader }) =>
    reader.audience === 'resident' ? `${route.path} ${reader.name}` : route.path,
  );
  return [...kinds.values()].flatMap((pages) => {
    const sorted = [...pages].sort((a, b) => b.size - a.size);
    const [fullest, emptiest] = [sorted[0], sorted.at(-1)];
    if (!fullest || !emptiest) return [];
    if (fullest.reader.audience === 'resident' && fullest.reader.name !== plainest) return [fullest];
    return emptiest.size < fullest.size * 0.8 ? [fullest, emptiest] : [fullest];
  });
}
