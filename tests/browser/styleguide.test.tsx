import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blankForm, withErrors } from '../../src/kernel/forms/form.ts';
import {
  Button,
  document as documentOf,
  ErrorSummary,
  Form,
  Layout,
  PageHead,
  TextArea,
  type View,
} from '../../src/kernel/ui/index.ts';
import { aView } from '../../src/kernel/ui/sample-view.ts';
import { type Asset, bundleScript, bundleSheet } from '../../src/kernel/ui/sheet.ts';
import { Styleguide } from '../../src/kernel/ui/styleguide.page.tsx';
import { launch } from '../support/servers/chromium.ts';

let browser: Browser;
let assets: Asset[];

beforeAll(async () => {
  [browser, assets] = [await launch(), await Promise.all([bundleSheet(), bundleScript()])];
});

afterAll(() => browser.close());

const home = 'https://town.test';
const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

/** A browser page on which every address of the town answers with what `draw` gives. */
async function opened(
  draw: (path: string) => Promise<string>,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await (
    await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  ).newPage();
  await page.route(`${home}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const asset = assets.find(({ name }) => path.endsWith(name));
    if (asset) return route.fulfill({ body: asset.text, contentType: `${asset.type}; charset=utf-8` });
    const headers = { 'content-security-policy': csp, 'content-type': 'text/html; charset=utf-8' };
    return route.fulfill({ body: await draw(path), headers });
  });
  await page.goto(`${home}/`);
  return page;
}

const viewOf = (told: Partial<View>) =>
  aView({ assets: { css: `/a/${assets[0]?.name}`, script: `/a/${assets[1]?.name}` }, demo: true, ...told });

const styleguide = (told: Partial<View> = {}) => {
  const view = viewOf(told);
  return () =>
    documentOf(
      <Layout view={view} title="部品の見本">
        <Styleguide audience={view.audience} />
      </Layout>,
    );
};

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function complaints(page: Page, audience: View['audience']): Promise<string[]> {
  const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await new AxeBuilder({ page })
    .withTags(audience === 'resident' ? [...levels, 'wcag2aaa'] : levels)
    .analyze();
  expect(found.passes.length).toBeGreaterThan(20);
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

const audiences = ['resident', 'staff'] as const;

test.each(audiences)('nothing on a %s page bars anybody, wide or narrow', async (audience) => {
  for (const width of [1280, 320]) {
    const page = await opened(styleguide({ audience }), { viewport: { width, height: 900 } });
    expect(await complaints(page, audience)).toEqual([]);
    await page.context().close();
  }
});

test('no page scrolls sideways: 320 px, largest letters, readings on, any language', async () => {
  const views: Partial<View>[] = [
    { textSize: 'xlarge', ruby: true },
    { locale: 'en', textSize: 'large' },
    { locale: 'easy' },
    {
      audience: 'staff',
      textSize: 'xlarge',
      staff: { name: '佐藤 みどり', posts: ['地域福祉課', '東山地区担当'], turns: 120 },
    },
  ];
  for (const told of views) {
    const page = await opened(styleguide(told), { viewport: { width: 320, height: 900 } });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  }
});

test('everything that can be pressed gives a finger 44 px or room around it', async () => {
  const page = await opened(styleguide(), { viewport: { width: 360, height: 900 } });
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, .ts-button, summary, .ts-menu a, .ts-tab, .ts-choice-label, select, input',
      ),
    ]
      .filter(
        (element) =>
          element.checkVisibility() &&
          !element.closest('label') &&
          !element.matches('[data-size="sm"], [data-size="xs"]'),
      )
      .filter((element) => element.getBoundingClientRect().height < 44)
      .map((element) => `${element.className} ${element.textContent}`),
  );
  expect(small).toEqual([]);
  await page.context().close();
});

test('the page is whole without script, and its switches are links', async () => {
  const page = await opened(styleguide(), { javaScriptEnabled: false });
  expect(await page.locator('.ts-draft-note').first().isVisible()).toBe(false);
  expect(await page.getByText('印刷は、ブラウザーのメニューの「印刷」から').isVisible()).toBe(true);
  await page.getByText('表示・Language').click();
  expect(await page.getByRole('link', { name: 'やさしい日本語' }).isVisible()).toBe(true);
  await page.context().close();
});

test('no file of ours is refused by the strict policy', async () => {
  const refused: string[] = [];
  const shown = await opened(styleguide());
  shown.on('console', (line) => line.type() === 'error' && refused.push(line.text()));
  await shown.reload();
  expect(await shown.getByRole('button', { name: 'このページを印刷する' }).isVisible()).toBe(true);
  expect(refused).toEqual([]);
  await shown.context().close();
});

test('states keep their shape in forced colours', async () => {
  const page = await opened(styleguide(), { forcedColors: 'active' });
  const bare = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '.ts-chip, .ts-button:not([data-kind="text"]), .ts-banner, .ts-tab, .ts-input',
      ),
    ]
      .filter((element) => element.checkVisibility() && getComputedStyle(element).borderTopStyle === 'none')
      .map((element) => element.className),
  );
  expect(bare).toEqual([]);
  await page.context().close();
});

test('paper shows the content and the foot, not the menu and the forms', async () => {
  const page = await opened(styleguide());
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.ts-menu').isVisible()).toBe(false);
  expect(await page.locator('.ts-form').first().isVisible()).toBe(false);
  expect(await page.locator('.ts-print-foot').isVisible()).toBe(true);
  expect(await page.getByText('はじめにお話をそのまま受けとめて').count()).toBe(2);
  expect(await page.getByText('10分100円、最大500円です。').isVisible()).toBe(true);
  await page.context().close();
});

/** A form that refuses the word 「だめ」 and thanks for anything else. */
function deskFor(wrongWord: string) {
  let last = '';
  const form = withErrors(blankForm, { story: 'お話を書きなおしてください' });
  const formPage = (state: typeof form) => (
    <>
      <ErrorSummary form={state} />
      <PageHead title="相談する" />
      <Form action="/sent" deedId="0196b5b0-0000-7000-8000-000000000000" draftKey="intake">
        <TextArea form={state} name="story" label="お話" />
        <Button>相談を送る</Button>
      </Form>
    </>
  );
  const draw = (path: string) => {
    const arrived = path === '/sent' && last !== wrongWord;
    const content = arrived ? (
      <PageHead title="受け付けました" />
    ) : (
      formPage(path === '/sent' ? form : blankForm)
    );
    return documentOf(
      <Layout view={viewOf({})} title="相談する">
        {content}
      </Layout>,
    );
  };
  return { draw, hear: (word: string) => (last = word) };
}

test('a draft comes back after the page was closed, and goes when it has arrived', async () => {
  const desk = deskFor('だめ');
  const page = await opened(desk.draw);
  await page.getByLabel('お話').fill('母のこと');
  await page.goto(`${home}/`);
  expect(await page.getByLabel('お話').inputValue()).toBe('母のこと');
  expect(await page.getByText('前に書きかけた内容を戻しました。').isVisible()).toBe(true);
  desk.hear('母のこと');
  await page.getByRole('button', { name: '相談を送る' }).click();
  await page.getByRole('heading', { name: '受け付けました' }).waitFor();
  await page.goto(`${home}/`);
  expect(await page.getByLabel('お話').inputValue()).toBe('');
  await page.context().close();
});

test('a draft that was refused stays, and the summary of errors has the focus', async () => {
  const desk = deskFor('だめ');
  const page = await opened(desk.draw);
  await page.getByLabel('お話').fill('だめ');
  desk.hear('だめ');
  await page.getByRole('button', { name: '相談を送る' }).click();
  await page.getByRole('heading', { name: '入力内容を確認してください（1件）' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('ts-error-summary');
  await page.goto(`${home}/`);
  expect(await page.getByLabel('お話').inputValue()).toBe('だめ');
  await page.context().close();
});
