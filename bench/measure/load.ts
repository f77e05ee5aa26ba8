// Runs as a worker of its own, so that asking does not slow down who answers. Plain Node, nothing to build.
import { connect, type Socket } from 'node:net';
import { parentPort } from 'node:worker_threads';

/** One wave of requests: so many at a time, for so long, always the same address; `unlike`: with a number that nobody asked before. */
export type Wave = {
  readonly port: number;
  readonly path: string;
  readonly cookie: string;
  readonly atOnce: number;
  readonly ms: number;
  readonly unlike?: boolean;
};

/** What came of it. `bad` counts answers other than 200. */
export type Outcome = {
  readonly count: number;
  readonly bad: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Milliseconds each request took. */
  readonly tookMs: readonly number[];
};

let nextNo = Date.now();

/** Where an answer ends in what has come so far, or -1 while it has not. */
function endOf(answer: Buffer): number {
  const head = answer.indexOf('\r\n\r\n');
  if (head < 0) return -1;
  const headers = answer.toString('latin1', 0, head).toLowerCase();
  const length = /\r\ncontent-length: (\d+)/.exec(headers)?.[1];
  if (length !== undefined)
    return answer.length >= head + 4 + Number(length) ? head + 4 + Number(length) : -1;
  const last = answer.subarray(-5).toString('latin1');
  return headers.includes('transfer-encoding: chunked') && last === '0\r\n\r\n' ? answer.length : -1;
}

/** One browser: asks, waits for the whole answer, asks again. */
function asking(
  wave: Wave,
  untilMs: number,
  seen: { count: number; bad: number; bytes: number; tookMs: number[] },
) {
  const head = `Host: 127.0.0.1:${wave.port}\r\nCookie: ${wave.cookie}\r\nUser-Agent: Chrome Linux\r\n\r\n`;
  const path = () =>
    wave.unlike ? `${wave.path}${wave.path.includes('?') ? '&' : '?'}n=${nextNo++}` : wave.path;
  return new Promise<void>((resolve, reject) => {
    const socket: Socket = connect({ port: wave.port, host: '127.0.0.1', noDelay: true });
    let parts: Buffer[] = [];
    let askedMs = 0;
    const ask = () => {
      askedMs = performance.now();
      socket.write(`GET ${path()} HTTP/1.1\r\n${head}`);
    };
    socket.on('connect', ask);
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('data', (part: Buffer) => {
      parts.push(part);
      const answer = parts.length === 1 ? part : Buffer.concat(parts);
      parts = [answer];
      if (endOf(answer) < 0) return;
      parts = [];
      const nowMs = performance.now();
      seen.count += 1;
      seen.bytes += answer.length;
      seen.tookMs.push(nowMs - askedMs);
      if (answer.toString('latin1', 9, 12) !== '200') seen.bad += 1;
      if (nowMs < untilMs) ask();
      else socket.end();
    });
  });
}

async function ride(wave: Wave): Promise<Outcome> {
  const seen = { count: 0, bad: 0, bytes: 0, tookMs: [] as number[] };
  const startedMs = performance.now();
  const untilMs = startedMs + wave.ms;
  await Promise.all(Array.from({ length: wave.atOnce }, () => asking(wave, untilMs, seen)));
  return { ...seen, seconds: (performance.now() - startedMs) / 1000 };
}

parentPort?.on('message', (wave: Wave) => {
  ride(wave).then(
    (outcome) => parentPort?.postMessage({ outcome }),
    (error) => parentPort?.postMessage({ error: String(error) }),
  );
});
