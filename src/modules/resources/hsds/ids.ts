import { createHash } from 'node:crypto';

/** Namespace of the identifiers we derive (RFC 9562 §5.5); never changed, the world outside keeps them. */
const ours = '7d1f6a52-5a0c-5b7e-9d43-3f2c8e0a4b11';

/**
 * An identifier that follows from words, the same on every day and every machine (UUID version 5). For parts that HSDS
 * gives an identifier and we keep none for: a telephone number, an address, a term.
 */
export function derivedId(...words: readonly string[]): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(ours.replaceAll('-', ''), 'hex'))
    .update(words.join('\u0000'))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
