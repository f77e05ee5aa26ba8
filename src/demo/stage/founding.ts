import { sql } from 'kysely';
import { argon2id, foundAccount, type Hashing } from '../../kernel/auth/index.ts';
import type { MovableClock } from '../../kernel/clock.ts';
import type { Waist } from '../../kernel/ctx/ctx.ts';
import type { Database } from '../../kernel/db/database.ts';
import { newId } from '../../kernel/ids.ts';
import type { Town } from '../../kernel/tenancy/town.ts';
import { dayOf, type LocalDate } from '../../kernel/time.ts';
import { done, emptyStage, madeUp, type Stage } from './stage.ts';
import type { AccountPlan, BodyPlan, PostPlan, TownPlan } from './town-plan.ts';

export type DemoParts = { readonly db: Database; readonly waist: Waist; readonly clock: MovableClock };

/** One password for every account of the demonstration; a demonstration guards nothing. */
export const demoPassword = 'tsumugi-no-mihon';

/** Hashed once: forty accounts with one password need not cost forty hashes at every start. */
function onceHashed(): Hashing {
  let first: Promise<string> | undefined;
  return { ...argon2id, hash: (password) => (first ??= argon2id.hash(password)) };
}

const hashing = onceHashed();

/**
 * What stands before the first deed: the town, its accounts, and one post that somebody holds, because every deed asks
 * who does it. Everything else is made by deeds.
 */
export async function found(
  { db, waist, clock }: DemoParts,
  plan: TownPlan,
  today: LocalDate,
): Promise<Stage> {
  const town = await insertTown(db, plan, clock.now());
  const stage = emptyStage({ town, waist, clock, today });
  for (const account of plan.accounts) await foundOne(db, stage, account);
  await insertFirstPost(db, stage, plan);
  return stage;
}

async function insertTown(db: Database, plan: TownPlan, createdAt: Date): Promise<Town> {
  const { slug, name, code, phone, nightPhone, hue } = plan;
  const town: Town = {
    ...{ id: newId(createdAt.getTime()), slug, name, code, phone, nightPhone, hue },
    ...{ zone: 'Asia/Tokyo', mode: 'demo', host: null },
  };
  await db.kysely
    .insertInto('kernel.town')
    .values({ ...town, mode: 'demo', hue, createdAt })
    .execute();
  return town;
}

async function foundOne(db: Database, stage: Stage, { login, name, kana }: AccountPlan): Promise<void> {
  const parts = { db, clock: stage.clock, hashing };
  const account = { town: stage.town, login, name: madeUp(name), kana, password: demoPassword };
  const { accountId } = done(await foundAccount(parts, account), `account ${login}`);
  stage.accounts.set(login, accountId);
}

/** The body and post nobody could be asked to make, because nobody held a post yet. */
async function insertFirstPost({ kysely }: Database, stage: Stage, plan: TownPlan): Promise<void> {
  const [body, post] = [first<BodyPlan>(plan.bodies), first<PostPlan>(plan.posts)];
  const townId = stage.town.id;
  const [organizationId, postId] = [newId(), newId()];
  const { kind, name, kana } = body;
  await kysely
    .insertInto('districts.organization')
    .values({
      ...{ townId, id: organizationId, deskId: newId(), kind, name, kana, fromOn: body.since },
      reportsToMayor: body.reportsToMayor ?? false,
    })
    .execute();
  const today = dayOf(stage.clock.now(), stage.town.zone);
  await kysely
    .insertInto('districts.post')
    .values({
      ...{ townId, id: postId, organizationId, name: post.name, role: post.role },
      ...{ clearances: sql`${[...(post.clearances ?? [])]}::text[]`, fromOn: body.since },
    })
    .execute();
  const accountId = stage.accounts.of(post.holder);
  await kysely
    .insertInto('districts.assignment')
    .values({ townId, id: newId(), accountId, postId, part: 'main', fromOn: today })
    .execute();
  stage.organizations.set(body.key, organizationId);
  stage.posts.set(post.key, postId);
}

function first<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('a demonstration town needs at least one');
  return row;
}
