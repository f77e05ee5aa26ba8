import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { DB } from '../../../db/types.ts';
import { mayRolesAsk, type PermissionRule } from '../auth/permissions.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { enterSession } from '../db/session.ts';
import { isOutworn } from '../db/statement-names.ts';
import { newId } from '../ids.ts';
import { ok, type Refusal, type Result, refuse } from '../result.ts';
import type { Town } from '../tenancy/town.ts';
import { townAddress } from '../tenancy/town-address.ts';
import { dayOf, type LocalDate } from '../time.ts';
import { type Actor, actorId } from './actor.ts';
import { emptyRing, type KeyRing, type KeySource, ringOf, ringQuery } from './key-ring.ts';
import type { About, Tx } from './tx.ts';

/** Refusals the waist itself may give. */
export type WaistRefusal = 'forbidden' | 'other-content';

/** Identifies one deed of a client: the same `id` with the same `content` is done once. */
export type DeedMark = { readonly id: string; readonly content: unknown };

/** An event owed to other rooms or to the outside; `body` holds keys, never names. */
export type Announcement = { readonly kind: string; readonly body: unknown; readonly dueAt?: Date };

export interface Ctx {
  readonly town: Town;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: LocalDate;
  readonly requestId: string;
  /** Address of the town's pages for what leaves the house: letters, calendars. Never made from a request's host. */
  readonly townUrl: string;
  /** Asks the permission and runs a reading in one transaction behind the walls. Keep rendering and mail out of it. */
  read<T, R extends string>(
    permission: string,
    reading: (tx: Tx) => Promise<Result<T, R>>,
  ): Promise<Result<T, R | WaistRefusal>>;
  /** Asks the permission and runs a deed: all of it with its audit line and outbox rows, or none of it. */
  act<T, R extends string>(
    permission: string,
    deed: (tx: Tx) => Promise<Result<T, R>>,
    mark?: DeedMark,
  ): Promise<Result<T, R | WaistRefusal>>;
  /** Owes an event; it leaves after the commit, at least once. */
  announce(tx: Tx, announcement: Announcement): Promise<void>;
  /** The keys this actor holds now. */
  ring(): Promise<KeyRing>;
}

export type WaistParts = {
  readonly db: Database;
  readonly clock: Clock;
  readonly keySources: readonly KeySource[];
  readonly permissions: ReadonlyMap<string, PermissionRule>;
  /** Called after a commit that owed something, so that nobody waits for the next round of the dispatcher. */
  readonly onOwed?: () => void;
  /** `TSUMUGI_BASE_URL`: how people reach this house; stands in links of letters. */
  readonly baseUrl?: string | undefined;
};

export type Visitor = {
  readonly town: Town;
  readonly actor: Actor;
  readonly requestId?: string;
  readonly device?: string;
  /** Network address; kept with tries to sign in. */
  readonly caller?: string;
};

/**
 * What the door knows beside a context. For kernel/auth alone, which signs people in before there is an actor whom
 * the waist could ask.
 */
export type Threshold = {
  readonly db: Database;
  readonly baseUrl: string;
  readonly device: string;
  readonly caller: string;
};

const thresholds = new WeakMap<Ctx, Threshold>();

/** The threshold a context came over. */
export function thresholdOf(ctx: Ctx): Threshold {
  const threshold = thresholds.get(ctx);
  if (!threshold) throw new Error('this context was not made by a waist');
  return threshold;
}

/** How long a key ring may be remembered, in milliseconds; any act in this process that changes keys forgets it at once. */
const ringMs = 2000;

/** Thrown to undo a deed that was refused; never leaves this file. */
class Undone extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.refusal);
    this.refusal = refusal;
  }
}

/** The one way to the database: permission, town, keys, transaction, audit, outbox (style.md §3.5). */
export class Waist {
  readonly #parts: WaistParts;
  readonly #rings = new Map<string, { ring: KeyRing; untilMs: number }>();
  readonly #acts = new Map<string, number>();

  constructor(parts: WaistParts) {
    this.#parts = parts;
  }

  /** The instant by this house's clock. */
  now(): Date {
    return this.#parts.clock.now();
  }

  /** How many deeds were done in a town through this waist: while it stands still, nothing here was changed. */
  actsIn(townId: string): number {
    return this.#acts.get(townId) ?? 0;
  }

  /** Forgets remembered keys: after a post, an assignment, a commission or a slip has changed. */
  forgetKeys(): void {
    this.#rings.clear();
  }

