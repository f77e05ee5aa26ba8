import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { answerThemes, dropFromActivity, takeThemes, themesOfActivity } from '../../concerns/index.ts';
import { gatheringsById } from '../../gatherings/index.ts';
import { networkIdsOf } from '../meeting/meeting.store.ts';
import { subcommitteeById } from '../member/member.store.ts';
import { keptNetwork } from '../network/network.actions.ts';
import { standingEntries } from '../network/network.store.ts';
import { type ActivityFacts, decideActivity } from './activity.rules.ts';
import {
  activityById,
  insertActivity,
  updateActivity,
  writeFromConcerns,
  writeStory,
} from './activity.store.ts';
import { pointsToSomebody } from './story.rules.ts';

/** Whether subcommittee and gathering exist, and the subcommittee is the network's. */
async function areTheirs(tx: Tx, facts: ActivityFacts, networkId: string): Promise<boolean> {
  const { subcommitteeId, gatheringId } = facts;
  if (subcommitteeId && (await subcommitteeById(tx, subcommitteeId))?.networkId !== networkId) return false;
  return !gatheringId || (await gatheringsById(tx, [gatheringId])).has(gatheringId);
}

async function decide(tx: Tx, networkId: string, facts: ActivityFacts) {
  if (!(await areTheirs(tx, facts, networkId))) return refuse('no-such-choice');
  const entries = (await standingEntries(tx, [networkId])).get(networkId) ?? [];
  return decideActivity(entries, facts, tx.today);
}

/** Themes it answers from the first day, and the meeting that decided so. */
export type Origin = { readonly meetingId: string | null; readonly themeIds: readonly string[] };

const ofNothing: Origin = { meetingId: null, themeIds: [] };

/**
 * Begins an activity, with the themes of the district's table it answers (consultation.md T32). A meeting named with it
 * has to be one of this network.
 */
export const makeActivity = (
  ctx: Ctx,
  networkId: string,
  facts: ActivityFacts,
  { meetingId, themeIds }: Origin = ofNothing,
  mark?: DeedMark,
) =>
  ctx.act(
    'activity.change',
    async (tx) => {
      const kept = await keptNetwork(tx, networkId);
      if (!kept.ok) return kept;
      const decided = await decide(tx, networkId, facts);
      if (!decided.ok) return decided;
      if (meetingId && !(await networkIdsOf(tx, meetingId)).includes(networkId))
        return refuse('no-such-choice');
      const id = await insertActivity(tx, facts, {
        ...{ networkId, meetingId },
        fromConcerns: themeIds.length > 0,
      });
      const taken = themeIds.length > 0 ? await takeThemes(tx, themeIds, id) : ok(null);
      if (!taken.ok) return taken;
      tx.about({ kind: 'activity', id, detail: { name: facts.name, themes: themeIds.length } });
      return ok({ id });
    },
    mark,
  );

/** An activity of a network this actor keeps. */
export async function keptActivity(tx: Tx, id: string) {
  const activity = await activityById(tx, id);
  if (!activity) return refuse('not-found');
  const kept = await keptNetwork(tx, activity.networkId);
  return kept.ok ? ok({ activity, network: kept.value }) : kept;
}

export const changeActivity = (
  ctx: Ctx,
  id: string,
  version: number,
  facts: ActivityFacts,
  mark?: DeedMark,
) =>
  ctx.act(
    'activity.change',
    async (tx) => {
      const kept = await keptActivity(tx, id);
      if (!kept.ok) return kept;
      const decided = await decide(tx, kept.value.network.id, facts);
      if (!decided.ok) return decided;
      if (!(await updateActivity(tx, id, version, facts))) return refuse('stale');
      tx.about({ kind: 'activity', id, detail: { stage: facts.stage } });
      return ok(null);
    },
    mark,
  );

/** One deed about an activity. */
const within = <R extends string>(
  ctx: Ctx,
  id: string,
  work: (tx: Tx) => Promise<Result<null, R>>,
  mark?: DeedMark,
) =>
  ctx.act(
    'activity.change',
    async (tx): Promise<Result<null, R | 'not-found' | 'not-of-network'>> => {
      const kept = await keptActivity(tx, id);
      if (!kept.ok) return kept;
      tx.about({ kind: 'activity', id });
      return await work(tx);
    },
    mark,
  );

/** The activity answers these themes from now on. */
export const adoptThemes = (ctx: Ctx, id: string, themeIds: readonly string[], mark?: DeedMark) =>
  within(
    ctx,
    id,
    async (tx) => {
      const taken = await takeThemes(tx, themeIds, id);
      if (taken.ok) await writeFromConcerns(tx, id, true);
      return taken;
    },
    mark,
  );

/** The activity does not answer this one after all: it lies on the table again. */
export const giveThemeBack = (ctx: Ctx, id: string, themeId: string, mark?: DeedMark) =>
  within(
    ctx,
    id,
    async (tx) => {
      const own = await themesOfActivity(tx, id);
      if (!own.some((theme) => theme.id === themeId)) return refuse('no-such-choice');
      await writeFromConcerns(tx, id, own.length > 1);
      return await dropFromActivity(tx, id, [themeId]);
    },
    mark,
  );

/** Tells what changed, about nobody: on the public page, and to the themes it answers if it answers them for good. */
export const tellStory = (
  ctx: Ctx,
  id: string,
  { story, answers }: { readonly story: string; readonly answers: boolean },
  mark?: DeedMark,
) =>
  within(
    ctx,
    id,
    async (tx) => {
      if (pointsToSomebody(story)) return refuse('story-names');
      await writeStory(tx, id, story);
      return answers ? await answerThemes(tx, id, story) : ok(null);
    },
    mark,
  );
