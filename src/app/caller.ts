import type { IncomingMessage } from 'node:http';

/**
 * The network address a request comes from. `X-Forwarded-For` counts only where the operator says that a proxy of theirs
 * writes it (`TSUMUGI_TRUST_PROXY=yes`), and then its last entry: what stands before it the sender may have made up.
 * A forwarded request that is not trusted never passes for one from this machine.
 */
export const callerOf =
  (trustProxy: boolean) =>
  (request: Request, env: unknown): string => {
    const peer =
      (env as { incoming?: IncomingMessage } | undefined)?.incoming?.socket.remoteAddress ?? 'unknown';
    const forwarded = request.headers.get('x-forwarded-for');
    if (forwarded === null) return request.headers.has('forwarded') ? `proxy ${peer}` : peer;
    return trustProxy ? (forwarded.split(',').at(-1)?.trim() ?? peer) : `proxy ${peer}`;
  };
