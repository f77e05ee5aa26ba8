import type { Clock } from '../clock.ts';

/**
 * A leaky bucket per caller. Kept in this process: it holds off a flood, it does not count exactly.
 * `perMinute` may pass on average, `burst` at once.
 */
export class RateGate {
  readonly #clock: Clock;
  readonly #perMinute: number;
  readonly #burst: number;
  readonly #buckets = new Map<string, { level: number; atMs: number }>();

  constructor(clock: Clock, perMinute: number, burst: number) {
    this.#clock = clock;
    this.#perMinute = perMinute;
    this.#burst = burst;
  }

  /** Whether this caller may pass now; passing fills the bucket. */
  pass(caller: string): boolean {
    const nowMs = this.#clock.now().getTime();
    if (this.#buckets.size > 20_000) this.#buckets.clear(); // memory bound; a flood from so many callers needs another wall
    const bucket = this.#buckets.get(caller) ?? { level: 0, atMs: nowMs };
    const leaked = (Math.max(0, nowMs - bucket.atMs) / 60_000) * this.#perMinute;
    const level = Math.max(0, bucket.level - leaked);
    const passes = level + 1 <= this.#burst;
    this.#buckets.set(caller, { level: passes ? level + 1 : level, atMs: nowMs });
    return passes;
  }
}
