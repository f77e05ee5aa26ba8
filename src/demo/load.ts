import { dayOf, instantAt, TOKYO } from '../kernel/time.ts';
import { mitaka } from './mitaka/town.ts';
import { nagakute } from './nagakute/town.ts';
import { type DemoParts, demoPassword, found } from './stage/founding.ts';
import { openOffices } from './stage/offices.ts';
import { madeUp, type Stage, workingDay } from './stage/stage.ts';
import type { TownPlan } from './stage/town-plan.ts';

/** Somebody who can sign in to the demonstration. */
export type DemoAccount = {
  readonly townSlug: string;
  readonly townName: string;
  readonly login: string;
  readonly password: string;
  readonly name: string;
  /** What they do: the names of their posts. */
  readonly posts: readonly string[];
};

const plans: readonly TownPlan[] = [mitaka, nagakute];

/** Everybody who can sign in to the demonstration, for printing at the start. Known without loading it. */
export const demoAccounts: readonly DemoAccount[] = plans.flatMap((plan) =>
  plan.accounts.map(({ login, name }) => ({
    townSlug: plan.slug,
    townName: plan.name,
    login,
    password: demoPassword,
    name: madeUp(name),
    posts: plan.posts.filter((post) => post.holder === login).map((post) => post.name),
  })),
);

/** Working days between the founding of the demonstration towns and its today. */
const historyDays = 200;

/**
 * Makes the demonstration towns in a migrated database without them, by the deeds the rooms offer, so that their
 * history lies in the past of the instant at which the clock stands; the clock stands there again afterwards. Throws
 * where a deed refuses what the tables ask for.
 */
export async function loadDemo(parts: DemoParts): Promise<{ readonly accounts: readonly DemoAccount[] }> {
  const now = parts.clock.now();
  for (const plan of plans) await loadTown(parts, plan, now);
  parts.clock.moveTo(now);
  parts.waist.forgetKeys();
  return { accounts: demoAccounts };
}

async function loadTown(parts: DemoParts, plan: TownPlan, now: Date): Promise<Stage> {
  const today = dayOf(now, TOKYO);
  parts.clock.moveTo(instantAt(workingDay(today, -historyDays), '08:30', TOKYO));
  const stage = await found(parts, plan);
  await openOffices(stage, plan);
  return stage;
}
