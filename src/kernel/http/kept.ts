import type { Fields } from './body.ts';

/** Fields whose answers are never written back into a page. */
const secrets = new Set(['password', 'newPassword', 'again', 'key', 'code', 'word']);

/** What of a sent form may stand in a page again: no secrets, and nothing that the form itself adds. */
export const fieldsToKeep = (fields: Fields): [name: string, value: string | string[]][] =>
  Object.entries(fields).filter(([name]) => !name.startsWith('_') && !secrets.has(name));

/** Choices (`phone`), identifiers, link secrets and other codes say nothing to a reader. */
const isCode = (text: string): boolean => /^[A-Za-z]*$|^[\x21-\x7e]{31,}$/.test(text);

/** What somebody typed, as they typed it, to be read and copied where the form itself cannot be given back. */
export const wordsTyped = (fields: Fields): string[] =>
  fieldsToKeep(fields)
    .filter(([name]) => name !== 'resume') // an earlier form, folded up
    .flatMap(([, value]) => [value].flat())
    .filter((text) => text.trim() !== '' && !isCode(text));
