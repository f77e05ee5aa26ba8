import { systemClock } from '../kernel/clock.ts';
import type { Config } from '../kernel/config.ts';
import { accidentOf, createLog, type Log } from '../kernel/log.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { type House, runHouse } from './run.ts';

const longestStopMs = 10_000;

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

/** Says why and ends the process. */
export function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Ends the process when closing takes too long, so that whoever stops it can rely on ten seconds. */
const endAnyway = () => setTimeout(() => process.exit(1), longestStopMs).unref();

/** Closes the house on a signal. One that is not open yet may stop at once: nobody has been answered. */
function stopOnSignals(starting: Promise<House>, log: Log): void {
  let open: House | undefined;
  let stopping = false;
  starting.then(
    (house) => {
      open = house;
    },
    () => undefined,
  );
  const stop = async () => {
    if (!open) process.exit(0);
    if (stopping) process.exit(1); // asked twice: do not wait
    stopping = true;
    endAnyway();
    log.info('stopping');
    await open.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      stop().catch((error) => {
        log.error('stop failed', accidentOf(error));
        process.exit(1);
      });
    });
}

/** A forgotten promise costs one request at most and is logged; after a broken state the house closes in order. */
function watchAccidents(starting: Promise<House>, log: Log): void {
  process.on('unhandledRejection', (error) => log.error('unhandled', accidentOf(error)));
  process.on('uncaughtException', (error) => {
    log.error('uncaught', accidentOf(error));
    endAnyway();
    starting
      .then((house) => house.close())
      .catch(() => undefined)
      .finally(() => process.exit(1));
  });
}

/** Runs the house until somebody stops the process. */
export async function serve(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const starting = runHouse(config, { clock: systemClock, log, tell: say });
  stopOnSignals(starting, log);
  watchAccidents(starting, log);
  try {
    const house = await starting;
    say(`Tsumugi listening on ${house.url}`);
    await introduce(house);
  } catch (error) {
    const sentence = refusalSentence(error, config);
    if (sentence) giveUp(sentence);
    log.error('start failed', accidentOf(error));
    giveUp(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** Where to go and as whom: accounts are told only of a house whose every town is a demonstration. */
async function introduce({ url, towns }: House): Promise<void> {
  if (towns.length === 0)
    say('まちがまだありません。 npx tsumugi town create と npx tsumugi user create で始めてください。');
  if (towns.length === 0 || towns.some((town) => town.mode !== 'demo')) return;
  const { demoAccounts } = await import('../demo/index.ts');
  for (const town of towns) say(`デモ / Demo: ${town.name}  ${url}/t/${town.slug}/`);
  for (const { login, password, role } of demoAccounts) say(`  ${login}  ${password}  ${role}`);
}