  #changed({ town }: Standing): void {
    this.#rings.clear();
    this.#acts.set(town.id, this.actsIn(town.id) + 1);
  }

  /** A context for one visitor at this instant. */
  for(visitor: Visitor): Ctx {
    const now = this.#parts.clock.now();
    const today = dayOf(now, visitor.town.zone);
    const at = {
      ...visitor,
      requestId: visitor.requestId ?? newId(),
      device: visitor.device ?? '',
      now,
      today,
    };
    const { db, baseUrl = 'http://127.0.0.1:3000' } = this.#parts;
    const ctx: Ctx = {
      town: visitor.town,
      townUrl: townAddress(baseUrl, visitor.town),
      actor: visitor.actor,
      now,
      today,
      requestId: at.requestId,
      read: (permission, reading) => this.#run(at, 'read', permission, reading),
      act: (permission, deed, mark) => this.#run(at, 'act', permission, deed, mark),
      announce: (tx, announcement) => announce(tx, announcement),
      ring: async () =>
        this.#rememberedRing(at) ??
        (await this.#parts.db.kysely.transaction().execute((trx) => this.#ring(trx, at))),
    };
    thresholds.set(ctx, { db, baseUrl, device: at.device, caller: visitor.caller ?? '' });
    return ctx;
  }

  /** The ring without asking the database, as long as it is remembered. */
  #rememberedRing(at: Standing): KeyRing | null {
    if (at.actor.kind !== 'staff') return emptyRing;
    const nowMs = at.now.getTime();
    const known = this.#rings.get(ringName(at, at.actor.accountId));
    return known && known.untilMs > nowMs && known.untilMs <= nowMs + ringMs ? known.ring : null;
  }

  async #ring(trx: Transaction<DB>, at: Standing): Promise<KeyRing> {
    const known = this.#rememberedRing(at);
    if (known || at.actor.kind !== 'staff') return known ?? emptyRing;
    const { accountId } = at.actor;
    const question = { townId: at.town.id, accountId, now: at.now, today: at.today };
    const { rows } = await ringQuery(this.#parts.keySources, question).execute(trx);
    const ring = ringOf(rows, accountId);
    this.#rings.set(ringName(at, accountId), { ring, untilMs: at.now.getTime() + ringMs });
    return ring;
  }

  #mayAsk(
    way: 'read' | 'act',
    permission: string,
    actor: Actor,
    ring: KeyRing,
  ): { may: boolean; rule: PermissionRule } {
    const rule = this.#parts.permissions.get(permission);
    if (!rule) throw new Error(`permission ${permission} is not declared`);
    const held = way === 'read' ? ring.readRoles : ring.roles;
    const may =
      actor.kind === 'staff'
        ? mayRolesAsk(held, rule) || rule.askers.includes('resident')
        : rule.askers.includes(actor.kind);
    return { may, rule };
  }

  async #run<T, R extends string>(
    at: Standing,
    way: 'read' | 'act',
    permission: string,
    work: (tx: Tx) => Promise<Result<T, R>>,
    mark?: DeedMark,
    tries = 0,
  ): Promise<Result<T, R | WaistRefusal>> {
    const story: Story = { about: {}, told: false, ring: emptyRing, owed: false };
    try {
      const value = await this.#parts.db.kysely.transaction().execute(async (trx) => {
        const ring = await this.#ring(trx, at);
        story.ring = ring;
        const { may, rule } = this.#mayAsk(way, permission, at.actor, ring);
        if (!may) throw new Undone(refuse('forbidden'));
        const before = mark && (await doneBefore(trx, at, permission, mark));
        if (before) return before as Result<T, R>;
        const keys = way === 'act' ? ring.pens : ring.keys;
        await enterSession(trx, sessionOf(at, keys));
        const tx = mint(trx, at, ring, story);
        const result = await work(tx);
        if (!result.ok) throw new Undone(result);
        if (mark) await rememberDeed(trx, at, permission, mark, result.value);
        if (way === 'act' || story.told || rule.sensitive)
          await writeLine(trx, at, story, permission, way === 'act' ? 'done' : 'read');
        return result;
      });
      if (way === 'act') this.#changed(at);
      if (story.owed) this.#parts.onOwed?.();
      return value;
    } catch (error) {
      if (error instanceof Undone) return await this.#undone<R>(at, story, permission, way, error.refusal);
      const again = tries < 2 && (isRetryable(error) || (mark !== undefined && isDeedClash(error)));
      if (again) return await this.#run(at, way, permission, work, mark, tries + 1);
      throw error;
    }
  }

  /** The deed was undone; what was tried is still written down. A reading that found nothing leaves no line. */
  async #undone<R extends string>(
    at: Standing,
    story: Story,
    permission: string,
    way: 'read' | 'act',
    refusal: Refusal,
  ): Promise<Refusal<R | WaistRefusal>> {
    const forbidden = refusal.refusal === 'forbidden';
    if (forbidden || way === 'act')
      await this.#parts.db.kysely.transaction().execute(async (trx) => {
        await enterSession(trx, sessionOf(at, []));
        story.about = { ...story.about, detail: { ...story.about.detail, refusal: refusal.refusal } };
        await writeLine(trx, at, story, permission, forbidden ? 'forbidden' : 'refused');
      });
    return refusal as Refusal<R | WaistRefusal>;
  }
}

