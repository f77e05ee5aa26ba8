// npm run dev: the server, built and started again whenever a source changes.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './build.mjs';
import { root } from './runtime.mjs';

let server;
let pending;

async function restart() {
  try {
    await buildApp();
  } catch (error) {
    console.error(`The build failed. ${error.message}`);
    return;
  }
  if (server && server.exitCode === null) {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await gone; // the data folder has one holder at a time
  }
  server = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js'], { cwd: root, stdio: 'inherit' });
}

for (const folder of ['src', 'db'])
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(restart, 150); // ms; editors write a file in several strokes
  });
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    server?.once('exit', () => process.exit());
    if (!server?.kill(signal)) process.exit();
  });
}
await restart();
