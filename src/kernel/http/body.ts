import { type Refusal, refuse } from '../result.ts';

/** Largest request body in bytes: a worry of 20,000 characters fits many times over. */
export const largestBody = 1_000_000;

export type Fields = Record<string, string | string[]>;

/** Reads a form's fields, refusing early what is too large or not a form. Files are not taken here. */
export async function readFields(
  request: Request,
): Promise<{ ok: true; value: Fields } | Refusal<'too-long' | 'bad-request'>> {
  const stated = Number(request.headers.get('content-length') ?? '0');
  if (stated > largestBody) return refuse('too-long');
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded') && !type.startsWith('multipart/form-data'))
    return refuse('bad-request');
  const bytes = await readAtMost(request, largestBody);
  if (!bytes) return refuse('too-long');
  try {
    const whole = new Request('http://form/', {
      method: 'POST',
      headers: { 'content-type': type },
      body: bytes,
    });
    return { ok: true, value: gather(await whole.formData()) };
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
