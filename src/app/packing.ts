import { gzipSync } from 'node:zlib';

/** Whether a browser takes an answer packed. */
export const acceptsGzip = (request: Request): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(request.headers.get('accept-encoding') ?? '');

const packed = new WeakMap<Uint8Array, Uint8Array<ArrayBuffer>>();

/** Bytes packed, once for as long as they are kept. `level`: 1 quick to 9 small. */
export function packedOf(bytes: Uint8Array<ArrayBuffer>, level = 9): Uint8Array<ArrayBuffer> {
  const known = packed.get(bytes) ?? new Uint8Array(gzipSync(bytes, { level }));
  packed.set(bytes, known);
  return known;
}
