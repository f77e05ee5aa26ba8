import { isSize, type Size, sizes } from '../city/sizes.ts';

export type Arguments = { readonly size: Size; readonly json: boolean; readonly rounds: number };

/** Reads `--json`, `--size NAME`, `--rounds N`; what is not understood ends the bench with a sentence. */
export function readArguments(args: readonly string[], usual: { rounds: number }): Arguments {
  const after = (name: string) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? '') : undefined);
  const size = after('--size') ?? 'city';
  const rounds = Number(after('--rounds') ?? usual.rounds);
  if (!isSize(size)) throw new Error(`--size ${size}: one of ${Object.keys(sizes).join(', ')}`);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1');
  return { size: sizes[size], json: args.includes('--json'), rounds };
}
