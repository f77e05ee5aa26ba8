// npm run bench -- NAME [--json] [--size town|city|towns10|towns100]: builds and runs bench/NAME.ts.
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildApp, buildBench } from './build.mjs';
import { root } from './runtime.mjs';

const [name, ...args] = process.argv.slice(2);
const names = globSync('bench/*.ts', { cwd: root })
  .map((path) => basename(path, '.ts'))
  .sort();
if (!name || !names.includes(name)) {
  console.error(`Which bench? npm run bench -- ${names.join(' | ') || '(none yet)'} [--json] [--size town]`);
  process.exit(2);
}
console.log = console.error; // the bench alone speaks on standard output
if (existsSync(join(root, 'src/main.ts'))) await buildApp();
await buildBench();
const bench = spawn(
  process.execPath,
  ['--enable-source-maps', join(root, `dist/bench-${name}.js`), ...args],
  { cwd: root, stdio: 'inherit' },
);
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => bench.kill(signal));
bench.on('exit', (code) => process.exit(code ?? 1));
