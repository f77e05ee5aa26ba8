import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Gauge, register } from 'prom-client';
import { Sealer } from '../kernel/audit/index.ts';
import { sessionOf } from '../kernel/auth/index.ts';
import { type Clock, MovableClock } from '../kernel/clock.ts';
import type { Config } from '../kernel/config.ts';
import type { Waist } from '../kernel/ctx/ctx.ts';
import type { Database } from '../kernel/db/database.ts';
import { openDatabase } from '../kernel/db/open.ts';
import { DatabaseRefusal } from '../kernel/db/refusal.ts';
import { Dispatcher } from '../kernel/events/index.ts';
import { RateGate } from '../kernel/http/rate.ts';
import { securityHeaders } from '../kernel/http/security-headers.ts';
import { JobRunner, startBeat, tend } from '../kernel/jobs/index.ts';
import { accidentOf, type Log } from '../kernel/log.ts';
import { openMailer } from '../kernel/mail/index.ts';
import { ok } from '../kernel/result.ts';
import { allTowns, type Town } from '../kernel/tenancy/town.ts';
import { turnCount } from '../modules/work/index.ts';
import { callerOf } from './caller.ts';
import { openDoorway } from './doorway.ts';
import { buildWalls, openWaist } from './house.ts';
import { remembered, rememberedBy } from './remembered.ts';
import { allJobs, allListeners } from './rooms.ts';
import { houseSecret } from './secret.ts';
import { assetsFrom, createStreet } from './street.tsx';
import type { Signed } from './view.ts';

export type HouseParts = {
  readonly clock: Clock;
  readonly log: Log;
  /** Tells whoever started the house why it takes a while. */
  readonly tell?: (sentence: string) => void;
};

/** A house that is open. */
export type House = {
  /** Where it listens, with the real port. */
  readonly url: string;
  readonly towns: readonly Town[];
  /** Finishes requests under way and jobs, within ten seconds, then closes the database. */
  close(): Promise<void>;
};

const townsRememberedMs = 2000;
const turnsRememberedMs = 5000;
const requestPatienceMs = 7000; // of the ten seconds; the rest is for jobs and the database
const jobPatienceMs = 8000;
const dayMs = 24 * 3_600_000;
const tendAfterMs = 5 * 60_000; // not while people wait for the first page

/** Sent forms of residents per caller and minute. A library or a proxy may stand for many people. */
const publicPerMinute = 120;

/**
 * Opens the house: database, walls, demonstration when it is empty, the street on `HOST:PORT`, the outbox, the jobs and
 * the sealer of the audit trail. Throws a `DatabaseRefusal` with a sentence for the operator when it may not start.
 */
