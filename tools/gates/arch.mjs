// npm run arch: who imports whom, against .dependency-cruiser.cjs. A run that did not see every file is a failure.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../runtime.mjs';

const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const config = join(root, '.dependency-cruiser.cjs');

/**
 * Reads every import below `folder`'s src, tests and bench.
 * Answers the files seen, the rules broken and the imports that lead nowhere.
 * @returns {{ seen: string[], broken: { rule: string, from: string, to: string }[], lost: { from: string, to: string }[] }}
 */
export function cruise(folder = root) {
  const trees = ['src', 'tests', 'bench'].filter((tree) => existsSync(join(folder, tree)));
  const args = [cruiser, ...trees, '--config', config, '--output-type', 'json'];
  const run = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
  });
  if (!run.stdout) throw new Error(`dependency-cruiser said nothing. ${run.stderr}`);
  const { modules, summary } = JSON.parse(run.stdout);
  const ours = modules.filter(({ source }) => trees.some((tree) => source.startsWith(`${tree}/`)));
  return {
    seen: ours.map(({ source }) => source),
    broken: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    lost: ours.flatMap(({ source, dependencies }) =>
      dependencies.filter((to) => to.couldNotResolve).map((to) => ({ from: source, to: to.module })),
    ),
  };
}

/** Files that stand there and were not read. */
const unseen = (seen, folder) => {
  const known = new Set(seen);
  return globSync('{src,tests,bench}/**/*.{ts,tsx}', { cwd: folder }).filter((path) => !known.has(path));
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { seen, broken, lost } = cruise();
  const missed = unseen(seen, root);
  for (const { rule, from, to } of broken) console.error(`${rule}: ${from} → ${to}`);
  for (const { from, to } of lost) console.error(`leads nowhere: ${from} → ${to}`);
  for (const path of missed) console.error(`not read: ${path}`);
  console.log(`${seen.length} files read, ${broken.length} imports against the rules.`);
  if (seen.length === 0 || broken.length + lost.length + missed.length > 0) process.exitCode = 1;
}
