import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { Counter, Histogram, Registry, register } from 'prom-client';
import { sessionCookieName } from '../kernel/auth/index.ts';
import type { Database } from '../kernel/db/database.ts';
import { Cookies } from '../kernel/http/cookies.ts';
import { securityHeaders } from '../kernel/http/security-headers.ts';
import { type Town, townOfRequest } from '../kernel/tenancy/town.ts';
import { document, Link, PageHead, ResourceList } from '../kernel/ui/index.ts';
import { Layout } from '../kernel/ui/layout.tsx';
import { backOf, keepDisplay } from './display.ts';
import { type Arrival, createHall, type HallParts } from './hall.tsx';
import { acceptsGzip, packedOf } from './packing.ts';
import { robotsText } from './robots.ts';
import { allRoutes } from './rooms.ts';

export type StreetParts = Omit<HallParts, 'counted'> & {
  readonly db: Database;
  /** The towns, remembered for a moment. */
  readonly towns: () => Promise<readonly Town[]>;
  /** Reads a built asset by file name, or null. */
  readonly asset: (name: string) => Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | null>;
  readonly metricsToken: string | undefined;
  /** Address of the caller, for rate limits. */
  readonly callerOf: (request: Request, env: unknown) => string;
};

const week = 'public, max-age=604800, immutable';

