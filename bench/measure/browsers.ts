import { Worker } from 'node:worker_threads';
import type { Outcome, Wave } from './load.ts';

/** Browsers in a thread of their own. */
export type Browsers = { send(wave: Wave): Promise<Outcome>; close(): Promise<void> };

export function openBrowsers(): Browsers {
  const worker = new Worker(new URL('./load.ts', import.meta.url));
  return {
    send: (wave) =>
      new Promise((resolve, reject) => {
        worker.once('message', ({ outcome, error }: { outcome?: Outcome; error?: string }) =>
          outcome ? resolve(outcome) : reject(new Error(`${wave.path}: ${error}`)),
        );
        worker.postMessage(wave);
      }),
    close: async () => void (await worker.terminate()),
  };
}
