import { pino } from 'pino';

/**
 * What may be logged: technical facts and keys, never a name, a worry or a typed field. The type is the wall:
 * only these fields can be passed.
 */
export type LogFacts = {
  readonly requestId?: string;
  readonly method?: string;
  /** The route's pattern, never the address itself. */
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly town?: string;
  readonly job?: string;
  readonly count?: number;
  readonly error?: string;
  readonly stack?: string;
};

export interface Log {
  info(what: string, facts?: LogFacts): void;
  warn(what: string, facts?: LogFacts): void;
  error(what: string, facts?: LogFacts): void;
}

/** Lines of JSON on standard output. */
export function createLog(level: string): Log {
  const out = pino({ level, base: null });
  return {
    info: (what, facts = {}) => out.info(facts, what),
    warn: (what, facts = {}) => out.warn(facts, what),
    error: (what, facts = {}) => out.error(facts, what),
  };
}

/** A database error's message may quote a row; only its kind, place and code are logged. */
export function accidentOf(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');
  const told = code === '' ? error.message : '';
  return { error: `${error.name}${code} ${told}`.trim(), stack };
}
