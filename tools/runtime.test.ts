import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fits, isInstalled } from './runtime.mjs';

test.for([
  ['24.21.0', true],
  ['24.100.1', true],
  ['24.20.9', false],
  ['25.0.0', false],
  ['20.20.2', false],
] as const)('Node.js %s fits >=24.21 <25: %s', ([version, expected]) => {
  expect(fits(version, '>=24.21 <25')).toBe(expected);
});

test('a range written otherwise is refused rather than guessed', () => {
  expect(() => fits('24.21.0', '^24.21')).toThrow('^24.21');
});

const folder = mkdtempSync(join(tmpdir(), 'tsumugi-runtime-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Packages = Record<string, { version: string; optional?: boolean }>;

function checkout(locked: Packages, installed?: Packages): string {
  const place = mkdtempSync(join(folder, 'checkout-'));
  writeFileSync(join(place, 'package-lock.json'), JSON.stringify({ packages: locked }));
  if (!installed) return place;
  mkdirSync(join(place, 'node_modules'));
  writeFileSync(join(place, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  return place;
}

test('packages are installed again when none is there, one is missing or one has another version', () => {
  const locked = { '': { version: '0.1.0' }, 'node_modules/hono': { version: '4.13.19' } };
  expect(isInstalled(checkout(locked))).toBe(false);
  expect(isInstalled(checkout(locked, {}))).toBe(false);
  expect(isInstalled(checkout(locked, { 'node_modules/hono': { version: '4.13.18' } }))).toBe(false);
  expect(isInstalled(checkout(locked, { 'node_modules/hono': { version: '4.13.19' } }))).toBe(true);
});

test('a package of another system need not be installed, but must not be old where it is', () => {
  const locked = { 'node_modules/cli-darwin': { version: '2.0.0', optional: true } };
  expect(isInstalled(checkout(locked, {}))).toBe(true);
  expect(isInstalled(checkout(locked, { 'node_modules/cli-darwin': { version: '1.0.0' } }))).toBe(false);
});
