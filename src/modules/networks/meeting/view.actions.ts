import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { openThemes } from '../../concerns/index.ts';
import { activePlaces, activePosts, organizationCards, placeCards } from '../../districts/index.ts';
import { membersOf, subcommitteesOf } from '../member/member.store.ts';
import { publicationOf } from '../minutes/minutes.store.ts';
import { isOwn, mayKeep } from '../network/keeping.rules.ts';
import { networks, seatsOf } from '../network/network.store.ts';
import { meetingFor } from './meeting.actions.ts';
import {
  actionById,
  actionsOfMeeting,
  agendaOf,
  attendanceOf,
  attendeesOf,
  decisionsOf,
} from './meeting.store.ts';

/** Networks this actor may hold meetings of, and what may be chosen for one. */
export const readNewMeeting = (ctx: Ctx) =>
  ctx.read('network.meet', async (tx) => {
    const all = await networks(tx);
    const seats = await seatsOf(
      tx,
      all.map(({ id }) => id),
    );
    const kept = all.filter(({ id }) =>
      mayKeep(
        tx.ring,
        seats.filter(({ networkId }) => networkId === id).map(({ postId }) => postId),
      ),
    );
    if (kept.length === 0) return refuse('not-of-network');
    const ids = kept.map(({ id }) => id);
    return ok({ networks: kept, ...(await choicesFor(tx, ids)) });
  });

async function choicesFor(tx: Tx, networkIds: readonly string[]) {
  return { places: await activePlaces(tx), subcommittees: await subcommitteesOf(tx, networkIds) };
}

/** One meeting with everything on it. Names of who came only where this session holds a post of one of its networks. */
export const readMeeting = (ctx: Ctx, id: string) =>
  ctx.read('networkMeeting.view', async (tx) => {
    const found = await meetingFor(tx, id, 'look');
    if (!found.ok) return found;
    const { meeting, networks: of } = found.value;
    const ids = of.map((network) => network.id);
    const postIds = (await seatsOf(tx, ids)).map(({ postId }) => postId);
    const [attendance, agenda] = [await attendanceOf(tx, id), await agendaOf(tx, id)];
    const members = await membersOf(tx, ids);
    const bodies = await organizationCards(tx, [
      ...attendance.flatMap(({ organizationId }) => organizationId ?? []),
      ...members.flatMap(({ organizationId }) => organizationId ?? []),
    ]);
    const place = meeting.placeId
      ? (await placeCards(tx, [meeting.placeId])).get(meeting.placeId)
      : undefined;
    const themes = await openThemes(
      tx,
      of.map(({ districtId }) => districtId),
    );
    const posts = await activePosts(tx);
    return ok({
      ...{ meeting, networks: of, agenda, posts },
      ...(await choicesFor(tx, ids)),
      place: place?.name || meeting.placeWords,
      attendance: attendance.map((each) => ({
        ...each,
        body: each.bodyName || (bodies.get(each.organizationId ?? '')?.name ?? ''),
      })),
      attendees: await attendeesOf(tx, id),
      decisions: await decisionsOf(tx, id),
      actions: await actionsOfMeeting(tx, id),
      themes: themes.filter((theme) => !agenda.some(({ themeId }) => themeId === theme.id)),
      bodies: [...bodies.values()],
      isPublic: (await publicationOf(tx, id)) !== undefined,
      mayKeep: mayKeep(tx.ring, postIds),
      isOwn: isOwn(tx.ring, postIds),
    });
  });

/** The meeting something was agreed in, for drawing its page again. */
export const meetingOfAction = (ctx: Ctx, actionId: string) =>
  ctx.read('networkMeeting.view', async (tx) => {
    const action = await actionById(tx, actionId);
    return action ? ok(action.meetingId) : refuse('not-found');
  });
