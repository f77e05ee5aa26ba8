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
import { aTown, type TestTown, type Who } from '../support/town.ts';

let browser: Promise<Browser> | undefined;
let assets: Promise<{ css: string; script: string; folder: string }> | undefined;
const closing: (() => Promise<unknown> | unknown)[] = [];

afterAll(async () => {
  for (const close of closing.splice(0)) await close();
  if (browser) await (await browser).close();
  browser = undefined;
});

async function builtAssets() {
  const folder = mkdtempSync(join(tmpdir(), 'tsumugi-assets-'));
  const { css, script } = await buildAssets(folder);
  return { css: `/assets/${css}`, script: `/assets/${script}`, folder };
}

/** A town behind a real port, with its real style and script, and browsers that are signed in as one of the cast. */
export type ServedTown = TestTown & {
  readonly url: (path: string) => string;
  browse(who: Who, options?: BrowserContextOptions): Promise<{ page: Page; context: BrowserContext }>;
};

export const desk = { width: 1280, height: 900 };
export const phone = { width: 360, height: 740 };

export async function aServedTown(): Promise<ServedTown> {
  assets ??= builtAssets();
  const { css, script, folder } = await assets;
  const town = await aTown({ assets: { css, script, read: assetsFrom(folder) } });
  const server = serve({
    fetch: (request: Request) => town.request(request),
    port: 0,
    hostname: '127.0.0.1',
  });
  await new Promise((ready) => server.once('listening', ready));
  closing.push(() => new Promise((done) => server.close(done)));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...town,
    url: (path) => `${origin}/t/${town.town.slug}${path}`,
    async browse(who, options = {}) {
      browser ??= launch();
      const context = await (await browser).newContext({ viewport: desk, locale: 'ja-JP', ...options });
      if (who !== 'resident') {
        const [name = '', value = ''] = (await town.cookie(who)).split('=');
        await context.addCookies([{ name, value, url: origin }]);
      }
      closing.unshift(() => context.close());
      return { page: await context.newPage(), context };
    },
  };
}
