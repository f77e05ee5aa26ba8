// npm run db:new -- kernel_sessions: the next numbered migration, empty but for its reason.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './runtime.mjs';

const [name] = process.argv.slice(2);
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('What is it called? npm run db:new -- cases_plan_review');
  process.exit(2);
}
const shelf = join(root, 'db/migrations');
const numbers = readdirSync(shelf)
  .map((file) => Number.parseInt(file, 10))
  .filter(Number.isFinite);
const next = String(Math.max(0, ...numbers) + 1).padStart(4, '0');
const path = join(shelf, `${next}_${name}.sql`);
writeFileSync(path, '-- Why:\n', { flag: 'wx' });
console.log(path);
