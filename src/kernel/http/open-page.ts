import type { LocalDate } from '../time.ts';

/** A page that everybody may read, for lists of pages; `changedOn` only where it is known. */
export type OpenPage = { readonly path: string; readonly changedOn: LocalDate | null };
