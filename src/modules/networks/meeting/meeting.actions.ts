import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { discussThemes, type ThemeRefusal, themeCards } from '../../concerns/index.ts';
import { organizationCards, placeCards, postCards } from '../../districts/index.ts';
import { subcommitteeById } from '../member/member.store.ts';
import { networksFor } from '../network/network.actions.ts';
import { standingOn } from '../network/network.rules.ts';
import { standingEntries } from '../network/network.store.ts';
import { lockColumns, lockMeeting } from '../networks.walls.ts';
import {
  type Attendance,
  decideMeeting,
  type MeetingFacts,
  type MeetingLine,
  type NewAction,
} from './meeting.rules.ts';
import {
  actionById,
  agendaOf,
  endAction,
  insertAction,
  insertAgendaItem,
  insertAttendance,
  insertAttendee,
  insertDecision,
  insertMeeting,
  meetingById,
  networkIdsOf,
  strikeLine,
  updateMeeting,
} from './meeting.store.ts';

/** Whether place and subcommittee are the town's, and the subcommittee one of these networks. */
async function areTheirs(
  tx: Tx,
  { placeId, subcommitteeId }: Pick<MeetingFacts, 'placeId' | 'subcommitteeId'>,
  networkIds: readonly string[],
): Promise<boolean> {
  if (placeId && !(await placeCards(tx, [placeId])).has(placeId)) return false;
  if (!subcommitteeId) return true;
  const group = await subcommitteeById(tx, subcommitteeId);
  return group !== undefined && networkIds.includes(group.networkId);
}

/** How networks stand on a day. */
async function standings(tx: Tx, networkIds: readonly string[], day: string) {
  const entries = await standingEntries(tx, networkIds);
  return networkIds.map((id) => standingOn(entries.get(id) ?? [], day).status);
}

/** Enters a meeting of a network, or a liaison meeting of several. */
export const makeMeeting = (ctx: Ctx, networkIds: readonly string[], facts: MeetingFacts, mark?: DeedMark) =>
  ctx.act(
    'network.meet',
    async (tx) => {
      const kept = await networksFor(tx, networkIds, 'keep');
      if (!kept.ok) return kept;
      const decided = decideMeeting(facts.kind, await standings(tx, networkIds, tx.today));
      if (!decided.ok) return decided;
      if (!(await areTheirs(tx, facts, networkIds))) return refuse('no-such-choice');
      const { lockId } = await lockMeeting(
        tx,
        kept.value.map((network) => network.lockId),
      );
      const enteredBy = staffOf(tx).accountId;
      const id = await insertMeeting(tx, facts, { lockId, enteredBy, networkIds });
      tx.about({ kind: 'meeting', id, detail: { kind: facts.kind, heldOn: facts.heldOn } });
      return ok({ id });
    },
    mark,
  );

/** A meeting with its networks, for whoever keeps one of them. */
export async function meetingFor(tx: Tx, id: string, way: 'look' | 'keep' | 'own') {
  const meeting = await meetingById(tx, id);
  if (!meeting) return refuse('not-found');
  const networks = await networksFor(tx, await networkIdsOf(tx, id), way);
  return networks.ok ? ok({ meeting, networks: networks.value }) : networks;
}

export const changeMeeting = (ctx: Ctx, id: string, version: number, facts: MeetingFacts, mark?: DeedMark) =>
  ctx.act(
    'network.meet',
    async (tx) => {
      const kept = await meetingFor(tx, id, 'keep');
      if (!kept.ok) return kept;
      const networkIds = kept.value.networks.map((network) => network.id);
      const decided = decideMeeting(facts.kind, await standings(tx, networkIds, tx.today));
      if (!decided.ok) return decided;
      if (!(await areTheirs(tx, facts, networkIds))) return refuse('no-such-choice');
      if (!(await updateMeeting(tx, id, version, facts))) return refuse('stale');
      tx.about({ kind: 'meeting', id });
      return ok(null);
    },
    mark,
  );

