import { accidentOf, type Log } from '../log.ts';

/** Something done again and again. */
export type Beat = {
  /** Does it now, or right after the round under way. */
  nudge(): void;
  /** Begins no further round; answers when the one under way has ended. */
  stop(): Promise<void>;
};

export type BeatParts = {
  readonly name: string;
  /** Pause between the end of one round and the beginning of the next. */
  readonly everyMs: number;
  /** Pause before the first round; none unless stated. */
  readonly firstAfterMs?: number;
  readonly work: () => Promise<unknown>;
  readonly log: Log;
};

/** Pause after failures: doubled each time, half a minute at most, so that a database that is away is not hammered. */
const pauseMs = (everyMs: number, failures: number): number =>
  failures === 0 ? everyMs : Math.min(everyMs * 2 ** failures, Math.max(everyMs, 30_000));

/** Begins a beat. Rounds never overlap; a round that fails is logged, and the next one comes nevertheless. */
export function startBeat({ name, everyMs, firstAfterMs = 0, work, log }: BeatParts): Beat {
  let stopped = false;
  let nudged = false;
  let failures = 0;
  let wake = () => {};
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (nudged || stopped) wake();
    });
  const loop = async () => {
    if (firstAfterMs > 0) await rest(firstAfterMs);
    while (!stopped) {
      nudged = false;
      try {
        await work();
        failures = 0;
      } catch (error) {
        failures += 1;
        log.error('round failed', { job: name, count: failures, ...accidentOf(error) });
      }
      if (!stopped) await rest(pauseMs(everyMs, failures));
    }
  };
  const ended = loop();
  return {
    nudge() {
      nudged = true;
      if (failures === 0) wake();
    },
    stop() {
      stopped = true;
      wake();
      return ended;
    },
  };
}
