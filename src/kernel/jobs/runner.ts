import type { Clock } from '../clock.ts';
import type { Waist } from '../ctx/ctx.ts';
import type { Database } from '../db/database.ts';
import { accidentOf, type Log } from '../log.ts';
import type { TimedJob } from '../module.ts';
import type { Town } from '../tenancy/town.ts';
import { type Claim, claimSlot, failSlot, finishSlot, freeOrphans, holdOn, isSlotOver } from './run.store.ts';
import { againAt, holdMs, slotOf } from './slot.rules.ts';

export type RunnerParts = {
  readonly db: Database;
  readonly waist: Waist;
  readonly clock: Clock;
  readonly log: Log;
  readonly jobs: readonly TimedJob[];
  readonly towns: () => Promise<readonly Town[]>;
};

/**
 * Runs the timed jobs of all towns: each slot is done once, whichever of several processes comes first, and again when
 * its process died or it failed. Several slots that passed while nobody ran are made up for by one run.
 */
export class JobRunner {
  readonly #parts: RunnerParts;
  /** Slots known to be over, by town and job, so that a quiet second asks nothing. */
  readonly #over = new Map<string, number>();
  #stopping = false;

  constructor(parts: RunnerParts) {
    const names = parts.jobs.map((job) => job.name);
    const doubled = names.filter((name, at) => names.indexOf(name) !== at);
    if (doubled.length > 0) throw new Error(`two jobs are called ${doubled.join(', ')}`);
    this.#parts = parts;
  }

  /** To be called once before the first round. */
  async begin(): Promise<void> {
    if (this.#parts.db.engine === 'pglite') await freeOrphans(this.#parts.db.kysely);
  }

  /** After this no further job begins; a round that is under way ends with the job it is at. */
  stop(): void {
    this.#stopping = true;
  }

  /** Does everything that is due now, one after the other. */
  async round(): Promise<void> {
    for (const town of await this.#parts.towns())
      for (const job of this.#parts.jobs) {
        if (this.#stopping) return;
        await this.#runIfDue(town, job);
      }
  }

  async #runIfDue(town: Town, job: TimedJob): Promise<void> {
    const { db, clock } = this.#parts;
    const at = slotOf(clock.now(), job.everyMinutes, town.zone);
    const key = `${town.id} ${job.name}`;
    if (this.#over.get(key) === at.getTime()) return;
    const slot = { townId: town.id, name: job.name, at };
    const claim = await claimSlot(db.kysely, slot, clock.now());
    if (claim) await this.#run(town, job, claim);
    if (await isSlotOver(db.kysely, slot)) this.#over.set(key, at.getTime());
  }

  async #run(town: Town, job: TimedJob, claim: Claim): Promise<void> {
    const { db, waist, clock, log } = this.#parts;
    const beat = setInterval(() => {
      holdOn(db.kysely, claim, clock.now()).catch(() => undefined); // lost: another process takes over, as it should
    }, holdMs / 3);
    try {
      const ctx = waist.for({ town, actor: { kind: 'job', name: job.name }, device: 'clock' });
      const answer = await job.run(ctx);
      if (isRefusal(answer))
        log.warn('job refused', { job: job.name, town: town.slug, error: answer.refusal });
      await finishSlot(db.kysely, claim, clock.now());
    } catch (error) {
      const told = accidentOf(error);
      log.error('job failed', { job: job.name, town: town.slug, count: claim.tries, ...told });
      const now = clock.now();
      await failSlot(db.kysely, claim, now, { error: told.error ?? '', againAt: againAt(now, claim.tries) });
    } finally {
      clearInterval(beat);
    }
  }
}

const isRefusal = (answer: unknown): answer is { ok: false; refusal: string } =>
  typeof answer === 'object' &&
  answer !== null &&
  'ok' in answer &&
  answer.ok === false &&
  'refusal' in answer;
