import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import { bundleScript, bundleSheet } from './sheet.ts';
import { compact } from './sheet-compact.ts';

const folder = new URL('./css/', import.meta.url);
const files = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
}));
const tokens = readFileSync(
  createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css'),
  'utf8',
);
const roles = files.find(({ name }) => name === 'roles.css')?.text ?? '';

const declared = (text: string) =>
  new Map([...text.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((hit) => [hit[1] ?? '', hit[2] ?? '']));

/** The block of a selector in roles.css. */
const blockOf = (selector: string) => roles.slice(roles.indexOf(`${selector} {`)).split('}')[0] ?? '';

function colourOf(name: string, layers: Map<string, string>[]): string {
  const value = layers.map((layer) => layer.get(name)).findLast((found) => found !== undefined) ?? '';
  const pointer = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return pointer ? colourOf(pointer, layers) : value;
}

const common = [declared(tokens), declared(blockOf(':root'))];
const palettes = {
  staff: common,
  resident: [...common, declared(blockOf("[data-audience='resident']"))],
};

type Pair = [text: string, ground: string, staff: number, resident: number];

const [AA, AAA, line] = [4.5, 7, 3];
const pairs: Pair[] = [
  ...['--surface', '--surface-sunken', '--surface-head', '--key-tint-1', '--tint-warning'].flatMap(
    (ground): Pair[] => [
      ['--text', ground, AA, AAA],
      ['--text-strong', ground, AA, AAA],
      ['--link', ground, AA, AAA],
    ],
  ),
  ['--text-quiet', '--surface', AA, AAA],
  ['--text-quiet', '--surface-sunken', AA, AAA],
  ['--text-quiet', '--key-tint-1', AA, AAA],
  ['--link-visited', '--surface', AA, AAA],
  ['--link-hover', '--surface', AA, AAA],
  ['--link-active', '--surface', AA, AAA],
  ['--key', '--surface', AA, AAA],
  ['--key-hover', '--key-tint-2', AA, AAA],
  ['--text-on-fill', '--key', AA, AAA],
  ['--text-on-fill', '--key-hover', AA, AAA],
  ['--text-on-fill', '--danger', AA, AAA],
  ['--text-on-fill', '--danger-hover', AA, AAA],
  ['--danger', '--surface', AA, AAA],
  ['--error', '--surface', AA, AAA],
  ['--success', '--surface', AA, AAA],
  ['--warning', '--tint-warning', line, AAA],
  ['--text-strong', '--warning-fill', AA, AAA],
  ['--focus-outer', '--focus-inner', AA, AAA],
  ['--state-success', '--tint-success', AAA, AAA],
  ['--state-warning', '--tint-warning', AAA, AAA],
  ['--state-error', '--tint-error', AAA, AAA],
  ['--state-info', '--tint-info', AAA, AAA],
  ['--state-hurt', '--tint-hurt', AAA, AAA],
  ['--state-silent', '--tint-silent', AAA, AAA],
  ['--border', '--surface', line, line],
  ['--border-field', '--surface', line, line],
  ['--border-on-tint', '--surface-sunken', line, line],
  ['--border-on-tint', '--surface-head', line, line],
  ['--error-line', '--surface', line, line],
  ['--info', '--surface', line, line],
  ['--emergency', '--surface', line, line],
];

test.each(pairs)('%s can be read on %s: staff %d, residents %d to 1', (text, ground, staff, resident) => {
  const ratio = (layers: Map<string, string>[]) => contrast(colourOf(text, layers), colourOf(ground, layers));
  expect(ratio(palettes.staff)).toBeGreaterThanOrEqual(staff);
  expect(ratio(palettes.resident)).toBeGreaterThanOrEqual(resident);
});

test.each(['purple', 'green', 'light-blue'])('a %s town reads as well as a blue one', (hue) => {
  const layers = [...palettes.resident, declared(blockOf(`[data-hue='${hue}']`))];
  const colour = (name: string) => colourOf(name, layers);
  expect(contrast(colour('--key'), colour('--surface'))).toBeGreaterThanOrEqual(AAA);
  expect(contrast(colour('--text-on-fill'), colour('--key-hover'))).toBeGreaterThanOrEqual(AAA);
  expect(contrast(colour('--key-hover'), colour('--key-tint-2'))).toBeGreaterThanOrEqual(AAA);
  expect(contrast(colour('--text-quiet'), colour('--key-tint-1'))).toBeGreaterThanOrEqual(AAA);
});

test('the contrast of black and white is 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('every custom property that is used is defined', () => {
  const all = [tokens, ...files.map(({ text }) => text)].join('\n');
  const defined = new Set([...all.matchAll(/(--[\w-]+):/g)].map((hit) => hit[1]));
  const used = [...all.matchAll(/var\((--[\w-]+)/g)].map((hit) => hit[1] ?? '');
  expect(used.length).toBeGreaterThan(200);
  expect(used.filter((name) => !defined.has(name))).toEqual([]);
});

test('a part names roles only, never a colour or a token of its own', () => {
  const parts = files.filter(({ name }) => !['roles.css', 'print.css', 'index.css'].includes(name));
  expect(parts.length).toBeGreaterThan(20);
  const strays = parts.flatMap(({ name, text }) =>
    [...text.matchAll(/#[\da-f]{3,8}\b|rgba?\(|hsl|--color-/gi)].map((hit) => `${name}: ${hit[0]}`),
  );
  expect(strays).toEqual([]);
});

test('every file of the look is in the sheet', () => {
  const index = files.find(({ name }) => name === 'index.css')?.text ?? '';
  const missing = files.filter(({ name }) => name !== 'index.css' && !index.includes(`'./${name}'`));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test('the sheet stays within 25 KB, 7 KB compressed, and loads nothing', async () => {
  const sheet = await bundleSheet();
  expect(Buffer.byteLength(sheet.text)).toBeLessThanOrEqual(25 * 1024);
  expect(gzipSync(sheet.text, { level: 9 }).length).toBeLessThanOrEqual(7 * 1024);
  expect(sheet.text).not.toMatch(/@import|url\(/);
  expect(sheet.text.startsWith('@layer reset,tokens,base,layout,components,rooms,helpers,print;')).toBe(true);
  expect(sheet.name).toMatch(/^tsumugi\.[\da-f]{12}\.css$/);
});

test('a name changes with its file, and only with it', async () => {
  const [one, again] = [await bundleScript(), await bundleScript()];
  expect(one.name).toBe(again.name);
  expect(one.name).toMatch(/^tsumugi\.[\da-f]{12}\.js$/);
  expect(Buffer.byteLength(one.text)).toBeLessThan(8 * 1024);
});

test('compacting writes constants out and keeps what changes', () => {
  const sheet = ':root{--a: 1rem;--b: #ffffff;--b: #000000;--unused: 3px}.x{margin:var(--a);color:var(--b)}';
  expect(compact(sheet)).toBe(':root{--b:#fff;--b:#000}.x{margin:1rem;color:var(--b)}');
  expect(compact('@layer a,b;@layer a{.x{top:0}}@layer a{.y{top:0}}@layer b{.z{top:0}}')).toBe(
    '@layer a,b;@layer a{.x{top:0}.y{top:0}}@layer b{.z{top:0}}',
  );
});
