// npm test [-- STEP… PATH…]: everything CI runs, or the named steps alone, narrowed to test files whose path holds PATH.
// The last line is always "N passed, N failed": each gate counts as one, each test as one.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './runtime.mjs';

const installed = (path) => join(root, 'node_modules', path);
const results = join(root, 'test-results');

/** Checks that look without running; one after the other, beside the tests. */
const gates = {
  generated: ['tools/db-types.ts', '--check'],
  types: [installed('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'],
  lint: [installed('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '--error-on-warnings'],
  arch: ['tools/gates/arch.mjs'],
  dead: ['tools/gates/dead.mjs'],
};
const projects = ['unit', 'postgres', 'browser'];
const steps = [...Object.keys(gates), 'build', ...projects];

const given = process.argv.slice(2);
const paths = given.filter((word) => !steps.includes(word));
const named = given.filter((word) => steps.includes(word));
const chosen = named.length > 0 ? named : paths.length > 0 ? ['unit'] : steps;

const children = new Set();
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
    process.exitCode = 1;
  });
}

/** A step that takes longer hangs: a loop inside WebAssembly, for one, is beyond any test's own time limit. */
const longestStepMs = 25 * 60_000;

/** Runs one Node program to its end; what it says is shown at once (`live`) or kept. */
function run(args, live) {
  return new Promise((resolve) => {
    const whole = given.length === 0 ? { TSUMUGI_TEST_WHOLE: '1' } : {};
    const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };
    const env = { ...process.env, ...plain, ...whole };
    const stdio = live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(process.execPath, args, { cwd: root, env, stdio });
    children.add(child);
    let said = '';
    const limit = setTimeout(() => {
      said += `Ended after ${longestStepMs / 60_000} minutes without a result.\n`;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 15_000).unref();
    }, longestStepMs);
    child.stdout?.on('data', (chunk) => (said += chunk));
    child.stderr?.on('data', (chunk) => (said += chunk));
    child.on('close', (code) => {
      clearTimeout(limit);
      children.delete(child);
      resolve({ passed: code === 0, said });
    });
  });
}

async function gate(args) {
  const { passed, said } = await run(args, false);
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, said };
}

/** Counts what a project's tests came to. A file that could not be read, and a run of no test, are failures too. */
function count(name) {
  const report = JSON.parse(readFileSync(join(results, `${name}.json`), 'utf8'));
  const unreadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unreadable.length, skipped };
}

async function project(name) {
  const file = join(results, `${name}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { passed } = await run(
    [installed('vitest/vitest.mjs'), 'run', '--project', `${name}*`, ...reporters, ...paths],
    true,
  );
  let counted;
  try {
    counted = count(name);
  } catch {
    return { passed: 0, failed: 1, said: `The ${name} tests did not come to an end.\n` };
  }
  if (counted.passed + counted.failed === 0) return { ...counted, failed: 1, said: `No ${name} test ran.\n` };
  if (!passed && counted.failed === 0)
    return { ...counted, failed: 1, said: `An error outside any test ended the ${name} tests.\n` };
  return counted;
}

const sums = { passed: 0, failed: 0 };
const red = [];

async function step(name, work) {
  if (!chosen.includes(name)) return;
  const startedAt = performance.now();
  console.log(`▸ ${name}`);
  const { passed, failed, skipped, said } = await work();
  sums.passed += passed;
  sums.failed += failed;
  if (failed > 0) red.push(name);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const left = skipped ? `, ${skipped} skipped` : '';
  if (said) console.log(said.trimEnd());
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed${left} (${seconds} s)`,
  );
}

async function lookAtEverything() {
  for (const [name, args] of Object.entries(gates)) await step(name, () => gate(args));
}

async function tryEverything() {
  await step('build', () => gate(['tools/build.mjs']));
  for (const name of projects) await step(name, () => project(name));
}

mkdirSync(results, { recursive: true });
await Promise.all([lookAtEverything(), tryEverything()]); // one core each
if (red.length > 0) console.log(`Red: ${red.join(', ')}`);
console.log(`${sums.passed} passed, ${sums.failed} failed`);
process.exitCode ||= sums.failed > 0 || sums.passed === 0 ? 1 : 0;
