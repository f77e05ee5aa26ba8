import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import config from '../../.dependency-cruiser.cjs';
import { cruise } from '../../tools/gates/arch.mjs';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const planted = mkdtempSync(join(tmpdir(), 'tsumugi-arch-'));
afterAll(() => rmSync(planted, { recursive: true, force: true }));

/** A file that stands in a planted tree, and the files it imports. */
type Tree = Readonly<Record<string, readonly string[]>>;

function plant(name: string, tree: Tree): string {
  const folder = join(planted, name);
  for (const [path, imports] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const up = '../'.repeat(path.split('/').length - 1);
    const lines = imports.map((to) => `import '${to.includes('/') ? up + to : to}';`);
    writeFileSync(join(folder, path), `${lines.join('\n')}\nexport const here = '${path}';\n`);
  }
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: compiler }));
  return folder;
}

const compiler = { module: 'nodenext', allowImportingTsExtensions: true, noEmit: true, jsx: 'react-jsx' };

/** For every rule an import that it forbids; every file named here exists in the planted tree. */
const forbidden: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['no-circles', 'src/kernel/about.ts', 'src/kernel/round.ts'],
  ['kernel-knows-no-care', 'src/kernel/nosy.ts', 'src/modules/people/index.ts'],
  ['the-street-map-is-pure', 'src/paths/people.ts', 'src/kernel/ids.ts'],
  ['modules-never-look-up', 'src/modules/people/person/upward.ts', 'src/app/hall.ts'],
  ['every-room-has-its-arrows', 'src/modules/attic/box.ts', 'src/modules/people/index.ts'],
  ['knock-at-the-door', 'src/modules/work/item/window.ts', 'src/modules/people/person/person.store.ts'],
  ['everyone-knocks', 'src/api/burglar.ts', 'src/modules/people/person/person.store.ts'],
  ['only-the-app-plugs', 'src/cli/plug.ts', 'src/modules/people/module.ts'],
  ['builders-stay-in-tests', 'src/cli/builder.ts', 'src/modules/people/testing.ts'],
  ['rules-are-pure', 'src/modules/people/person/impure.rules.ts', 'src/kernel/config.ts'],
  ['sql-only-in-stores', 'src/modules/people/person/sql.actions.ts', 'kysely'],
  ['stores-only-say-sql', 'src/modules/people/person/web.store.ts', 'hono'],
  [
    'pages-are-pictures',
    'src/modules/people/person/asking.page.tsx',
    'src/modules/people/person/person.store.ts',
  ],
  ['deeds-know-no-web', 'src/modules/people/person/web.jobs.ts', 'hono'],
  ['islands-stand-alone', 'src/modules/people/person/leaning.island.ts', 'src/kernel/config.ts'],
];

/** One room looks up at a neighbour that its arrows do not name; `reports` and `districts` may look nowhere. */
const rooms = config.forbidden.flatMap(({ name }) => /^arrows-of-(.+)$/.exec(name)?.[1] ?? []);
const upward = rooms.map((room) => {
  const neighbour = room === 'site' ? 'reports' : 'site';
  return [`arrows-of-${room}`, `src/modules/${room}/upward.ts`, `src/modules/${neighbour}/index.ts`] as const;
});

test('every rule of the house names the import planted against it', () => {
  const plants = [...forbidden, ...upward];
  const tree: Record<string, readonly string[]> = { 'src/kernel/round.ts': ['src/kernel/about.ts'] };
  for (const [, , to] of plants) if (to.includes('/')) tree[to] ??= [];
  for (const [, from, to] of plants) tree[from] = [to];
  const { seen, broken, lost } = cruise(plant('violations', tree));
  expect(lost).toEqual([]);
  expect(seen).toHaveLength(Object.keys(tree).length);
  const named = broken.map(({ rule, from }) => `${rule}: ${from}`);
  expect(named).toEqual(expect.arrayContaining(plants.map(([rule, from]) => `${rule}: ${from}`)));
  expect(plants.map(([rule]) => rule).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
});

test('a town built after the plan breaks no rule', () => {
  const booking = 'src/modules/gatherings/booking/booking';
  const { seen, broken, lost } = cruise(
    plant('plan', {
      'src/kernel/result.ts': [],
      'src/kernel/ctx/ctx.ts': ['src/kernel/result.ts', 'kysely'],
      'src/kernel/island/island.ts': [],
      'src/paths/gatherings.ts': [],
      'src/modules/people/index.ts': ['src/modules/people/person/person.store.ts'],
      'src/modules/people/testing.ts': ['src/modules/people/person/person.store.ts'],
      'src/modules/people/person/person.store.ts': ['kysely'],
      [`${booking}.rules.ts`]: ['src/kernel/result.ts'],
      [`${booking}.store.ts`]: ['kysely', `${booking}.rules.ts`],
      [`${booking}.actions.ts`]: [
        'src/modules/people/index.ts',
        'src/kernel/ctx/ctx.ts',
        `${booking}.store.ts`,
        `${booking}.rules.ts`,
      ],
      [`${booking}.page.tsx`]: ['src/paths/gatherings.ts', `${booking}.rules.ts`],
      [`${booking}.routes.tsx`]: ['hono', `${booking}.actions.ts`, `${booking}.page.tsx`],
      [`${booking}.island.ts`]: ['src/kernel/island/island.ts', `${booking}.rules.ts`],
      [`${booking}.test.ts`]: ['src/modules/people/testing.ts', `${booking}.actions.ts`, 'kysely'],
      'src/modules/gatherings/index.ts': [`${booking}.store.ts`],
      'src/modules/gatherings/module.ts': [`${booking}.routes.tsx`],
      'src/app/hall.ts': ['src/modules/gatherings/module.ts', 'src/modules/people/index.ts'],
      'src/demo/town.ts': ['src/modules/people/testing.ts', 'src/modules/gatherings/index.ts'],
      'tests/journeys/day.test.ts': ['src/app/hall.ts', 'src/modules/people/testing.ts'],
    }),
  );
  expect(seen).toHaveLength(19);
  expect(lost).toEqual([]);
  expect(broken).toEqual([]);
});

test('the walk through the real house sees its files', () => {
  const { seen } = cruise();
  expect(seen.filter((path) => path.startsWith('src/kernel/')).length).toBeGreaterThan(20);
  expect(seen).toContain('tests/policies/arch.test.ts');
});
