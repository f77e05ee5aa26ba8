import { acceptsGzip, packedOf } from './packing.ts';

/** How long a drawn page may lie on the shelf, in milliseconds; no longer than a key ring is remembered. */
const shelfMs = 2000;

/** A bound for memory: with so many different pages within two seconds, the rest are drawn anew. */
const mostPages = 100;

/** A page just drawn, `html` as the response says it, and whether it may serve the next neighbour too. */
export type Drawn = { readonly response: Response; readonly html: string; readonly isShared: boolean };

type Page = { readonly bytes: Uint8Array<ArrayBuffer>; readonly headers: Headers };

/**
 * Pages drawn a moment ago, for neighbours who ask the same: when a leaflet or an alarm sends a whole town to one page,
 * it is drawn once. Whoever asks while it is being drawn waits for the same drawing.
 */
export class Shelf {
  readonly #pages = new Map<string, Promise<Page | Response>>();
  #moment = 0;

  /** The page named by a key that tells apart all that it depends on, but for the two seconds it may be old. */
  async page(now: Date, key: string, request: Request, draw: () => Promise<Drawn>): Promise<Response> {
    this.#clearAt(Math.floor(now.getTime() / shelfMs));
    const lying = this.#pages.get(key);
    if (lying) {
      const page = await lying.catch(() => null); // whoever drew it tells of the accident
      return page && !(page instanceof Response) ? answerOf(page, request) : (await draw()).response;
    }
    const drawn = draw().then(({ response, html, isShared }) => (isShared ? laid(response, html) : response));
    if (this.#pages.size < mostPages) this.#pages.set(key, drawn);
    const page = await drawn;
    return page instanceof Response ? page : answerOf(page, request);
  }

  #clearAt(moment: number): void {
    if (moment !== this.#moment) this.#pages.clear();
    this.#moment = moment;
  }
}

const laid = ({ headers }: Response, html: string): Page => ({
  bytes: new TextEncoder().encode(html),
  headers,
});

/** Quickly packed: it lies here for two seconds. */
const shelfLevel = 5;

function answerOf({ bytes, headers }: Page, request: Request): Response {
  const own = new Headers(headers);
  if (!acceptsGzip(request)) return new Response(bytes, { headers: own });
  own.set('content-encoding', 'gzip');
  own.set('vary', 'Accept-Encoding');
  return new Response(packedOf(bytes, shelfLevel), { headers: own });
}
