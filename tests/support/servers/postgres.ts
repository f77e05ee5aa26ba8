import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { findPrograms, folderFor, type Programs, serverFolder } from './postgres-programs.ts';

/** How to reach one running server, for this process or for another one. */
export type PostgresAddress = {
  /** As `tsumugi_login`, which a town would use: no superuser, bound by row-level security. */
  readonly url: string;
  /** As the superuser, for creating databases and for looking behind the walls. */
  readonly superUrl: string;
};

export type PostgresServer = PostgresAddress & {
  /** Creates a database owned by `tsumugi_login`, copied from `template` where one is named, and answers its address. */
  createDatabase(name: string, template?: string): Promise<string>;
  /** Stops the server and removes its files. Doing it twice does no harm. */
  stop(): Promise<void>;
  /** Stops the server and moves its files into a folder that is not there yet, from which `startPostgres` begins again. */
  keep(folder: string): Promise<void>;
};

const loginRole = 'tsumugi_login';
const startSeconds = 30;
const stopSeconds = 15;

/**
 * Starts a PostgreSQL of its own on a free port of 127.0.0.1, with shipped durability (fsync on). `from` names a folder
 * that an earlier one was kept in: this one begins with a copy of its databases.
 * It ends with this process, however this process ends; what earlier runs left behind is swept first.
 */
export async function startPostgres({ from }: { from?: string } = {}): Promise<PostgresServer> {
  sweep();
  const programs = findPrograms();
  const folder = folderFor(programs.account, join(serverFolder(), `cluster-${process.pid}-`));
  const password = from ? readFileSync(join(from, keptPassword), 'utf8') : randomBytes(12).toString('hex');
  if (from) copyAsItIs(join(from, 'pgdata'), join(folder, 'pgdata'));
  else initialise(programs, folder, password);
  const port = await freePort();
  const server = run(programs, folder, port);
  const superUrl = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  try {
    await untilReady(server, superUrl, folder);
    const url = from ? loginUrl(superUrl) : await createLogin(superUrl, password);
    const address = { url, superUrl };
    return {
      ...address,
      createDatabase: (name, template) => createDatabase(address, name, template),
      stop: () => stop(server, folder),
      keep: (place) => keep(server, folder, place, password),
    };
  } catch (error) {
    await stop(server, folder);
    throw error;
  }
}

const keptPassword = 'password-of-its-own';

