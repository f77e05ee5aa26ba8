import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const besideTheThing = ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'tools/**/*.test.ts'];
const acrossTheTown = [
  'tests/policies/**/*.test.{ts,tsx}',
  'tests/journeys/**/*.test.{ts,tsx}',
  'tests/walls/**/*.test.{ts,tsx}',
  'tests/support/**/*.test.ts',
];

const imported = new Map<string, readonly string[]>();

/** What a file names in its own imports, of this checkout; every file is read once. */
function importsOf(path: string): readonly string[] {
  const known = imported.get(path);
  if (known) return known;
  const named = [...readFileSync(path, 'utf8').matchAll(/^(?:import|export|\}) .*from '(\.[^']+)';$/gm)];
  const found = named.map(([, to]) => join(dirname(path), to ?? '')).filter((to) => existsSync(to));
  imported.set(path, found);
  return found;
}

/** The files that a file imports from this checkout, itself included, as far as its imports lead. */
function reach(path: string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known;
  known.add(path);
  for (const to of importsOf(path)) reach(to, known);
  return known;
}

/** What asks forms and words alone; one engine is enough, and the embedded one answers each question quicker. */
const askedOnce = ['tests/walls/attack.test.ts', 'tests/policies/readings.test.tsx'];

/** Test files that lead to a file which asks for the run's PostgreSQL: they hold on both engines. What is pure runs once. */
function onBothEngines(): string[] {
  const asks = new Map<string, boolean>();
  const asksForServer = (path: string) => {
    const answer = asks.get(path) ?? /\binject\('postgres'\)/.test(readFileSync(path, 'utf8'));
    asks.set(path, answer);
    return answer;
  };
  return globSync([...besideTheThing, ...acrossTheTown])
    .filter(
      (path) =>
        !path.includes('node_modules') && !path.endsWith('.rules.test.ts') && !askedOnce.includes(path),
    )
    .filter((path) => [...reach(path)].some(asksForServer));
}

/** In a run of everything these are proven on the embedded engine alone: what one house does by itself. */
const embeddedAlone = ['src/app/', 'src/cli/', 'src/demo/', 'tests/policies/'];

/** And these on both: the database, the walls, events and jobs, whole days in the house. */
const onBoth = ['src/kernel/', 'tests/journeys/', 'tests/walls/matrix.test.ts', 'tests/walls/plants.test.ts'];
const postgresAlone = ['src/kernel/auth/'];

const isUnder = (path: string, starts: readonly string[]) => starts.some((start) => path.startsWith(start));

/** In a run of everything PostgreSQL proves the rooms; a run that names `unit` or a path proves them on PGlite. */
const isWhole = process.env.TSUMUGI_TEST_WHOLE !== undefined;
const leftToPostgres = (path: string): boolean =>
  isWhole && (isUnder(path, postgresAlone) || !isUnder(path, [...embeddedAlone, ...onBoth]));
const leftToEmbedded = (path: string): boolean => isWhole && isUnder(path, embeddedAlone);

const both = onBothEngines();

/**
 * Tests of rooms and of the hall make towns of their own and look at nothing else: files one after another share a
 * process, its modules and its database, which is four times quicker. The others have all of that to themselves:
 * whole houses, walls across the town, what the database or a process does by itself.
 */
const together = ['src/modules/', 'src/app/', 'src/kernel/'];
const apart = ['src/kernel/audit/', 'src/kernel/db/', 'src/kernel/events/', 'src/kernel/jobs/'];
const isTogether = (path: string): boolean => isUnder(path, together) && !isUnder(path, apart);

/** What takes longest, longest first: what begins early leaves no core idle at the end. */
const longest = [
  'tests/browser/every-page-staff.test.ts',
  'tests/browser/every-page-resident.test.ts',
  'tests/walls/attack.test.ts',
  'tests/walls/matrix.test.ts',
  'tests/walls/canary.test.ts',
  'src/modules/consultations/consultation/histories.test.ts',
];
const gone = longest.filter((path) => !existsSync(path));
if (gone.length > 0)
  throw new Error(`vitest.config.ts speaks of files that are not there: ${gone.join(', ')}`);

/** Vitest's own order, project by project, the longest files first. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = longest.indexOf(relative(process.cwd(), moduleId));
      return index < 0 ? longest.length : index;
    };
    const projects = Map.groupBy(await super.sort(files), ({ project }) => project.name);
    return [...projects.values()].flatMap((each) => each.sort((a, b) => place(a) - place(b)));
  }
}

const shared = {
  pool: 'forks' as const,
  testTimeout: 120_000, // ms; a bound for what hangs, however busy the two cores are; never a place to wait
  hookTimeout: 120_000,
  exclude: [...configDefaults.exclude, 'tools/node/**'],
};

/** Only says that pages are drawn with Hono's JSX, as tsconfig.json says for the compiler. */
const oxc = { jsx: { runtime: 'automatic' as const, importSource: 'hono/jsx' } };

/** A project in two: files that share a process, and files that do not. */
function inTwo(name: string, files: readonly string[], rest: Record<string, unknown>) {
  return [true, false].map((isolate) => ({
    oxc,
    test: {
      ...shared,
      ...rest,
      name: isolate ? `${name}-apart` : name,
      isolate,
      include: files.filter((path) => isTogether(path) !== isolate),
    },
  }));
}

const all = globSync([...besideTheThing, ...acrossTheTown], {
  exclude: (path) => path.includes('node_modules'),
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      ...inTwo(
        'unit',
        all.filter((path) => !both.includes(path) || !leftToPostgres(path)),
        {},
      ),
      ...inTwo(
        'postgres',
        both.filter((path) => !leftToEmbedded(path)),
        {
          env: { TSUMUGI_TEST_ENGINE: 'postgres' },
          globalSetup: ['tests/support/servers/postgres.setup.ts'],
        },
      ),
      {
        oxc,
        test: {
          ...shared,
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 180_000,
          globalSetup: ['tests/support/servers/chromium.setup.ts'],
        },
      },
    ],
  },
});
