import { createHash } from 'node:crypto';

const namedFrom = 10; // times asked; what is asked once need not be kept by the server
const mostNamed = 150; // each is kept by every connection, with its plan
const mostCounted = 2000;

/** Codes of a statement or a plan that is not there, is there already, or fits the tables no longer. */
const outworn = new Set(['26000', '42P05', '0A000']);

/** Whether an error says that a kept statement could not be used; the whole transaction may be done again. */
export const isOutworn = (code: string): boolean => outworn.has(code);

/**
 * Names for statements that are asked again and again, so that the server keeps them with their plan: planning a page's
 * statements behind the walls takes as long as running them. A name is the statement's own hash, so that a pooler which
 * hands connections around (PgBouncer) may find it missing or there already, but never another in its place; where that
 * happens nothing is named any more.
 */
export class StatementNames {
  readonly #asked = new Map<string, number>();
  readonly #names = new Map<string, string>();
  #stopped = false;

  /** The name of a statement with parameters, or undefined while it is not asked often. */
  nameOf(text: string): string | undefined {
    if (this.#stopped) return undefined;
    const name = this.#names.get(text);
    if (name || this.#names.size >= mostNamed) return name;
    const asked = (this.#asked.get(text) ?? 0) + 1;
    if (this.#asked.size > mostCounted) this.#asked.clear();
    this.#asked.set(text, asked);
    if (asked < namedFrom) return undefined;
    const made = createHash('sha256').update(text).digest('hex').slice(0, 32);
    this.#names.set(text, made);
    this.#asked.delete(text);
    return made;
  }

  /** Told of every error: one about a kept statement ends naming for this process. */
  tell(code: string): void {
    if (isOutworn(code)) this.#stopped = true;
  }
}
