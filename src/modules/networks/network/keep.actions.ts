import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok } from '../../../kernel/result.ts';
import {
  activeDistricts,
  activePosts,
  districtCards,
  organizationCards,
  postCards,
} from '../../districts/index.ts';
import { activitiesOf } from '../activity/activity.store.ts';
import { meetingsOf, openActionsOf } from '../meeting/meeting.store.ts';
import { memberNames, subcommitteesOf } from '../member/member.store.ts';
import { shownMembers } from '../open/open.actions.ts';
import { networksWithPapers, papersOf } from '../paper/paper.store.ts';
import { mayAsk } from '../permissions.ts';
import { isOwn, mayKeep, mayLook } from './keeping.rules.ts';
import { seenNetwork } from './network.actions.ts';
import { standingOn } from './network.rules.ts';
import { networks, networksById, seatsOf, standingEntries, statusesOf } from './network.store.ts';

/** Networks whose staff pages this actor may read, with what each agreed to do and has not done. */
export const readDesk = (ctx: Ctx) =>
  ctx.read('network.list', async (tx) => {
    const all = await networks(tx);
    const ids = all.map(({ id }) => id);
    const [seats, entries] = [await seatsOf(tx, ids), await standingEntries(tx, ids)];
    const districts = await districtCards(
      tx,
      all.map(({ districtId }) => districtId),
    );
    const postsOf = (id: string) =>
      seats.filter(({ networkId }) => networkId === id).map((seat) => seat.postId);
    const seen = all.filter(({ id }) => mayLook(tx.ring, postsOf(id)));
    const rows = [];
    for (const network of seen)
      rows.push({
        network,
        district: districts.get(network.districtId)?.name ?? '',
        standing: standingOn(entries.get(network.id) ?? [], tx.today),
        actions: (await openActionsOf(tx, network.id)).length,
        isOwn: isOwn(tx.ring, postsOf(network.id)),
      });
    return ok({ rows, mayMake: mayAsk(tx.ring.roles, 'network.make') });
  });

/** What may be chosen for a network. */
export const readChoices = (ctx: Ctx) =>
  ctx.read('network.make', async (tx) => ok({ ...(await choicesOf(tx)) }));

async function choicesOf(tx: Tx) {
  return {
    districts: (await activeDistricts(tx)).filter(({ kind }) => kind !== 'city' && kind !== 'association'),
    posts: await activePosts(tx),
  };
}

/** Everything staff keep of one network. Names of members only where this session holds one of its posts. */
export const readKeep = (ctx: Ctx, id: string) =>
  ctx.read('network.view', async (tx) => {
    const seen = await seenNetwork(tx, id);
    if (!seen.ok) return seen;
    const network = seen.value;
    const statuses = await statusesOf(tx, [id]);
    const seats = await seatsOf(tx, [id]);
    const postIds = seats.map(({ postId }) => postId);
    const members = await shownMembers(tx, [id]);
    const names = await memberNames(
      tx,
      members.map((member) => member.id),
    );
    const actions = await openActionsOf(tx, id);
    const cards = await postCards(tx, [
      ...postIds,
      ...actions.flatMap(({ postId }) => postId ?? []),
      ...(network.responsiblePostId ? [network.responsiblePostId] : []),
    ]);
    const standing = statuses.filter(({ struckAt }) => struckAt === null);
    const sources = (await networksWithPapers(tx)).filter((each) => each !== id);
    return ok({
      ...{ network, statuses, members, actions },
      ...(await choicesOf(tx)),
      district: (await districtCards(tx, [network.districtId])).get(network.districtId)?.name ?? '',
      standing: standingOn(standing, tx.today),
      seats: seats.map((seat) => ({ ...seat, post: cards.get(seat.postId)?.name ?? '' })),
      names: names.filter(({ endedOn }) => endedOn === null),
      actionPosts: new Map([...cards].map(([postId, card]) => [postId, card.name])),
      subcommittees: await subcommitteesOf(tx, [id]),
      meetings: await meetingsOf(tx, [id]),
      activities: await activitiesOf(tx, [id]),
      papers: await papersOf(tx, id),
      paperSources: await networksById(tx, sources),
      organizations: [...(await bodies(tx))],
      mayKeep: mayKeep(tx.ring, postIds),
      mayStatus: mayAsk(tx.ring.roles, 'network.status'),
      mayPosts: mayAsk(tx.ring.roles, 'network.posts'),
      isOwn: isOwn(tx.ring, postIds),
    });
  });

/** Bodies one may choose as members: those that have posts or were registered for the directory. */
async function bodies(tx: Tx) {
  const posts = await activePosts(tx, { ownProjects: true });
  const ids = [...new Set(posts.map(({ organizationId }) => organizationId))];
  return (await organizationCards(tx, ids)).values();
}
