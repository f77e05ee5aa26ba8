import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/** Asks the bare driver for rows. */
export type Question = (pool: pg.Pool) => Promise<unknown[]>;

/** The bare driver behind a bare server: the rows of a page as JSON, for whoever asks. */
export type Floor = {
  readonly port: number;
  rowsAt(path: string): Promise<unknown[]>;
  close(): Promise<void>;
};

/** `questions` says what stands at each address. The pool is as large as the house's own. */
export async function openFloor(url: string, questions: Readonly<Record<string, Question>>): Promise<Floor> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on('error', () => undefined); // a server that stops cuts idle lines
  const rowsAt = async (path: string): Promise<unknown[]> => (await questions[path]?.(pool)) ?? [];
  const server = createServer((request, response) => {
    rowsAt(request.url ?? '').then(
      (rows) => {
        const body = JSON.stringify(rows);
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        });
        response.end(body);
      },
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    rowsAt,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}