/** The street: health, assets, the choice of town, and the door of each town's hall. */
export function createStreet(parts: StreetParts): Hono {
  const street = new Hono();
  const metrics = createMetrics();
  const hall = createHall({ ...parts, counted: metrics.counted });
  street.get('/healthz', (c) => c.text('ok'));
  street.get('/readyz', async (c) => {
    try {
      await parts.db.kysely.selectFrom('kernel.migration').select('name').limit(1).execute();
      return c.text('ready');
    } catch {
      return c.text('not ready', 503);
    }
  });
  street.get('/metrics', async (c) => {
    const given = c.req.header('authorization');
    const allowed = parts.metricsToken
      ? given === `Bearer ${parts.metricsToken}`
      : ['local', '127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(parts.callerOf(c.req.raw, c.env));
    return allowed ? c.text(await metrics.text()) : c.text('metrics are private', 403);
  });
  street.get('/assets/:name', async (c) => {
    const asset = await parts.asset(c.req.param('name'));
    if (!asset) return c.text('no such file', 404);
    const packed = acceptsGzip(c.req.raw) ? packedOf(asset.bytes) : null;
    return new Response(packed ?? asset.bytes, {
      headers: {
        'content-type': asset.type,
        ...(packed ? { 'content-encoding': 'gzip' } : {}),
        vary: 'accept-encoding',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      },
    });
  });
  // Browsers ask for an icon by themselves. There is none, which is no fault: they need not ask again for a week.
  street.get('/favicon.ico', () => new Response(null, { status: 204, headers: { 'cache-control': week } }));
  street.get('/robots.txt', async (c) => {
    const towns = await parts.towns();
    const found = townOfRequest(towns, new URL(c.req.url).host, '/');
    const named = found ? [found] : towns.map((town) => ({ town, base: `/t/${town.slug}` }));
    return robots(parts, named);
  });
  street.use((c, next) => (acceptsGzip(c.req.raw) && !isSignedIn(c.req.raw) ? pack(c, next) : next()));
  street.all('*', async (c) => {
    const url = new URL(c.req.url);
    const towns = await parts.towns();
    const found = townOfRequest(towns, url.host, url.pathname);
    if (!found) return await townless(parts, towns, url);
    const path = url.pathname.slice(found.base.length) || '/';
    const plain = withoutSlash(c.req.method, path);
    if (plain) return moved(parts, found.base + plain + url.search);
    if (path === '/display') return display(parts, c.req.raw, url, found.base);
    if (path === '/robots.txt') return robots(parts, [found]);
    const arrival: Arrival = { ...found, caller: parts.callerOf(c.req.raw, c.env) };
    const inner = new URL(url.origin + path + url.search); // joined as text: `//other.example` stays a path
    return await hall.fetch(new Request(inner, c.req.raw), { arrival });
  });
  return street;
}

function robots(
  parts: StreetParts,
  towns: readonly { readonly town: Town; readonly base: string }[],
): Response {
  const named = towns.map(({ town, base }) => ({
    base,
    address: parts.waist.for({ town, actor: { kind: 'resident' } }).townUrl,
  }));
  const response = new Response(robotsText(allRoutes, named), {
    headers: { 'content-type': 'text/plain; charset=UTF-8', 'cache-control': 'public, max-age=3600' },
  });
  securityHeaders(response.headers, parts.https);
  return response;
}

/** The same address without the slash somebody typed at its end. Only whole steps: `//other.example/` leads nowhere. */
const withoutSlash = (method: string, path: string): string | null =>
  (method === 'GET' || method === 'HEAD') && /^(\/[^/\\]+)+\/$/.test(path) ? path.slice(0, -1) : null;

function moved(parts: StreetParts, location: string): Response {
  const response = new Response(null, { status: 308, headers: { location } });
  securityHeaders(response.headers, parts.https);
  return response;
}

function display(parts: StreetParts, request: Request, url: URL, base: string): Response {
  const cookies = new Cookies(request.headers.get('cookie'), parts.https);
  keepDisplay(url.searchParams, cookies);
  const response = new Response(null, {
    status: 303,
    headers: { location: base + backOf(url.searchParams) },
  });
  cookies.write(response.headers);
  securityHeaders(response.headers, parts.https);
  return response;
}

/** No town in the address: the only town, or the choice among several. */
async function townless(parts: StreetParts, towns: readonly Town[], url: URL): Promise<Response> {
  const only = towns.length === 1 ? towns[0] : undefined;
  if (only && url.pathname === '/')
    return new Response(null, { status: 303, headers: { location: `/t/${only.slug}/` } });
  const status = url.pathname === '/' ? 200 : 404;
  const html = await townChoice(parts, towns, status === 404);
  const response = new Response(html, { status, headers: { 'content-type': 'text/html; charset=UTF-8' } });
  securityHeaders(response.headers, parts.https);
  return response;
}

function townChoice(parts: StreetParts, towns: readonly Town[], lost: boolean): Promise<string> {
  const title = lost ? 'お探しのページは見つかりません' : 'まちを選んでください';
  const view = {
    townName: '紡ぎ',
    townPhone: '',
    serviceName: '紡ぎ',
    base: '',
    path: '/',
    locale: 'ja' as const,
    ruby: false,
    textSize: 'normal' as const,
    audience: 'resident' as const,
    csrf: '',
    assets: parts.assets,
    demo: towns.some((town) => town.mode === 'demo'),
    mode: 'production' as const,
    nav: [],
    nowIso: parts.waist.now().toISOString(),
  };
  return document(
    <Layout view={view} title={title}>
      <PageHead
        title={title}
        lead={lost ? '住所（アドレス）を確かめるか、まちを選びなおしてください。' : undefined}
      />
      {towns.length === 0 ? (
        <p>まだ、まちが登録されていません。</p>
      ) : (
        <ResourceList
          items={towns.map((town) => ({ title: <Link href={`/t/${town.slug}/`}>{town.name}</Link> }))}
        />
      )}
    </Layout>,
  );
}

function createMetrics() {
  const registry = new Registry();
  const requests = new Counter({
    name: 'tsumugi_requests_total',
    help: 'Answered requests by route and status',
    labelNames: ['route', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'tsumugi_request_seconds',
    help: 'Time to answer, in seconds',
    labelNames: ['route'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  return {
    counted(route: string, status: number, took: number) {
      requests.inc({ route, status });
      seconds.observe({ route }, took);
    },
    /** The hall's own figures, and those the kernel keeps on the default registry. */
    text: async () => `${await registry.metrics()}${await register.metrics()}`,
  };
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=UTF-8',
  js: 'text/javascript; charset=UTF-8',
  svg: 'image/svg+xml',
};

/** Packs what a neighbour's telephone waits for on a slow line. Tokens of forms are masked anew on every page. */
const pack = compress({ encoding: 'gzip' });

/** Pages of staff go as they are: they bear names beside words of a question, and packed together tell of them (BREACH). */
const isSignedIn = (request: Request): boolean =>
  new Cookies(request.headers.get('cookie'), false).read(sessionCookieName) !== undefined;

/** Reads built assets from a folder; names with anything but letters, digits, dots and hyphens are not files of ours. */
export function assetsFrom(folder: string): StreetParts['asset'] {
  const read = new Map<string, Uint8Array<ArrayBuffer>>();
  return async (name) => {
    const type = types[name.split('.').at(-1) ?? ''];
    if (!type || !/^[\w-]+(\.[\w-]+)+$/.test(name)) return null;
    try {
      const bytes = read.get(name) ?? new Uint8Array(await readFile(`${folder}/${name}`));
      read.set(name, bytes); // their names change with them
      return { bytes, type };
    } catch {
      return null;
    }
  };
}
