import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../kernel/config.ts';
import { DatabaseRefusal } from '../kernel/db/refusal.ts';

/**
 * What signs cookies and form tokens: `TSUMUGI_SECRET`, else the file `secret` in the data folder, made once and readable
 * by this account alone. Several processes on one server have to share it, so a production server states it: refused.
 */
export function houseSecret(config: Config, production: boolean): string {
  if (config.secret) return config.secret;
  if (config.databaseUrl && production)
    throw new DatabaseRefusal(
      'TSUMUGI_SECRET が設定されていません。32文字以上の秘密の文字列を1つ決めて、すべての処理に同じものを設定してください。',
    );
  const file = join(config.dataFolder, 'secret');
  return kept(file) ?? make(file);
}

function kept(file: string): string | undefined {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    return secret.length >= 32 ? secret : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function make(file: string): string {
  const secret = randomBytes(32).toString('base64url');
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
