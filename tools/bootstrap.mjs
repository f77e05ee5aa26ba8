#!/usr/bin/env node
// node tools/bootstrap.mjs start|test|run <script> [arguments]
// Finds a fitting Node.js, installs what is missing, then does what was asked. Node 18 and later.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { envFor, fittingNode, installPackages, root, say } from './runtime.mjs';

/** What each script runs, below the checkout, once Node.js and the packages are there. */
const scripts = {
  start: { built: true, args: ['dist/main.js'] },
  dev: { args: ['tools/dev.mjs'] },
  demo: { built: true, args: ['dist/cli.js', 'demo'] },
  cli: { built: true, args: ['dist/cli.js'] },
  build: { args: ['tools/build.mjs'] },
  test: { args: ['tools/test.mjs'] },
  check: { args: ['tools/test.mjs'] },
  'test:browser': { args: ['tools/test.mjs', 'browser'] },
  types: { args: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'] },
  lint: { args: ['node_modules/@biomejs/biome/bin/biome', 'check'] },
  arch: { args: ['tools/gates/arch.mjs'] },
  dead: { args: ['tools/gates/dead.mjs'] },
  'db:migrate': { built: true, args: ['dist/cli.js', 'migrate'] },
  'db:new': { args: ['tools/db-new.mjs'] },
  'db:types': { args: ['tools/db-types.ts'] },
  bench: { args: ['tools/bench.mjs'] },
};

const [verb, ...rest] = process.argv.slice(2);
const [name, ...args] = verb === 'run' ? rest : [verb, ...rest];
const script = Object.hasOwn(scripts, name ?? '') ? scripts[name] : undefined;
if (!script) {
  say(`使い方 / Usage: node tools/bootstrap.mjs start|test|run <${Object.keys(scripts).join('|')}>`);
  process.exit(2);
}

const node = fittingNode();
installPackages(node);
if (script.built) {
  const built = spawnSync(node, [join(root, 'tools/build.mjs')], {
    cwd: root,
    env: envFor(node),
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
if (!existsSync(join(root, script.args[0]))) {
  say(`${script.args[0]} がありません。 / ${script.args[0]} is missing.`);
  process.exit(1);
}
passOn(spawn(node, [...script.args, ...args], { cwd: root, env: envFor(node), stdio: 'inherit' }));

/** Lives and dies with the child: its signals go down, its end comes up. */
function passOn(child) {
  // A terminal sends its interrupt to the whole group, the child included; only others need it passed on.
  const signals = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGTERM', 'SIGHUP', 'SIGINT'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  if (process.stdin.isTTY) process.on('SIGINT', () => {});
  if (process.env.npm_lifecycle_event) whenParentDies(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    say(`${node}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0);
    process.exit();
  });
}

/** npm hands a signal to the shell between us, which dies without a word: whoever stops npm means us. */
function whenParentDies(stop) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 300); // ms
  watch.unref();
}
