import { globSync, readFileSync } from 'node:fs';
import { configDefaults, defineConfig } from 'vitest/config';

const besideTheThing = ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'tools/**/*.test.ts'];
const acrossTheTown = [
  'tests/policies/**/*.test.{ts,tsx}',
  'tests/journeys/**/*.test.{ts,tsx}',
  'tests/support/**/*.test.ts',
];

/**
 * Test files that reach a database through the test town or a module's builders. They hold on both engines,
 * so they run twice: on PGlite in `unit`, on PostgreSQL in `postgres`. What is pure runs once.
 */
const onBothEngines = () =>
  globSync([...besideTheThing, ...acrossTheTown])
    .filter((path) => !path.includes('node_modules') && !path.endsWith('.rules.test.ts'))
    .filter((path) =>
      /from '[^']*(\/support\/(?!servers\/)|\/testing\.tsx?')/.test(readFileSync(path, 'utf8')),
    );

const shared = {
  pool: 'forks' as const,
  testTimeout: 20_000, // ms; two busy cores, never a place to wait
  hookTimeout: 60_000,
  exclude: [...configDefaults.exclude, 'tools/node/**'],
};

/** Only says that pages are drawn with Hono's JSX, as tsconfig.json says for the compiler. */
const oxc = { jsx: { runtime: 'automatic' as const, importSource: 'hono/jsx' } };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { oxc, test: { ...shared, name: 'unit', include: [...besideTheThing, ...acrossTheTown] } },
      {
        oxc,
        test: {
          ...shared,
          name: 'postgres',
          include: onBothEngines(),
          env: { TSUMUGI_TEST_ENGINE: 'postgres' },
          globalSetup: ['tests/support/servers/postgres.setup.ts'],
        },
      },
      {
        oxc,
        test: {
          ...shared,
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          globalSetup: ['tests/support/servers/chromium.setup.ts'],
        },
      },
    ],
  },
});
