import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../kernel/config.ts';
import { houseSecret } from './secret.ts';

const folder = mkdtempSync(join(tmpdir(), 'tsumugi-secret-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stated = 'a secret stated by the operator, long enough';

test('a stated secret is used as it is', () => {
  const config = readConfig({ TSUMUGI_DATA: join(folder, 'stated'), TSUMUGI_SECRET: stated });
  expect(houseSecret(config, true)).toBe(stated);
});

test('without one it is made once, kept for later starts, and nobody else on the machine reads it', () => {
  const config = readConfig({ TSUMUGI_DATA: join(folder, 'made') });
  const secret = houseSecret(config, true);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(houseSecret(config, true)).toBe(secret);
  const file = join(folder, 'made', 'secret');
  expect(readFileSync(file, 'utf8')).toBe(`${secret}\n`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a file that was cut short is made anew', () => {
  const config = readConfig({ TSUMUGI_DATA: folder });
  writeFileSync(join(folder, 'secret'), 'short\n');
  expect(houseSecret(config, false)).toMatch(/^[\w-]{43}$/);
});

test('a production server of several processes has to state one', () => {
  const config = readConfig({ TSUMUGI_DATA: folder, DATABASE_URL: 'postgresql://town.test/tsumugi' });
  expect(() => houseSecret(config, true)).toThrow('TSUMUGI_SECRET');
  expect(() => houseSecret(config, false)).not.toThrow();
});
