import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { onTestFinished } from 'vitest';
import type { Database } from './database.ts';
import { openPglite } from './pglite.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Folder of things worth keeping between test runs; git ignores it. */
const cache = path.join(project, '.cache');

function pgliteVersion(): string {
  const text = fs.readFileSync(path.join(project, 'node_modules/@electric-sql/pglite/package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

let emptyFiles: Promise<Blob> | undefined;

async function initialise(file: string): Promise<Blob> {
  const pglite = await PGlite.create();
  const files = await pglite.dumpDataDir('none');
  await pglite.close();
  fs.mkdirSync(cache, { recursive: true });
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, Buffer.from(await files.arrayBuffer()));
  fs.renameSync(draft, file); // whoever comes second wrote the same
  return files;
}

/** PGlite's files right after initdb, made once per version: loading them takes a fifth of the time. */
export function initialisedFiles(): Promise<Blob> {
  const file = path.join(cache, `pglite-${pgliteVersion()}.tar`);
  emptyFiles ??= fs.existsSync(file) ? fs.openAsBlob(file) : initialise(file);
  return emptyFiles;
}

/** When to end what was opened: `onTestFinished`, or `afterAll` for the whole file. */
export type Later = (end: () => Promise<void>) => void;

/** An empty database in memory, closed when its test (or what `later` says) is over. */
export async function anEmbeddedDatabase(later: Later = onTestFinished): Promise<Database> {
  const database = await openPglite('memory', { loadDataDir: await initialisedFiles() });
  later(() => database.close());
  return database;
}