/** One deed about a meeting, for whoever keeps one of its networks. */
const within = <T, R extends string>(
  ctx: Ctx,
  id: string,
  work: (tx: Tx, lockId: string) => Promise<Result<T, R>>,
  mark?: DeedMark,
) =>
  ctx.act(
    'network.meet',
    async (tx): Promise<Result<T, R | 'not-found' | 'not-of-network' | 'minutes-own-posts'>> => {
      const kept = await meetingFor(tx, id, 'keep');
      if (!kept.ok) return kept;
      tx.about({ kind: 'meeting', id });
      return await work(tx, kept.value.meeting.lockId);
    },
    mark,
  );

export const addAgendaItem = (ctx: Ctx, meetingId: string, words: string, mark?: DeedMark) =>
  within(
    ctx,
    meetingId,
    async (tx) => {
      await insertAgendaItem(tx, { meetingId, words, themeId: null });
      return ok(null);
    },
    mark,
  );

/** Puts themes of the district's table on the agenda: the table shows that they were talked over. */
export const putThemes = (ctx: Ctx, meetingId: string, themeIds: readonly string[], mark?: DeedMark) =>
  within<null, ThemeRefusal>(
    ctx,
    meetingId,
    async (tx) => {
      const there = new Set((await agendaOf(tx, meetingId)).map(({ themeId }) => themeId));
      const fresh = themeIds.filter((id) => !there.has(id));
      const cards = await themeCards(tx, fresh);
      const discussed = await discussThemes(tx, fresh, meetingId);
      if (!discussed.ok) return discussed;
      for (const themeId of fresh)
        await insertAgendaItem(tx, { meetingId, themeId, words: cards.get(themeId)?.gist ?? '' });
      return ok(null);
    },
    mark,
  );

/** Adds to who came. Names, where there are any, go under the lock of the meeting. */
export const addAttendance = (ctx: Ctx, meetingId: string, came: Attendance, mark?: DeedMark) =>
  within(
    ctx,
    meetingId,
    async (tx, lockId) => {
      const { names, ...row } = came;
      const { organizationId } = row;
      if (organizationId && !(await organizationCards(tx, [organizationId])).has(organizationId))
        return refuse('no-such-choice');
      if (names.length > Math.max(0, row.people)) return refuse('more-names-than-heads');
      const attendanceId = await insertAttendance(tx, { ...row, meetingId });
      const lock = await lockColumns(tx, lockId);
      for (const name of names) await insertAttendee(tx, { meetingId, attendanceId, name }, lock);
      return ok(null);
    },
    mark,
  );

export const addDecision = (ctx: Ctx, meetingId: string, words: string, mark?: DeedMark) =>
  within(
    ctx,
    meetingId,
    async (tx) => {
      await insertDecision(tx, { meetingId, words });
      return ok(null);
    },
    mark,
  );

/** Somebody takes something on until a day; it stands on the list of every network of the meeting. */
export const addAction = (ctx: Ctx, meetingId: string, action: NewAction, mark?: DeedMark) =>
  within(
    ctx,
    meetingId,
    async (tx) => {
      const { postId } = action;
      if (postId && !(await postCards(tx, [postId])).has(postId)) return refuse('no-such-choice');
      await insertAction(tx, { ...action, meetingId });
      return ok(null);
    },
    mark,
  );

/** Strikes out a line that was entered by mistake. A theme that was talked over stays talked over. */
export const strikeMeetingLine = (
  ctx: Ctx,
  meetingId: string,
  line: MeetingLine,
  id: string,
  mark?: DeedMark,
) =>
  within(
    ctx,
    meetingId,
    async (tx) => {
      tx.about({ detail: { struck: line, id } });
      return (await strikeLine(tx, { meetingId, line, id })) ? ok(null) : refuse('not-found');
    },
    mark,
  );

/** It was done, or given up: how it went. Answers the meeting. */
export const endActionItem = (ctx: Ctx, actionId: string, words: string, mark?: DeedMark) =>
  ctx.act(
    'network.meet',
    async (tx) => {
      const action = await actionById(tx, actionId);
      if (!action) return refuse('not-found');
      const kept = await meetingFor(tx, action.meetingId, 'keep');
      if (!kept.ok) return kept;
      if (action.doneOn !== null) return refuse('action-done-already');
      await endAction(tx, actionId, words);
      tx.about({ kind: 'meeting', id: action.meetingId });
      return ok({ meetingId: action.meetingId });
    },
    mark,
  );
