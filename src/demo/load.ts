import { roles } from '../kernel/auth/roles.ts';
import { addWorkingDays, dayOf, instantAt, TOKYO } from '../kernel/time.ts';
import { originFields } from '../modules/districts/testing.ts';
import { mitakaArticles, mitakaTerms } from './mitaka/articles.ts';
import { mitakaGatherings } from './mitaka/gatherings.ts';
import { mitakaStories } from './mitaka/index.ts';
import { mitakaLists } from './mitaka/lists.ts';
import { mitakaNetworks } from './mitaka/networks.ts';
import { mitakaDirectory } from './mitaka/resources/index.ts';
import { mitaka } from './mitaka/town/index.ts';
import { nagakuteArticles, nagakuteTerms } from './nagakute/articles.ts';
import { nagakuteGatherings } from './nagakute/gatherings.ts';
import { nagakuteStories } from './nagakute/index.ts';
import { nagakuteDirectory } from './nagakute/resources/index.ts';
import { nagakute } from './nagakute/town/index.ts';
import { tellArticles } from './stage/article-deeds.ts';
import type { ArticlePlan, TermPlan } from './stage/article-plan.ts';
import type { DirectoryPlan } from './stage/directory-plan.ts';
import { type DemoParts, demoPassword, found } from './stage/founding.ts';
import { keepGatherings, openGatherings } from './stage/gathering-deeds.ts';
import type { GatheringPlan } from './stage/gathering-plan.ts';
import { type ListPlan, sendLists } from './stage/list-deeds.ts';
import { openNetworks } from './stage/network-deeds.ts';
import type { NetworkPlan } from './stage/network-plan.ts';
import { openOffices } from './stage/offices.ts';
import { playStories } from './stage/play.ts';
import { openDirectory, tellDirectory } from './stage/resource-deeds.ts';
import type { Story } from './stage/scene.ts';
import type { Stage } from './stage/stage.ts';
import type { PostPlan, TownPlan } from './stage/town-plan.ts';

/** Somebody who can sign in to every town of the demonstration. */
export type DemoAccount = {
  readonly login: string;
  readonly password: string;
  /** The role in words, with the field of a field counsellor. */
  readonly role: string;
};

type Town = {
  readonly plan: TownPlan;
  readonly stories: readonly Story[];
  readonly directory: DirectoryPlan;
  readonly gatherings: readonly GatheringPlan[];
  readonly lists: readonly ListPlan[];
  /** A town may have none: officers and stations do what networks do elsewhere. */
  readonly networks: readonly NetworkPlan[];
  /** What the town tells in plain words, and the words it explains. */
  readonly told: { readonly terms: readonly TermPlan[]; readonly articles: readonly ArticlePlan[] };
};

const towns: readonly Town[] = [
  {
    ...{ plan: mitaka, stories: mitakaStories, directory: mitakaDirectory },
    ...{ gatherings: mitakaGatherings, lists: mitakaLists, networks: mitakaNetworks },
    told: { terms: mitakaTerms, articles: mitakaArticles },
  },
  {
    ...{ plan: nagakute, stories: nagakuteStories, directory: nagakuteDirectory },
    ...{ gatherings: nagakuteGatherings, lists: [], networks: [] },
    told: { terms: nagakuteTerms, articles: nagakuteArticles },
  },
];

/** Who can sign in to the demonstration, for printing at the start: the same sign-in names in every town. */
export const demoAccounts: readonly DemoAccount[] = mitaka.posts
  .filter((post, index, posts) => posts.findIndex((other) => other.holder === post.holder) === index)
  .map((post) => ({ login: post.holder, password: demoPassword, role: roleOf(post) }));

function roleOf({ role, body }: PostPlan): string {
  const field = mitaka.bodies.find((each) => each.key === body)?.field;
  return role === 'fieldCounsellor' && field ? `${roles[role]}（${originFields[field]}）` : roles[role];
}

/**
 * Makes the demonstration towns in a migrated database without them, by the deeds the rooms offer, so that their
 * history lies in the past of the instant at which the clock stands; the clock stands there again afterwards. Only those
 * whose slug is named, or all. Throws where a deed refuses what the tables ask for.
 */
export async function loadDemo(
  parts: DemoParts,
  slugs?: readonly string[],
): Promise<{
  readonly accounts: readonly DemoAccount[];
  readonly stages: readonly Stage[];
}> {
  const now = parts.clock.now();
  const stages: Stage[] = [];
  for (const town of towns)
    if (slugs?.includes(town.plan.slug) ?? true) stages.push(await loadTown(parts, town, now));
  parts.clock.moveTo(now);
  parts.waist.forgetKeys();
  return { accounts: demoAccounts, stages };
}

async function loadTown(parts: DemoParts, town: Town, now: Date): Promise<Stage> {
  const { plan, stories, directory, gatherings, lists, networks, told } = town;
  const today = dayOf(now, TOKYO);
  parts.clock.moveTo(instantAt(plan.foundedOn, '08:30', TOKYO));
  const stage = await found(parts, plan, today);
  await openOffices(stage, plan);
  await openDirectory(stage, directory);
  await openGatherings(stage, gatherings);
  await keepGatherings(stage, gatherings);
  await playStories(stage, stories, now);
  await openNetworks(stage, networks);
  await tellArticles(stage, directory.by, told);
  parts.clock.moveTo(instantAt(addWorkingDays(today, -2), '11:00', TOKYO));
  await tellDirectory(stage, directory);
  await sendLists(stage, directory.by, lists);
  return stage;
}