type Standing = Visitor & { requestId: string; device: string; now: Date; today: LocalDate };

const ringName = (at: Standing, accountId: string): string => `${at.town.id} ${accountId} ${at.today}`;

const sessionOf = (at: Standing, keys: readonly string[]) =>
  ({
    role: 'tsumugi_app',
    town: at.town.id,
    actor: at.actor.kind === 'staff' ? at.actor.accountId : null,
    keys,
    now: at.now,
  }) as const;

type Story = { about: About; told: boolean; ring: KeyRing; owed: boolean };

const owes = new WeakMap<Tx, Story>();

function mint(trx: Transaction<DB>, at: Standing, ring: KeyRing, story: Story): Tx {
  const tx = {
    db: trx,
    townId: at.town.id,
    zone: at.town.zone,
    now: at.now,
    today: at.today,
    actor: at.actor,
    ring,
    keeping: false,
    about(about: About) {
      story.told = true;
      const subjects = [...new Set([...(story.about.subjects ?? []), ...(about.subjects ?? [])])];
      story.about = {
        ...story.about,
        ...about,
        subjects,
        detail: { ...story.about.detail, ...about.detail },
      };
    },
  } as Tx;
  owes.set(tx, story);
  return tx;
}

async function announce(tx: Tx, { kind, body, dueAt }: Announcement): Promise<void> {
  const story = owes.get(tx);
  if (story) story.owed = true;
  await tx.db
    .insertInto('kernel.outbox')
    .values({
      townId: tx.townId,
      id: newId(),
      kind,
      body: JSON.stringify(body),
      createdAt: tx.now,
      dueAt: dueAt ?? tx.now,
    })
    .execute();
}

const contentHash = (mark: DeedMark): string =>
  createHash('sha256').update(JSON.stringify(mark.content)).digest('hex');

/** The earlier answer to the same deed, a refusal when the identifier was used for something else, or null. */
async function doneBefore(
  trx: Transaction<DB>,
  at: Standing,
  permission: string,
  mark: DeedMark,
): Promise<Result<unknown, 'other-content'> | null> {
  const row = await trx
    .selectFrom('kernel.deed')
    .select(['actor', 'permission', 'contentHash', 'answer'])
    .where('townId', '=', at.town.id)
    .where('id', '=', mark.id)
    .executeTakeFirst();
  if (!row) return null;
  const same =
    row.actor === actorId(at.actor) && row.permission === permission && row.contentHash === contentHash(mark);
  if (!same) throw new Undone(refuse('other-content'));
  return ok((row.answer as { value?: unknown }).value);
}

const rememberDeed = (
  trx: Transaction<DB>,
  at: Standing,
  permission: string,
  mark: DeedMark,
  value: unknown,
) =>
  trx
    .insertInto('kernel.deed')
    .values({
      townId: at.town.id,
      id: mark.id,
      actor: actorId(at.actor),
      permission,
      contentHash: contentHash(mark),
      answer: JSON.stringify({ value }),
      doneAt: at.now,
    })
    .execute();

const writeLine = (
  trx: Transaction<DB>,
  at: Standing,
  story: Story,
  verb: string,
  outcome: 'done' | 'read' | 'refused' | 'forbidden',
) =>
  trx
    .insertInto('audit.line')
    .values({
      townId: at.town.id,
      id: newId(),
      at: at.now,
      actorKind: at.actor.kind,
      actorId: actorId(at.actor),
      posts: sql`${story.ring.posts.map((post) => post.name)}::text[]`,
      verb,
      outcome,
      objectKind: story.about.kind ?? '',
      objectId: story.about.id ?? '',
      subjects: sql`${[...(story.about.subjects ?? [])]}::uuid[]`,
      basis: story.about.basis ?? '',
      detail: JSON.stringify(story.about.detail ?? {}),
      requestId: at.requestId,
      device: at.device,
    })
    .execute();

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Serialization failure, deadlock, or a kept statement that is outworn: the whole deed may be done again. */
const isRetryable = (error: unknown): boolean =>
  ['40001', '40P01'].includes(codeOf(error)) || isOutworn(codeOf(error));

/** Two copies of one deed met; the second run finds the first one's answer. */
const isDeedClash = (error: unknown): boolean =>
  codeOf(error) === '23505' && error instanceof Error && error.message.includes('deed_pkey');