/** Puts a stopped server's files away, whole or not at all. */
async function keep(server: ChildProcess, folder: string, place: string, password: string): Promise<void> {
  await halt(server, folder);
  const draft = `${place}.${process.pid}`;
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(join(draft, keptPassword), password, { mode: 0o600 });
  copyAsItIs(join(folder, 'pgdata'), join(draft, 'pgdata'));
  renameSync(draft, place);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Owners and modes too, which `fs.cpSync` leaves behind and PostgreSQL insists on. */
const copyAsItIs = (source: string, target: string): void => {
  execFileSync('cp', ['-a', '--reflink=auto', source, target]);
};

/** Creates a database owned by `tsumugi_login` on a server that another process may have started; answers its address. */
export async function createDatabase(
  server: PostgresAddress,
  name: string,
  template?: string,
): Promise<string> {
  const like = template ? ` template ${escapeIdentifier(template)}` : '';
  await asSuper(server.superUrl, `create database ${escapeIdentifier(name)} owner ${loginRole}${like}`);
  return databaseUrl(server.url, name);
}

/** Removes a database, connections and all; one that is not there is no matter. */
export const dropDatabase = (server: PostgresAddress, name: string): Promise<void> =>
  asSuper(server.superUrl, `drop database if exists ${escapeIdentifier(name)} with (force)`);

/** The same server and login, another database. */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(name)}`;
  return address.href;
}

async function asSuper(superUrl: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: superUrl });
  client.on('error', () => undefined); // a server that stops cuts the line; the query's own promise tells
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function createLogin(superUrl: string, password: string): Promise<string> {
  await asSuper(
    superUrl,
    `create role ${loginRole} login createrole nosuperuser nobypassrls password ${escapeLiteral(password)}`,
    `create database tsumugi owner ${loginRole}`,
  );
  return loginUrl(superUrl);
}

function loginUrl(superUrl: string): string {
  const url = new URL(databaseUrl(superUrl, 'tsumugi'));
  url.username = loginRole;
  return url.href;
}

function initialise({ bin, account }: Programs, folder: string, password: string): void {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o644 }); // its folder lets in the account alone
  // Sorting by code point and C.UTF-8 letters, as PGlite has them: one order of rows in both.
  const locale =
    process.platform === 'linux' ? ['--lc-collate=C', '--lc-ctype=C.UTF-8', '--lc-messages=C'] : [];
  execFileSync(
    join(bin, 'initdb'),
    [
      '-D',
      join(folder, 'pgdata'),
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--no-instructions',
      ...locale,
    ],
    { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env: environment(folder) },
  );
  rmSync(passwordFile);
}

/** Nothing of our own environment reaches the server but the path. */
const environment = (folder: string) => ({
  PATH: process.env.PATH,
  HOME: folder,
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
});

/**
 * The shell holds our end of a pipe: when it closes, because we stop or because we were killed,
 * the server is told to shut down at once.
 */
const tied = 'exec 3<&0; "$@" 3<&- & server=$!; (cat <&3 >/dev/null; kill -INT $server) & wait $server';

function run({ bin, account }: Programs, folder: string, port: number): ChildProcess {
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', max_connections: 200 };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [join(bin, 'postgres'), '-D', join(folder, 'pgdata'), ...flags];
  const log = openSync(join(folder, 'log'), 'a', 0o644);
  const [program, ...args] =
    process.platform === 'win32' ? command : ['/bin/sh', '-c', tied, 'sh', ...command];
  const server = spawn(program ?? '', args, {
    ...account,
    cwd: folder,
    stdio: ['pipe', log, log],
    env: environment(folder),
  });
  closeSync(log);
  server.unref(); // a bench that forgets to stop it may still end
  (server.stdin as { unref?: () => void } | null)?.unref?.();
  return server;
}

/** A port nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1.');
  return address.port;
}

async function untilReady(server: ChildProcess, superUrl: string, folder: string): Promise<void> {
  const giveUpAt = Date.now() + startSeconds * 1000;
  for (;;) {
    try {
      return await asSuper(superUrl, 'select 1');
    } catch (error) {
      const log = () => readFileSync(join(folder, 'log'), 'utf8').slice(-2000);
      if (server.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${log()}`, { cause: error });
      if (Date.now() > giveUpAt)
        throw new Error(`PostgreSQL was not ready in ${startSeconds} s:\n${log()}`, { cause: error });
      await pause(50);
    }
  }
}

async function halt(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.ref();
  if (process.platform === 'win32') server.kill();
  else server.stdin?.end();
  const patience = pause(stopSeconds * 1000, 'late', { ref: false });
  if ((await Promise.race([gone, patience])) === 'late') killPostmaster(folder, 'SIGQUIT');
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  await halt(server, folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Removes clusters whose starter is gone, and ends their servers where any still runs. */
function sweep(): void {
  for (const name of readdirSync(serverFolder())) {
    const starter = /^cluster-(\d+)-/.exec(name)?.[1];
    if (!starter || isAlive(Number(starter))) continue;
    const folder = join(serverFolder(), name);
    killPostmaster(folder, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Signals the server of a cluster, but never a stranger who got its number since. */
function killPostmaster(folder: string, signal: NodeJS.Signals): void {
  const pidFile = join(folder, 'pgdata/postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  if (isAlive(pid) && commandOf(pid).includes(folder)) process.kill(pid, signal);
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // alive, and somebody else's
  }
}
