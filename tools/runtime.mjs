// The Node.js and the packages this checkout runs on. Plain JavaScript for Node 18 and later:
// it runs before anything is installed, on whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's own folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Speaks on the error stream, so that a command's own output stays clean for pipes. */
export const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** Whether a version such as '24.21.3' lies within a range written like '>=24.21 <25'. */
export function fits(version, range = readJson(join(root, 'package.json')).engines.node) {
  const [, least, below] = /^>=([\d.]+) <([\d.]+)$/.exec(range) ?? [];
  if (least === undefined) throw new Error(`engines.node is written in a form not known here: ${range}`);
  return compare(version, least) >= 0 && compare(version, below) < 0;
}

function compare(left, right) {
  const [a, b] = [left, right].map((version) => version.split('.').map(Number));
  const at = [0, 1, 2].find((part) => (a[part] ?? 0) !== (b[part] ?? 0));
  return at === undefined ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** npm as it was started, or as it stands on the path, run by the given Node. */
function npm(nodePath, args) {
  const started = process.env.npm_execpath;
  const env = envFor(nodePath);
  const run = { cwd: root, env, stdio: ['ignore', 2, 2] };
  if (started?.endsWith('.js')) return spawnSync(nodePath, [started, ...args], run);
  return spawnSync('npm', args, { ...run, shell: process.platform === 'win32' });
}

/** The environment in which that Node, and the checkout's own commands, come first on the path. */
export function envFor(nodePath, extra = {}) {
  const path = [dirname(nodePath), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

function giveUp(...sentences) {
  for (const sentence of sentences) say(sentence);
  process.exit(1);
}

/**
 * Path of a Node.js that fits `engines` of package.json: the running one, else the one kept in
 * tools/node, which is installed when it is missing.
 */
export function fittingNode() {
  if (fits(process.versions.node)) return process.execPath;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const wanted = readJson(join(root, 'tools/node/package.json')).optionalDependencies;
  if (!(name in wanted)) {
    giveUp(
      `この機械（${system}-${process.arch}）用の Node.js は同梱できません。https://nodejs.org から Node.js 24 LTS（24.21 以上）を入れて、もう一度実行してください。`,
      `There is no packaged Node.js for ${system}-${process.arch}. Please install Node.js 24 LTS (24.21 or later) from https://nodejs.org and run this again.`,
    );
  }
  const folder = join(root, 'tools/node/node_modules', name);
  const path = join(folder, 'bin', system === 'win' ? 'node.exe' : 'node');
  if (!existsSync(path) || readJson(join(folder, 'package.json')).version !== wanted[name])
    fetchNode(wanted[name]);
  return path;
}

function fetchNode(version) {
  say(
    `Node.js ${version} を tools/node に用意します（この機械の Node.js は ${process.versions.node} です）。`,
  );
  say(`Fetching Node.js ${version} into tools/node (this machine's own is ${process.versions.node}).`);
  const args = ['ci', '--prefix', join(root, 'tools/node'), '--ignore-scripts', '--no-audit', '--no-fund'];
  if (npm(process.execPath, args).status !== 0) {
    giveUp(
      'Node.js を取得できませんでした。ネットワークと npm の設定を確かめてください。',
      'Node.js could not be fetched. Please check the network and the settings of npm.',
    );
  }
}

/** Whether what is installed is what package-lock.json names. npm writes its own note last, so a broken installation has none. */
export function isInstalled(folder = root) {
  const note = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = readJson(note).packages;
  const locked = Object.entries(readJson(join(folder, 'package-lock.json')).packages);
  return locked.every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional === true),
  );
}

/** Installs the packages of package-lock.json, without any install script, when they are not there yet. */
export function installPackages(nodePath) {
  if (isInstalled()) return;
  say('必要な部品（npm パッケージ）を入れます。初回は数分かかります。');
  say('Installing the packages of package-lock.json. The first time this takes some minutes.');
  if (npm(nodePath, ['ci', '--ignore-scripts', '--no-audit', '--no-fund']).status !== 0) {
    giveUp(
      '部品を入れられませんでした。上の npm の知らせを見てください。',
      'The packages could not be installed. Please see what npm says above.',
    );
  }
}
