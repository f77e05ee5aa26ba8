import { z } from 'zod';
import { ok, type Result, refuse } from '../result.ts';

/** A letter to one address: plain text, so that every reader and every phone shows it. */
export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

/** One bare address. No name, no list, no line break: whatever else would let one letter reach others. */
const address = z
  .string()
  .max(254)
  .regex(/^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\]+$/u);
const oneLine = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);

const shape = z.strictObject({ to: address, subject: oneLine, text: z.string().min(1).max(100_000) });

export const isBareAddress = (text: string): boolean => address.safeParse(text).success;

/**
 * Reads a letter out of the outbox or from a room. Refuses what is none: several recipients, an address with anything
 * around it, a subject with a line break (which would become a header of its own).
 */
export function letterOf(body: unknown): Result<Letter, 'bad-letter'> {
  const read = shape.safeParse(body);
  return read.success ? ok(read.data) : refuse('bad-letter');
}
