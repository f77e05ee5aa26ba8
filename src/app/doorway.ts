import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** An open door: requests come in until it is closed. */
export type Doorway = {
  /** The port it really stands on. */
  readonly port: number;
  /**
   * Takes no further connection and answers when every request under way is answered; after `patienceMs` what is left is
   * cut off. Answers whether none had to be.
   */
  close(patienceMs: number): Promise<boolean>;
};

type Answer = (request: Request, env: unknown) => Response | Promise<Response>;

/** Methods no Request can be made of (fetch standard, forbidden methods). */
const unheard = ['TRACE', 'TRACK', 'CONNECT'];

const slowestHeadersMs = 20_000;
const slowestRequestMs = 120_000; // a page of text over a very bad line

/** Opens the door on an address. Rejects with the system's own error when it is taken or not ours. */
export async function openDoorway(place: { host: string; port: number }, answer: Answer): Promise<Doorway> {
  let closing = false;
  const lastWords = async (request: Request, env: unknown) => {
    const response = await answer(request, env);
    if (closing) response.headers.set('connection', 'close');
    return response;
  };
  const listener = getRequestListener(lastWords);
  const server = createServer(
    { headersTimeout: slowestHeadersMs, requestTimeout: slowestRequestMs },
    (request, response) => {
      if (unheard.includes(request.method ?? '')) response.writeHead(405, { allow: 'GET, HEAD, POST' }).end();
      else void listener(request, response);
    },
  );
  await listen(server, place);
  return {
    port: (server.address() as AddressInfo).port,
    close(patienceMs) {
      closing = true;
      return shut(server, patienceMs);
    },
  };
}

const listen = (server: Server, { host, port }: { host: string; port: number }) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

function shut(server: Server, patienceMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    let inTime = true;
    const limit = setTimeout(() => {
      inTime = false;
      server.closeAllConnections();
    }, patienceMs);
    const sweep = setInterval(() => server.closeIdleConnections(), 50); // kept alive by a browser, with nothing to say
    server.close(() => {
      clearTimeout(limit);
      clearInterval(sweep);
      resolve(inTime);
    });
  });
}
