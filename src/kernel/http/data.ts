/** Answers for machines: open data as JSON, and refusals as problem details (RFC 9457). */

/** Open to every site: nothing in it is anybody's own. */
const open = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' };

/** A document, as JSON. */
export const dataAnswer = (value: unknown): Response =>
  new Response(JSON.stringify(value), {
    headers: { 'content-type': 'application/json; charset=UTF-8', ...open },
  });

/** A JSON document whose text comes in parts, each asked for when the one before was taken; an accident cuts it off. */
export function streamedAnswer(parts: AsyncGenerator<string>): Response {
  const bytes = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(new TextEncoder().encode(value));
    },
    cancel: async () => void (await parts.return(undefined)),
  });
  return new Response(bytes, { headers: { 'content-type': 'application/json; charset=UTF-8', ...open } });
}

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
