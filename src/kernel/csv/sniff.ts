/** What a file that came as a list really is, by its first bytes; an ending proves nothing. */
export type FileKind = 'text' | 'empty' | 'spreadsheet' | 'pdf' | 'image' | 'utf16' | 'binary';

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['spreadsheet', [0x50, 0x4b, 0x03, 0x04]], // xlsx, ods: a zip
  ['spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]], // xls
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['utf16', [0xff, 0xfe]],
  ['utf16', [0xfe, 0xff]],
];

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte >= 0xbb);

/** Tells text from what only pretends to be; a NUL byte never stands in a text of one byte per sign. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0 || (bytes.length < 8 && isBlank(bytes))) return 'empty';
  const known = signatures.find(([, head]) => head.every((byte, at) => bytes[at] === byte));
  if (known) return known[0];
  return bytes.includes(0) ? 'binary' : 'text';
}
