import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Actor } from '../ctx/actor.ts';
import type { Ctx } from '../ctx/ctx.ts';
import type { Database } from '../db/database.ts';
import { accidentOf, type Log } from '../log.ts';
import { letterOf } from '../mail/letter.ts';
import { lettersAtOnce, type Mailer, mailFailure } from '../mail/mailer.ts';
import type { Listener } from '../module.ts';
import { allTowns, type Town } from '../tenancy/town.ts';
import { type Lane, mostTries, waitMinutes } from './dispatch.rules.ts';
import {
  claimDue,
  countWaiting,
  endClaims,
  giveUp,
  handBack,
  markSent,
  type Owed,
  putBack,
  townsInDebt,
} from './outbox.store.ts';
import { outboxMetrics } from './outbox-metrics.ts';

export type DispatcherParts = {
  readonly db: Database;
  readonly clock: Clock;
  /** Makes the context in which an event is heard; the waist's `for`. */
  readonly contextFor: (visitor: { town: Town; actor: Actor; requestId: string }) => Ctx;
  readonly listeners: readonly Listener[];
  readonly mailer: Mailer;
  readonly log: Log;
};

/** What one round did. */
export type Round = { delivered: number; failed: number; givenUp: number };

/** How a try ended. `why` holds no personal data: it is kept in the row and logged. */
type Ending = { readonly to: 'delivered' } | { readonly to: 'failed' | 'given-up'; readonly why: string };

const lanes: readonly Lane[] = ['event', 'mail'];
const lookEveryMs = 5000;
const complainEveryMs = 60 * 60_000;

/**
 * Delivers what the outbox owes: events to their listeners, letters to the mailer; at least once, after the commit that
 * owed them, with nothing held open meanwhile. Several processes may run one each.
 */
