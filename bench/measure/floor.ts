import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/** Rows a page shows, asked for without any wall. */
export type Question = { readonly text: string; readonly values: readonly unknown[] };

/** The bare driver behind a bare server: the rows of a page as JSON, for whoever asks. */
export type Floor = {
  readonly port: number;
  rowsAt(path: string): Promise<unknown[][]>;
  close(): Promise<void>;
};

/** `questions` are the statements of each address. The pool is as large as the house's own. */
export async function openFloor(
  url: string,
  questions: Readonly<Record<string, readonly Question[]>>,
): Promise<Floor> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on('error', () => undefined); // a server that stops cuts idle lines
  const rowsAt = async (path: string): Promise<unknown[][]> => {
    const answers: unknown[][] = [];
    for (const { text, values } of questions[path] ?? [])
      answers.push((await pool.query(text, [...values])).rows);
    return answers;
  };
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
