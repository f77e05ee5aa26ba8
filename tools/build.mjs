// Builds dist/ from src/ with esbuild: the server, the command line, workers, the browser's script and style.
// node tools/build.mjs [--bench]   does nothing when no input changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from './runtime.mjs';

const dist = join(root, 'dist');
const client = 'src/kernel/ui/client.ts';
const styles = 'src/kernel/ui/css/index.css';
/** Browsers of phones about six years old; esbuild writes newer CSS and script in their words. */
const browsers = ['es2020', 'chrome87', 'firefox85', 'safari14.1'];

const inFlatDist = (name) =>
  name
    .split('/')
    .at(-1)
    .replace(/\.tsx?$/, '');

/**
 * Keeps a bundled file's idea of where it is: what it looks for beside its source (migrations, texts) is found from
 * the bundle too. Workers alone are looked for beside the bundle, where they are built to.
 */
const placesKept = (outdir) => ({
  name: 'places-kept',
  setup(build) {
    build.onLoad({ filter: /[/\\](src|bench|tests)[/\\].*\.tsx?$/ }, ({ path }) => {
      const place = relative(outdir, path).replaceAll('\\', '/');
      const here = '__bundle__'; // so that the second replacement does not meet the first one's words
      const contents = readFileSync(path, 'utf8')
        .replace(
          /new URL\((['"])[^'"]*?([\w-]+\.worker)\.ts\1, import\.meta\.url\)/g,
          `new URL('./$2.js', ${here})`,
        )
        .replaceAll('import.meta.url', `new URL('${place}', ${here}).href`)
        .replaceAll(here, 'import.meta.url');
      if (contents.includes('import.meta.dirname'))
        throw new Error(`${path}: import.meta.dirname is not known in a bundle; use import.meta.url.`);
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
});

/** The browser's script: every island of the house, then the client that wakes them. */
const islands = {
  name: 'islands',
  setup(build) {
    build.onResolve({ filter: /^islands$/ }, () => ({ path: 'islands', namespace: 'house' }));
    build.onLoad({ filter: /^islands$/, namespace: 'house' }, () => {
      const files = [...globSync('src/**/*.island.ts', { cwd: root }).sort(), client];
      return { contents: files.map((path) => `import './${path}';`).join('\n'), resolveDir: root };
    });
  },
};

/** Bundles programs for Node: our own files into one each, packages stay where npm put them. */
async function buildPrograms(entryPoints, outdir) {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    plugins: [placesKept(outdir)],
    logLevel: 'warning',
  });
}

/** Entries by their name in dist/; refuses, naming them, when some are not there. */
function entries(wanted) {
  const missing = Object.values(wanted).filter((path) => !existsSync(join(root, path)));
  if (missing.length > 0) throw new Error(`These entries are missing: ${missing.join(', ')}`);
  return wanted;
}

const workerEntries = () =>
  Object.fromEntries(globSync('src/**/*.worker.ts', { cwd: root }).map((path) => [inFlatDist(path), path]));

/** The server and the command line: dist/main.js, dist/cli.js and one file per worker. */
export const buildServer = (outdir = dist) =>
  buildPrograms({ ...entries({ main: 'src/main.ts', cli: 'src/cli/main.ts' }), ...workerEntries() }, outdir);

/** The benches: dist/bench-NAME.js for each bench/NAME.ts. */
export const buildBenches = (outdir = dist) => {
  const benches = globSync('bench/*.{ts,tsx}', { cwd: root }).map((path) => [
    `bench-${inFlatDist(path)}`,
    path,
  ]);
  return buildPrograms(Object.fromEntries(benches), outdir);
};

/**
 * The browser's one script and one style, each named by its content, and manifest.json, which tells their names:
 * `{ css: 'style-1A2B.css', script: 'client-3C4D.js' }`. Answers that manifest.
 */
export async function buildAssets(outdir = join(dist, 'assets')) {
  entries({ client, styles });
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: { client: 'islands', style: styles },
    plugins: [islands],
    outdir,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'iife',
    target: browsers,
    loader: { '.svg': 'dataurl', '.woff2': 'file' },
    metafile: true,
    logLevel: 'warning',
  });
  const names = Object.keys(metafile.outputs).map((path) => basename(path));
  const find = (shape) => names.find((name) => shape.test(name)) ?? '';
  const manifest = { css: find(/^style-.*\.css$/), script: find(/^client-.*\.js$/) };
  writeWhole(join(outdir, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
  return manifest;
}

/** Readers see the old file or the new one, never half of it. */
function writeWhole(path, text) {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}

function fingerprint(patterns) {
  const hash = createHash('sha256');
  for (const path of globSync(patterns, { cwd: root }).sort()) {
    if (/\.test\.tsx?$/.test(path)) continue;
    hash.update(path).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** Runs a build unless the stamp of its last run carries the same inputs. */
async function unlessBuilt(name, patterns, build) {
  const stamp = join(dist, `.built-${name}`);
  const inputs = fingerprint(['tools/build.mjs', 'package-lock.json', 'tsconfig.json', ...patterns]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return;
  const startedAt = performance.now();
  await build();
  writeWhole(stamp, inputs);
  console.log(`Built ${name} in ${Math.round(performance.now() - startedAt)} ms.`);
}

export const buildApp = () =>
  unlessBuilt('app', ['src/**/*.{ts,tsx,css,svg}'], () => Promise.all([buildServer(), buildAssets()]));

export const buildBench = () =>
  unlessBuilt('bench', ['{src,bench,tests/support}/**/*.{ts,tsx}'], buildBenches);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await buildApp();
    if (process.argv.includes('--bench')) await buildBench();
  } catch (error) {
    console.error(`The build failed. ${error.message}`);
    process.exitCode = 1;
  }
}