export async function runHouse(config: Config, parts: HouseParts): Promise<House> {
  const db = await openWhole(config);
  try {
    return await openHouse(config, db, parts);
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** Stands in the data folder while the demonstration is being put in: a start that was killed then begins anew. */
const unfinished = (config: Config) => join(config.dataFolder, 'furnishing');

/** The database; one in which the demonstration was left half done is made empty first. */
async function openWhole(config: Config): Promise<Database> {
  const open = () => openDatabase({ databaseUrl: config.databaseUrl, dataFolder: config.dataFolder });
  const db = await open();
  if (!existsSync(unfinished(config))) return db;
  await db.close();
  if (config.databaseUrl)
    throw new DatabaseRefusal(
      `デモの準備が途中で止まっています。空のデータベースを用意し、${unfinished(config)} を消してから起動してください。`,
    );
  rmSync(join(config.dataFolder, 'pgdata'), { recursive: true, force: true });
  return await open();
}

async function openHouse(config: Config, db: Database, parts: HouseParts): Promise<House> {
  const { clock, log } = parts;
  await buildWalls(db);
  await furnish(config, db, parts);
  const towns = remembered(townsRememberedMs, () => allTowns(db.kysely));
  const production = isProduction(config, await towns());
  const secret = houseSecret(config, production);
  const works = await openWorks(config, db, { clock, log }, towns);
  const https = config.baseUrl?.startsWith('https:') ?? false;
  const street = createStreet({
    db,
    waist: works.waist,
    log,
    secret,
    https,
    assets: assetNames(),
    asset: assetsFrom(assetFolder),
    towns,
    sessionOf: (town, token) => sessionOf(db, town, token, clock.now()),
    turnsOf: turnsOf(works.waist),
    publicGate: new RateGate(clock, publicPerMinute, publicPerMinute),
    metricsToken: config.metricsToken,
    callerOf: callerOf(config.trustProxy),
  });
  street.onError((error, c) => {
    log.error('accident at the door', { method: c.req.method, ...accidentOf(error) });
    return c.text('500', 500);
  });
  const doorway = await openDoorway(config, async (request, env) => {
    const response = await street.fetch(request, env as Record<string, unknown>);
    securityHeaders(response.headers, https);
    return response;
  }).catch(async (error) => {
    await works.close(0);
    throw error;
  });
  let closed: Promise<void> | undefined;
  const close = async () => {
    const [inTime, finished] = await Promise.all([
      doorway.close(requestPatienceMs),
      works.close(jobPatienceMs),
    ]);
    if (!inTime) log.warn('requests were cut off');
    if (!finished) log.warn('jobs were cut off; they run again');
    await db.close();
  };
  return {
    url: addressOf(config, doorway.port),
    towns: await towns(),
    close: () => (closed ??= close()),
  };
}

const addressOf = ({ host }: Config, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** An empty house is furnished with the demonstration, unless it is to be a real one. Modes must not be mixed up. */
async function furnish(config: Config, db: Database, { clock, tell }: HouseParts): Promise<void> {
  const towns = await allTowns(db.kysely);
  const isDemo = towns.some((town) => town.mode === 'demo');
  const isReal = towns.some((town) => town.mode === 'production');
  if (config.mode === 'production' && isDemo)
    throw new DatabaseRefusal(
      'このデータベースにはデモのまちが入っています。本番では、新しい data フォルダー（または空のデータベース）を使ってください。',
    );
  if (config.mode === 'demo' && isReal)
    throw new DatabaseRefusal(
      'このデータベースには本番のまちが入っています。TSUMUGI_MODE=demo を外して起動してください。',
    );
  if (towns.length > 0 || config.mode === 'production') return;
  const { loadDemo } = await import('../demo/index.ts');
  const past = new MovableClock(clock.now());
  tell?.(
    'デモのまちを用意しています。はじめの1回だけ、少し時間がかかります。 / Furnishing the demonstration …',
  );
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  writeFileSync(unfinished(config), '');
  await loadDemo({ db, waist: openWaist(db, past), clock: past });
  await tend(db);
  rmSync(unfinished(config));
}

const isProduction = (config: Config, towns: readonly Town[]): boolean =>
  config.mode === 'production' || towns.some((town) => town.mode === 'production');

/** Everything that runs without being asked: the outbox, the jobs, the sealer. */
async function openWorks(
  config: Config,
  db: Database,
  { clock, log }: HouseParts,
  towns: () => Promise<readonly Town[]>,
): Promise<{ waist: Waist; close(patienceMs: number): Promise<boolean> }> {
  const mailer = openMailer({ smtpUrl: config.smtpUrl, sinkUrl: config.smtpSinkUrl, from: config.mailFrom });
  let wake = () => {};
  const waist = openWaist(db, clock, () => wake(), config.baseUrl ?? addressOf(config, config.port));
  const dispatcher = new Dispatcher({
    db,
    clock,
    contextFor: (visitor) => waist.for(visitor),
    listeners: allListeners,
    mailer,
    log,
  });
  wake = () => dispatcher.wake();
  if (db.engine === 'pglite') await dispatcher.takeUpClaims(); // one process per folder
  dispatcher.start();
  const runner = new JobRunner({ db, waist, clock, log, jobs: allJobs, towns });
  await runner.begin();
  const sealer = new Sealer(db, towns);
  watchSealer(sealer);
  const beats = [
    startBeat({ name: 'jobs', everyMs: 1000, work: () => runner.round(), log }),
    startBeat({ name: 'audit.seal', everyMs: 1000, work: () => sealer.round(), log }),
    startBeat({ name: 'tend', everyMs: dayMs, firstAfterMs: tendAfterMs, work: () => tend(db), log }),
  ];
  return {
    waist,
    async close(patienceMs) {
      runner.stop();
      const ended = Promise.all([dispatcher.stop(), ...beats.map((beat) => beat.stop())]);
      const finished = await within(patienceMs, ended);
      mailer.close();
      if (finished) await sealer.round(); // what the last requests wrote
      return finished;
    },
  };
}

const unsealedGauge = 'tsumugi_audit_unsealed_seconds';

/** Design: sealed within seconds. An operator is told when it is not. */
function watchSealer(sealer: Sealer): void {
  register.removeSingleMetric(unsealedGauge);
  new Gauge({
    name: unsealedGauge,
    help: 'Age of the oldest audit line that waits for its seal, in seconds',
    registers: [register],
    async collect() {
      this.set(await sealer.unsealedSeconds());
    },
  });
}

/** Whether the work ended in so many milliseconds. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const ended = await Promise.race([work.then(() => true), limit]);
  clearTimeout(timer);
  return ended;
}

/** How many turns wait for somebody; asked at most every few seconds for each of them. */
const turnsOf = (waist: Waist) =>
  rememberedBy(
    turnsRememberedMs,
    ({ town, signed }: { town: Town; signed: Signed }) => `${town.id} ${signed.accountId}`,
    async ({ town, signed }) => {
      const actor = { kind: 'staff', accountId: signed.accountId, name: signed.name } as const;
      const counted = await waist
        .for({ town, actor })
        .read('work.count', async (tx) => ok(await turnCount(tx)));
      return counted.ok ? counted.value : 0;
    },
  );

const assetFolder = fileURLToPath(new URL('../../dist/assets', import.meta.url));

/** The built script and style by their names of the day. */
function assetNames(): { css: string; script: string } {
  const { css, script } = JSON.parse(readFileSync(`${assetFolder}/manifest.json`, 'utf8')) as {
    css: string;
    script: string;
  };
  return { css: `/assets/${css}`, script: `/assets/${script}` };
}
