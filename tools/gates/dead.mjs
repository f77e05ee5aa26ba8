// npm run dead: files, exports and packages nobody uses (knip). A run that did not see every file is a failure.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../runtime.mjs';

const args = [join(root, 'node_modules/knip/bin/knip.js'), '--no-progress', '--no-config-hints'];
const reporters = ['--reporter', 'symbols', '--reporter', join(import.meta.dirname, 'knip-count.mjs')];
const run = spawnSync(process.execPath, [...args, ...reporters], { cwd: root, encoding: 'utf8' });
const seen = Number(/^files read: (\d+)$/m.exec(run.stdout)?.[1] ?? 0);
const there = globSync('{src,tests,bench}/**/*.{ts,tsx}', { cwd: root }).length;

process.stdout.write(run.stdout);
process.stderr.write(run.stderr);
if (seen < there) console.error(`knip read ${seen} files where ${there} stand; that says nothing.`);
process.exitCode = run.status === 0 && there > 0 && seen >= there ? 0 : 1;
