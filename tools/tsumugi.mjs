#!/usr/bin/env node
// npx tsumugi …: the command line, on the Node.js it needs.
process.argv.splice(2, 0, 'run', 'cli');
await import('./bootstrap.mjs');
