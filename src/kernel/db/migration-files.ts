import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { DatabaseRefusal } from './refusal.ts';

export type MigrationFile = { name: string; checksum: string; text: string };

const fileShape = /^(\d{4})_[a-z0-9_]+\.sql$/;
const endsTransaction = /^\s*(commit|rollback)\s*;/im;

/** SHA-256 of the text with Unix line ends, so that a checkout on Windows has the same released files. */
const checksumOf = (text: string) => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');

function assertNumbered(names: readonly string[]): void {
  names.forEach((name, index) => {
    const number = Number(fileShape.exec(name)?.[1] ?? 0);
    if (number === index + 1) return;
    if (number === 0) throw new DatabaseRefusal(`移行ファイルの名前が決まりどおりではありません： ${name}`);
    const reason = number <= index ? '番号が重なっています' : '番号が抜けています';
    throw new DatabaseRefusal(
      `移行ファイルの${reason}： ${name}（${String(index + 1).padStart(4, '0')} のはず）`,
    );
  });
}

async function readOne(folder: string, name: string): Promise<MigrationFile> {
  const text = await fs.readFile(path.join(folder, name), 'utf8');
  if (endsTransaction.test(text)) {
    throw new DatabaseRefusal(
      `移行ファイルの中で取引を終えることはできません（commit / rollback）： ${name}`,
    );
  }
  return { name, checksum: checksumOf(text), text };
}

/** The numbered SQL files of a folder, in order. Refuses gaps, duplicate numbers and names of another shape. */
export async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  assertNumbered(names);
  return await Promise.all(names.map((name) => readOne(folder, name)));
}
