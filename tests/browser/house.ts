import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { assetsFrom } from '../../src/app/street.tsx';
import { buildAssets } from '../../tools/build.mjs';
import { launch } from '../support/servers/chromium.ts';
import { aTown, type TestTown, type TownOptions, type Who } from '../support/town.ts';

let browser: Promise<Browser> | undefined;
let assets: Promise<Assets> | undefined;
const closing: (() => Promise<unknown> | unknown)[] = [];

afterAll(async () => {
  for (const close of closing.splice(0)) await close();
  if (browser) await (await browser).close();
  browser = undefined;
});

type Assets = NonNullable<TownOptions['assets']>;

async function build(): Promise<Assets> {
  const folder = mkdtempSync(join(tmpdir(), 'tsumugi-assets-'));
  const { css, script } = await buildAssets(folder);
  return { css: `/assets/${css}`, script: `/assets/${script}`, read: assetsFrom(folder) };
}

/** The real style and script, built once for a test file. */
export const builtAssets = (): Promise<Assets> => (assets ??= build());

/** Opens a real port for whoever answers requests; its origin. Closed after the file. */
export async function openPort(fetch: (request: Request) => Response | Promise<Response>): Promise<string> {
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((ready) => server.once('listening', ready));
  closing.push(() => new Promise((done) => server.close(done)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A browser window of its own, as a person in Japan has it. Closed after the file. */
export async function openWindow(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  browser ??= launch();
  const context = await (await browser).newContext({ viewport: desk, locale: 'ja-JP', ...options });
  closing.unshift(() => context.close());
  return context;
}

/** A town behind a real port, with its real style and script, and browsers that are signed in as one of the cast. */
export type ServedTown = TestTown & {
  readonly url: (path: string) => string;
  browse(who: Who, options?: BrowserContextOptions): Promise<{ page: Page; context: BrowserContext }>;
};

export const desk = { width: 1280, height: 900 };
export const phone = { width: 360, height: 740 };

export async function aServedTown(): Promise<ServedTown> {
  const town = await aTown({ assets: await builtAssets() });
  const origin = await openPort((request) => town.request(request));
  return {
    ...town,
    url: (path) => `${origin}/t/${town.town.slug}${path}`,
    async browse(who, options = {}) {
      const context = await openWindow(options);
      if (who !== 'resident') {
        const [name = '', value = ''] = (await town.cookie(who)).split('=');
        await context.addCookies([{ name, value, url: origin }]);
      }
      return { page: await context.newPage(), context };
    },
  };
}
