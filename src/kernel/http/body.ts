import { type Refusal, refuse } from '../result.ts';

/** Largest request body in bytes: a worry of 20,000 characters fits many times over. */
export const largestBody = 1_000_000;

export type Fields = Record<string, string | string[]>;

/** A file that came with a form; its name is the sender's word and proves nothing. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array };

/** What a form sent: its fields, and its files by the name of their field. */
export type Sent = { readonly fields: Fields; readonly files: ReadonlyMap<string, SentFile> };

/**
 * Reads what a form sent, refusing early what is too large or no form. Files are taken only where `largestFile` (bytes)
 * allows them, and only from a multipart form; elsewhere they are left out.
 */
export async function readSent(
  request: Request,
  largestFile = 0,
): Promise<{ ok: true; value: Sent } | Refusal<'too-long' | 'bad-request'>> {
  const type = request.headers.get('content-type') ?? '';
  const multipart = type.startsWith('multipart/form-data');
  if (!multipart && !type.startsWith('application/x-www-form-urlencoded')) return refuse('bad-request');
  const limit = largestBody + (multipart ? largestFile : 0);
  if (Number(request.headers.get('content-length') ?? '0') > limit) return refuse('too-long');
  const bytes = await readAtMost(request, limit);
  if (!bytes) return refuse('too-long');
  try {
    const whole = new Request('http://form/', {
      method: 'POST',
      headers: { 'content-type': type },
      body: bytes,
    });
    const form = await whole.formData();
    const files = largestFile > 0 ? await filesOf(form) : new Map<string, SentFile>();
    return { ok: true, value: { fields: gather(form), files } };
  } catch {
    return refuse('bad-request');
  }
}

async function readAtMost(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (!request.body) return new Uint8Array();
  for await (const chunk of request.body) {
    length += chunk.byteLength;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/** The files of a form; a field left empty sends a file without a name and without a byte. */
async function filesOf(form: FormData): Promise<Map<string, SentFile>> {
  const files = new Map<string, SentFile>();
  for (const [field, value] of form) {
    if (typeof value === 'string' || (value.name === '' && value.size === 0)) continue;
    files.set(field, { name: value.name.slice(0, 200), bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return files;
}

function gather(form: FormData): Fields {
  const fields: Fields = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    const before = fields[name];
    fields[name] =
      before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return Object.setPrototypeOf(fields, null) && fields;
}
