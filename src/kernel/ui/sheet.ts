import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compact } from './sheet-compact.ts';

/** A file the browser fetches: its text and a name that changes with it. */
export type Asset = { name: string; text: string; type: 'text/css' | 'text/javascript' };

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The one sheet of every page, bundled, minified and with its constants written out. */
export async function bundleSheet(): Promise<Asset> {
  const text = compact(await bundle(here('./css/index.css')));
  return { name: hashed('tsumugi', 'css', text), text, type: 'text/css' };
}

/** The one script: the islands. `entry` is the file that imports them all, the kernel's own unless told. */
export async function bundleScript(entry: string = here('./client.ts')): Promise<Asset> {
  const text = await bundle(entry);
  return { name: hashed('tsumugi', 'js', text), text, type: 'text/javascript' };
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    target: ['chrome120', 'firefox121', 'safari17'],
    legalComments: 'none',
    logLevel: 'silent',
  });
  return built.outputFiles[0]?.text ?? '';
}

const hashed = (name: string, ending: string, text: string): string =>
  `${name}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${ending}`;
