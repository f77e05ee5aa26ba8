import { z } from 'zod';

const whole = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);

const schema = z.object({
  PORT: whole(3000),
  HOST: z.string().default('127.0.0.1'),
  TSUMUGI_DATA: z.string().default('./data'),
  DATABASE_URL: z.string().optional(),
  TSUMUGI_MODE: z.enum(['demo', 'production']).optional(),
  TSUMUGI_BASE_URL: z.url().optional(),
  TSUMUGI_SECRET: z.string().min(32).optional(),
  TSUMUGI_TRUST_PROXY: z.enum(['yes', 'no']).default('no'),
  TSUMUGI_METRICS_TOKEN: z.string().optional(),
  SMTP_URL: z.string().optional(),
  SMTP_SINK_URL: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** What an operator sets; see README.md. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** Stated mode, or undefined: demo on an empty data folder, else what the towns say. */
  readonly mode: 'demo' | 'production' | undefined;
  readonly baseUrl: string | undefined;
  /** Signs cookies and form tokens; made and kept in the data folder when not stated. */
  readonly secret: string | undefined;
  readonly trustProxy: boolean;
  readonly metricsToken: string | undefined;
  readonly smtpUrl: string | undefined;
  /** Where letters of demo and drill towns go, for looking at; nothing of theirs ever leaves otherwise. */
  readonly smtpSinkUrl: string | undefined;
  readonly mailFrom: string | undefined;
  readonly logLevel: string;
};

/** Reads the environment. Throws one sentence that names every wrong variable. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const outcome = schema.safeParse(given);
  if (!outcome.success) {
    const wrong = outcome.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new Error(`設定を読めません（environment）: ${wrong}`);
  }
  const e = outcome.data;
  return {
    port: e.PORT,
    host: e.HOST,
    dataFolder: e.TSUMUGI_DATA,
    databaseUrl: e.DATABASE_URL,
    mode: e.TSUMUGI_MODE,
    baseUrl: e.TSUMUGI_BASE_URL,
    secret: e.TSUMUGI_SECRET,
    trustProxy: e.TSUMUGI_TRUST_PROXY === 'yes',
    metricsToken: e.TSUMUGI_METRICS_TOKEN,
    smtpUrl: e.SMTP_URL,
    smtpSinkUrl: e.SMTP_SINK_URL,
    mailFrom: e.MAIL_FROM,
    logLevel: e.LOG_LEVEL,
  };
}
