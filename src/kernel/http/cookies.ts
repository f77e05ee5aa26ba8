import { parse, serialize } from 'hono/utils/cookie';
import type { CookieJar } from './visit.tsx';

/** The cookies of one request; `write` puts what was set into the answer. */
export class Cookies implements CookieJar {
  readonly #sent: Record<string, string>;
  readonly #set = new Map<string, string>();
  readonly #secure: boolean;

  constructor(header: string | null, secure: boolean) {
    this.#sent = header ? parse(header) : {};
    this.#secure = secure;
  }

  read(name: string): string | undefined {
    return this.#sent[name];
  }

  /** Not readable by scripts, not sent from other sites. `maxAgeSeconds: 0` takes it away; without it, until the browser closes. */
  set(name: string, value: string, maxAgeSeconds?: number): void {
    const options = { path: '/', httpOnly: true, sameSite: 'Lax' as const, secure: this.#secure };
    this.#set.set(
      name,
      serialize(name, value, maxAgeSeconds === undefined ? options : { ...options, maxAge: maxAgeSeconds }),
    );
  }

  /** What came but for these names, in an order of its own, as one text. */
  besides(...names: string[]): string {
    const rest = Object.entries(this.#sent).filter(([name]) => !names.includes(name));
    return JSON.stringify(rest.sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** Names of the cookies the answer will set. */
  get changed(): readonly string[] {
    return [...this.#set.keys()];
  }

  write(headers: Headers): void {
    for (const cookie of this.#set.values()) headers.append('set-cookie', cookie);
  }
}
