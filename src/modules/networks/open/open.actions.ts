import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays } from '../../../kernel/time.ts';
import { openThemes } from '../../concerns/index.ts';
import { activePosts, districtCards, organizationCards } from '../../districts/index.ts';
import { daysNear, gatheringsById } from '../../gatherings/index.ts';
import { activitiesOf, activityById, goingActivities } from '../activity/activity.store.ts';
import { boardDistricts } from '../board/board.actions.ts';
import { boardOn } from '../board/board.rules.ts';
import { membersOf, subcommitteeById, subcommitteesOf } from '../member/member.store.ts';
import { openMeeting, openMeetingsOf, publicationOf } from '../minutes/minutes.store.ts';
import { establishment, standingOn } from '../network/network.rules.ts';
import { networkById, networks, networksById, standingEntries } from '../network/network.store.ts';
import { layersOf } from './layers.rules.ts';

/** The town's networks with how each stands today. */
export const readNetworks = (ctx: Ctx) =>
  ctx.read('network.browse', async (tx) => {
    const board = boardOn(await boardDistricts(tx, tx.today), tx.today);
    const all = await networks(tx);
    const entries = await standingEntries(
      tx,
      all.map(({ id }) => id),
    );
    const districts = await districtCards(
      tx,
      all.map(({ districtId }) => districtId),
    );
    return ok({
      board,
      networks: all.map((network) => ({
        network,
        district: districts.get(network.districtId)?.name ?? '',
        standing: standingOn(entries.get(network.id) ?? [], tx.today),
        founded: establishment(entries.get(network.id) ?? []),
      })),
    });
  });

/** Members of networks as they may be printed: bodies by name, people only where they agreed. */
export async function shownMembers(tx: Tx, networkIds: readonly string[]) {
  const members = await membersOf(tx, networkIds);
  const bodies = await organizationCards(
    tx,
    members.flatMap(({ organizationId }) => organizationId ?? []),
  );
  return members.map((member) => ({
    ...member,
    body: member.bodyName || (bodies.get(member.organizationId ?? '')?.name ?? ''),
  }));
}

export type ShownMember = Awaited<ReturnType<typeof shownMembers>>[number];

/** One network for neighbours: what it is, since when, who belongs to it, what it does, what it met about. */
export const readNetwork = (ctx: Ctx, id: string) =>
  ctx.read('network.browse', async (tx) => {
    const network = await networkById(tx, id);
    if (!network) return refuse('not-found');
    const entries = (await standingEntries(tx, [id])).get(id) ?? [];
    return ok({
      network,
      district: (await districtCards(tx, [network.districtId])).get(network.districtId) ?? null,
      standing: standingOn(entries, tx.today),
      founded: establishment(entries),
      members: await shownMembers(tx, [id]),
      subcommittees: await subcommitteesOf(tx, [id]),
      activities: await activitiesOf(tx, [id]),
      meetings: await openMeetingsOf(tx, [id]),
    });
  });

/** One activity: what it is for, who carries it, where it is held, what changed. */
export const readActivity = (ctx: Ctx, id: string) =>
  ctx.read('network.browse', async (tx) => {
    const activity = await activityById(tx, id);
    const network = activity && (await networkById(tx, activity.networkId));
    if (!activity || !network) return refuse('not-found');
    const { subcommitteeId, gatheringId } = activity;
    const gathering = gatheringId ? (await gatheringsById(tx, [gatheringId])).get(gatheringId) : undefined;
    return ok({
      activity,
      network,
      subcommittee: (subcommitteeId && (await subcommitteeById(tx, subcommitteeId))?.name) || '',
      gathering: gathering && gathering.state !== 'draft' ? { id: gathering.id, name: gathering.name } : null,
    });
  });

/** Minutes as everybody may read them. */
export const readOpenMinutes = (ctx: Ctx, meetingId: string) =>
  ctx.read('network.browse', async (tx) => {
    const [publication, shown] = [await publicationOf(tx, meetingId), await openMeeting(tx, meetingId)];
    const [meeting] = shown;
    if (!publication || !meeting) return refuse('not-found');
    const ids = shown.map(({ networkId }) => networkId);
    return ok({ publication, meeting, networks: await networksById(tx, ids) });
  });

const WEEK = 7;

/** A district: who is in charge, its networks, this week's salons, what changed; for staff what lies on the table too. */
export const readDistrictPage = (ctx: Ctx, id: string) =>
  ctx.read('network.browse', async (tx) => {
    const district = (await districtCards(tx, [id])).get(id);
    if (!district) return refuse('not-found');
    const own = (await networks(tx)).filter(({ districtId }) => districtId === id);
    const ids = own.map((network) => network.id);
    const entries = await standingEntries(tx, ids);
    const until = addDays(tx.today, WEEK - 1);
    const activities = await activitiesOf(tx, ids);
    const isStaff = tx.actor.kind === 'staff';
    return ok({
      district,
      posts: await activePosts(tx, { districtId: id }),
      networks: own.map((network) => ({
        network,
        standing: standingOn(entries.get(network.id) ?? [], tx.today),
      })),
      week: await daysNear(tx, { from: tx.today, until, nearId: id }),
      activities: activities.filter(({ stage }) => stage !== 'ended'),
      stories: activities.filter(({ whatChanged }) => whatChanged !== ''),
      themes: isStaff ? await openThemes(tx, [id]) : null,
    });
  });

/** 自助・共助・公助 with what goes on in each and who is in the mutual part, counted from the networks. */
export const readLayers = (ctx: Ctx) =>
  ctx.read('network.browse', async (tx) => {
    const all = await networks(tx);
    const entries = await standingEntries(
      tx,
      all.map(({ id }) => id),
    );
    const standing = all.filter(
      ({ id }) => standingOn(entries.get(id) ?? [], tx.today).status === 'established',
    );
    const members = await membersOf(
      tx,
      standing.map(({ id }) => id),
    );
    return ok(layersOf(await goingActivities(tx), members));
  });
