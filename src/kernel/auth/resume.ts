import { z } from 'zod';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/**
 * Where somebody was when their session had ended: the address, and, where a form had been sent, what was typed.
 * It travels through signing in inside the pages themselves; nothing of it is kept on the server.
 */
export type Resume = { readonly path: string; readonly fields: Record<string, string | string[]> | null };

/** Only an address of this town: no other site, no control characters. */
const ownPath = /^\/(?![/\\])[\x21-\x7e]*$/;

/** Pages of one's own account hold passwords and keys: those are typed again, never written into a page. */
const withoutFields = /^\/(me|sign-in|sign-out|invitation)(?=\/|\?|$)/;

const shape = z.strictObject({
  path: z.string().max(2000).regex(ownPath),
  fields: z.record(z.string().max(200), z.union([z.string(), z.array(z.string())])).nullable(),
});

/** The interrupted request, as far as it may be taken up again. `fields` is null for a page that was only looked at. */
export function resumeOf(path: string, fields: Fields | null): Resume | null {
  if (!ownPath.test(path)) return null;
  const [, room] = withoutFields.exec(path) ?? [];
  if (room) return room === 'me' ? { path: '/me', fields: null } : null;
  if (fields === null) return { path, fields: null };
  const kept = Object.entries(fields).filter(([name]) => name !== '_csrf');
  return { path, fields: Object.fromEntries(kept.map(([name, value]) => [name, copyOf(value)])) };
}

const copyOf = (value: string | readonly string[]): string | string[] =>
  typeof value === 'string' ? value : [...value];

export const writeResume = (resume: Resume | null): string => (resume ? JSON.stringify(resume) : '');

/** Reads the hidden field again. Anything that is no address of ours is left behind, not refused. */
export function readResume(text: string): Resume | null {
  try {
    const read = shape.safeParse(JSON.parse(text));
    return read.success ? resumeOf(read.data.path, read.data.fields) : null;
  } catch {
    return null;
  }
}
