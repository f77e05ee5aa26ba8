/** Answers for machines: open data as JSON, and refusals as problem details (RFC 9457). */

/** Open to every site: nothing in it is anybody's own. */
const open = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' };

/** A document, as JSON. */
export const dataAnswer = (value: unknown): Response =>
  new Response(JSON.stringify(value), {
    headers: { 'content-type': 'application/json; charset=UTF-8', ...open },
  });

/** Documents one a line (NDJSON), for reading without paging. */
export const linesAnswer = (values: readonly unknown[]): Response =>
  new Response(values.map((value) => `${JSON.stringify(value)}\n`).join(''), {
    headers: { 'content-type': 'application/x-ndjson; charset=UTF-8', ...open },
  });

/** A refusal as problem details: what is wrong, in words a developer can act on. */
export const problemAnswer = (status: 400 | 404 | 500, title: string, detail: string): Response =>
  new Response(JSON.stringify({ type: 'about:blank', status, title, detail }), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=UTF-8',
      'access-control-allow-origin': '*',
    },
  });