export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #running: Record<Lane, Promise<unknown> | null> = { event: null, mail: null };
  readonly #again: Record<Lane, boolean> = { event: false, mail: false };
  #watching: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopping = false;
  #complainedMs = 0;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
  }

  /**
   * For the only process of its database, before it starts: what the one before it had claimed when it died need not
   * wait for its lease. An event that failed a moment ago is tried a minute or two early with them.
   */
  async takeUpClaims(): Promise<void> {
    await endClaims(this.#parts.db.kysely, this.#parts.clock.now());
  }

  /** Looks every few seconds, and whenever woken. */
  start(): void {
    this.#timer = setInterval(() => this.wake(), lookEveryMs);
    this.wake();
  }

  /** Something was owed just now (`WaistParts.onOwed`). */
  wake(): void {
    if (this.#stopping) return;
    for (const lane of lanes) this.#turn(lane);
    this.#watching ??= this.#watch().finally(() => {
      this.#watching = null;
    });
  }

  /** Begins nothing more; resolves when what was begun has ended. Claimed rows that were not begun are given back. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.idle();
  }

  /** Resolves when nothing is being delivered at this moment. */
  async idle(): Promise<void> {
    await Promise.all([...lanes.map((lane) => this.#running[lane]), this.#watching]);
  }

  /** Delivers everything that is due at this instant, then resolves. */
  async round(): Promise<Round> {
    const rounds = await Promise.all(lanes.map((lane) => this.#deliverAll(lane)));
    return rounds.reduce((sum, one) => ({
      delivered: sum.delivered + one.delivered,
      failed: sum.failed + one.failed,
      givenUp: sum.givenUp + one.givenUp,
    }));
  }

  #turn(lane: Lane): void {
    if (this.#running[lane]) {
      this.#again[lane] = true;
      return;
    }
    this.#again[lane] = false;
    this.#running[lane] = this.#deliverAll(lane)
      .catch((error) => this.#parts.log.error('outbox round', { job: lane, ...accidentOf(error) }))
      .finally(() => {
        this.#running[lane] = null;
        if (this.#again[lane] && !this.#stopping) this.#turn(lane);
      });
  }

  async #deliverAll(lane: Lane): Promise<Round> {
    const { db, clock } = this.#parts;
    const sum: Round = { delivered: 0, failed: 0, givenUp: 0 };
    for (let found = true; found && !this.#stopping; ) {
      found = false;
      const indebted = new Set(await townsInDebt(db.kysely, lane, clock.now()));
      const towns = indebted.size > 0 ? await allTowns(db.kysely) : [];
      for (const town of towns.filter((each) => indebted.has(each.id) && this.#mayLeave(lane, each))) {
        const owed = await claimDue(db.kysely, town.id, lane, clock.now());
        found ||= owed.length > 0;
        await this.#deliverBatch(lane, town, owed, sum);
      }
    }
    return sum;
  }

  #mayLeave(lane: Lane, town: Town): boolean {
    return lane === 'event' || this.#parts.mailer.reaches(town);
  }

  /** Events one after the other, in the order they were owed; letters several at once. */
  async #deliverBatch(lane: Lane, town: Town, batch: readonly Owed[], sum: Round): Promise<void> {
    const waiting = [...batch];
    const work = async () => {
      for (let owed = waiting.shift(); owed; owed = waiting.shift()) {
        if (this.#stopping) await handBack(this.#parts.db.kysely, owed, this.#parts.clock.now());
        else await this.#deliver(lane, town, owed, sum);
      }
    };
    await Promise.all(Array.from({ length: lane === 'mail' ? lettersAtOnce : 1 }, work));
  }

  async #deliver(lane: Lane, town: Town, owed: Owed, sum: Round): Promise<void> {
    const ending = lane === 'mail' ? await this.#mail(town, owed) : await this.#tell(town, owed);
    const { db, clock, log } = this.#parts;
    const now = clock.now();
    if (ending.to === 'delivered') {
      await markSent(db.kysely, owed, now);
      outboxMetrics.delivered.inc({ lane });
      sum.delivered += 1;
      return;
    }
    const facts = {
      job: owed.kind,
      requestId: owed.id,
      town: town.slug,
      count: owed.attempts,
      error: ending.why,
    };
    if (ending.to === 'given-up' || owed.attempts >= mostTries) {
      await giveUp(db.kysely, owed, now, ending.why);
      outboxMetrics.givenUp.inc({ lane });
      sum.givenUp += 1;
      log.error('given up', facts);
      return;
    }
    await putBack(db.kysely, owed, new Date(now.getTime() + waitMinutes(owed.attempts) * 60_000), ending.why);
    outboxMetrics.failed.inc({ lane });
    sum.failed += 1;
    log.warn('will be tried again', facts);
  }

  async #mail(town: Town, owed: Owed): Promise<Ending> {
    const letter = letterOf(owed.body);
    if (!letter.ok) return { to: 'given-up', why: letter.refusal };
    try {
      const { id, createdAt } = owed;
      await this.#parts.mailer.send({ town, letter: letter.value, id, writtenAt: createdAt });
      return { to: 'delivered' };
    } catch (error) {
      const { final, word } = mailFailure(error);
      return { to: final ? 'given-up' : 'failed', why: word };
    }
  }

  /** Every listener of the event; when one fails, all hear it again. What nobody listens to counts as heard. */
  async #tell(town: Town, owed: Owed): Promise<Ending> {
    const listeners = this.#parts.listeners.filter((each) => each.kind === owed.kind);
    for (const [place, listener] of listeners.entries()) {
      const ending = await this.#hear(town, owed, listener, hearingId(owed.id, place));
      if (ending.to !== 'delivered') return ending;
    }
    return { to: 'delivered' };
  }

  async #hear(town: Town, owed: Owed, listener: Listener, requestId: string): Promise<Ending> {
    const actor = { kind: 'job', name: `on ${owed.kind}` } as const;
    try {
      const answer = await listener.hear(this.#parts.contextFor({ town, actor, requestId }), owed.body);
      return refusalIn(answer) ? { to: 'failed', why: `refused: ${refusalIn(answer)}` } : { to: 'delivered' };
    } catch (error) {
      this.#parts.log.error('listener', { job: owed.kind, requestId: owed.id, ...accidentOf(error) });
      return { to: 'failed', why: nameOf(error) };
    }
  }

  /** Tells operators how much waits, and complains, once an hour, about letters that have no way out. */
  async #watch(): Promise<void> {
    const { db, clock, log, mailer } = this.#parts;
    const nowMs = clock.now().getTime();
    try {
      for (const lane of lanes) {
        const { count, oldest } = await countWaiting(db.kysely, lane);
        outboxMetrics.waiting.set({ lane }, count);
        outboxMetrics.oldestSeconds.set(
          { lane },
          oldest ? Math.max(0, (nowMs - oldest.getTime()) / 1000) : 0,
        );
        const shut = lane === 'mail' && count > 0 && !mailer.reaches({ mode: 'production' });
        if (shut && nowMs - this.#complainedMs >= complainEveryMs) {
          this.#complainedMs = nowMs;
          log.warn('letters wait in the outbox: SMTP_URL is not set', { count });
        }
      }
    } catch (error) {
      log.error('outbox watch', accidentOf(error));
    }
  }
}

/**
 * The identifier under which a listener hears an event: the same at every try, another for each listener, so that it
 * serves as the mark of what the listener does (`ctx.requestId`).
 */
function hearingId(rowId: string, place: number): string {
  if (place === 0) return rowId;
  const hex = createHash('sha256').update(`${rowId} ${place}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A listener's refusal is no accident, but what was owed is still owed. */
function refusalIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer) || answer.ok !== false) return null;
  return 'refusal' in answer ? String(answer.refusal) : 'refused';
}

const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
};
