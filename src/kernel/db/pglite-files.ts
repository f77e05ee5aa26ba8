import fs from 'node:fs';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Stream = { readonly nfd?: number; readonly node: unknown };
type FileSystemModule = {
  readonly NODEFS: {
    readonly stream_ops: { fsync?: (stream: Stream) => number };
    realPath(node: unknown): string;
  };
};
type InitOptions = Parameters<NodeFS['init']>[1];

/** Makes names in a folder durable: files made, moved and removed in it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // Windows keeps directory entries itself and cannot open a folder
  const descriptor = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Calls the operating system's fsync for one of PostgreSQL's open files or folders. */
function syncStream(module: FileSystemModule, stream: Stream): number {
  try {
    if (stream.nfd === undefined) syncFolder(module.NODEFS.realPath(stream.node));
    else fs.fsyncSync(stream.nfd);
    return 0;
  } catch (error) {
    return stopAtOnce(`fsync: ${error instanceof Error ? error.message : error}`);
  }
}

const softwareFailure = 70; // EX_SOFTWARE of sysexits.h

/**
 * Ends the process, as PostgreSQL's panic does: what the disk holds is unknown until the log is replayed at the
 * next start. A panic inside WebAssembly never returns (PGlite calls it again for ever), so it ends here.
 */
function stopAtOnce(reason: string): never {
  fs.writeSync(
    process.stderr.fd,
    `データベースを続けられないため、すぐに止まります（${reason}）。受け付け済みの記録は残っています。` +
      'ディスクの空きと状態を確かめて、もう一度起動してください。\n',
  );
  process.exit(softwareFailure);
}

/**
 * PGlite's files in a folder, with fsync. As shipped, NODEFS drops every fsync: an acknowledged row survives
 * the death of the process but not a power cut.
 */
export class DurableFiles extends NodeFS {
  override async init(pg: PGlite, options: InitOptions): ReturnType<NodeFS['init']> {
    const ready = await super.init(pg, options);
    const hook = (module: unknown) => {
      const files = module as FileSystemModule;
      files.NODEFS.stream_ops.fsync = (stream) => syncStream(files, stream);
    };
    const preRun = [...(ready.emscriptenOpts.preRun ?? []), hook];
    const onAbort = () => stopAtOnce('PostgreSQL panic');
    return { emscriptenOpts: { ...ready.emscriptenOpts, preRun, onAbort } };
  }
}

/** Syncs a whole tree to disk, once, after a fresh database was written by initdb (which runs in memory). */
export function syncTree(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const name = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) syncFolder(name);
    if (!entry.isFile()) continue;
    const descriptor = fs.openSync(name, 'r+');
    fs.fsyncSync(descriptor);
    fs.closeSync(descriptor);
  }
  syncFolder(folder);
}
