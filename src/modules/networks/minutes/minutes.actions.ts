import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { accountNames } from '../../districts/index.ts';
import { meetingFor } from '../meeting/meeting.actions.ts';
import { attendeesOf } from '../meeting/meeting.store.ts';
import { memberNames, membersOf } from '../member/member.store.ts';
import { lockColumns } from '../networks.walls.ts';
import type { Confirmer } from '../words.rules.ts';
import {
  decideConfirmation,
  decideMove,
  type MinutesMove,
  type MoveRefusal,
  undecided,
} from './minutes.rules.ts';
import {
  type Decided,
  deletePublication,
  insertMinutes,
  insertPublication,
  insertRemovals,
  type Minutes,
  minutesOf,
  publicationOf,
  type Removal,
  removalsOf,
  updateMinutes,
} from './minutes.store.ts';
import { everyPlaceOf, type Known, passageKey, passagesToDecide, together, without } from './naming.rules.ts';

type Refused = 'not-found' | 'not-of-network' | 'minutes-own-posts';

/** Names that stand in the papers of these networks and this meeting: those who agreed to be named, and the others. */
async function knownNames(tx: Tx, meetingId: string, networkIds: readonly string[]): Promise<Known> {
  const members = await membersOf(tx, networkIds);
  const names = await memberNames(
    tx,
    members.map(({ id }) => id),
  );
  const attendees = await attendeesOf(tx, meetingId);
  const open = members.map(({ publicName }) => publicName).filter((name) => name !== '');
  const all = [...names, ...attendees].map(({ name }) => name);
  return { open, shut: all.filter((name) => !open.includes(name)) };
}

const latestRound = (removals: readonly Removal[]): Removal[] => {
  const round = Math.max(0, ...removals.map((each) => each.round));
  return removals.filter((each) => each.round === round);
};

async function minutesFor(tx: Tx, meetingId: string) {
  const found = await meetingFor(tx, meetingId, 'own');
  if (!found.ok) return found;
  const all = await minutesOf(tx, meetingId);
  return ok({ ...found.value, all, latest: all[0] ?? null });
}

/** Minutes with names and all, what was proposed and decided to remove, and what is public of them. */
export const readMinutes = (ctx: Ctx, meetingId: string) =>
  ctx.read('minutes.view', async (tx) => {
    const found = await minutesFor(tx, meetingId);
    if (!found.ok) return found;
    const { meeting, networks, all, latest } = found.value;
    const networkIds = networks.map(({ id }) => id);
    const removals = latest ? await removalsOf(tx, latest.id) : [];
    const publication = await publicationOf(tx, meetingId);
    const proposed = latest ? passagesToDecide(latest.body, await knownNames(tx, meetingId, networkIds)) : [];
    const accounts = [...removals.map(({ decidedBy }) => decidedBy), ...all.map((each) => each.enteredBy)];
    tx.about({ kind: 'meeting', id: meetingId });
    return ok({
      ...{ meeting, networks, all, latest, proposed, removals },
      decided: latestRound(removals),
      publication: publication ?? null,
      names: await accountNames(tx, accounts),
    });
  });

/** One deed about the latest minutes of a meeting, in a state that allows it. */
const withLatest = <R extends string>(
  ctx: Ctx,
  meetingId: string,
  how: { readonly permission: 'minutes.write' | 'minutes.publish'; readonly move: MinutesMove },
  work: (tx: Tx, latest: Minutes, found: Found) => Promise<Result<null, R>>,
  mark?: DeedMark,
) =>
  ctx.act(
    how.permission,
    async (tx): Promise<Result<null, R | Refused | MoveRefusal>> => {
      const found = await minutesFor(tx, meetingId);
      if (!found.ok) return found;
      const { latest } = found.value;
      if (!latest) return refuse('not-found');
      const decided = decideMove(latest.state, how.move);
      if (!decided.ok) return decided;
      tx.about({ kind: 'meeting', id: meetingId, detail: { minutes: latest.no } });
      return await work(tx, latest, found.value);
    },
    mark,
  );

type Found = Extract<Awaited<ReturnType<typeof minutesFor>>, { ok: true }>['value'];

/** Writes the minutes down, or goes on with their draft. What was confirmed is not rewritten: `correctMinutes` adds. */
export const writeMinutes = (
  ctx: Ctx,
  meetingId: string,
  body: string,
  version: number | undefined,
  mark?: DeedMark,
) =>
  ctx.act(
    'minutes.write',
    async (tx): Promise<Result<null, Refused | MoveRefusal | 'stale'>> => {
      const found = await minutesFor(tx, meetingId);
      if (!found.ok) return found;
      const { meeting, latest } = found.value;
      const enteredBy = staffOf(tx).accountId;
      tx.about({ kind: 'meeting', id: meetingId });
      if (!latest) {
        await insertMinutes(tx, { meetingId, no: 1, body, enteredBy }, await lockColumns(tx, meeting.lockId));
        return ok(null);
      }
      const decided = decideMove(latest.state, 'write');
      if (!decided.ok) return decided;
      const shown = { id: latest.id, version: version ?? 0 };
      const saved = await updateMinutes(tx, shown, { body, enteredBy, enteredAt: tx.now });
      return saved ? ok(null) : refuse('stale');
    },
    mark,
  );

/** The chair or a later meeting found the minutes right: they stand from now on. */
export const confirmMinutes = (
  ctx: Ctx,
  meetingId: string,
  { by, on }: { readonly by: Confirmer; readonly on: string },
  mark?: DeedMark,
) =>
  withLatest(
    ctx,
    meetingId,
    { permission: 'minutes.write', move: 'confirm' },
    async (tx, latest, { meeting }) => {
      const decided = decideConfirmation(by, on, meeting.heldOn, tx.today);
      if (!decided.ok) return decided;
      const change = { state: 'confirmed', confirmedBy: by, confirmedOn: on } as const;
      return (await updateMinutes(tx, latest, change)) ? ok(null) : refuse('stale');
    },
    mark,
  );

/** A correction after confirming: a new number that begins as a copy, a draft again. What is public stays meanwhile. */
export const correctMinutes = (ctx: Ctx, meetingId: string, mark?: DeedMark) =>
  withLatest(
    ctx,
    meetingId,
    { permission: 'minutes.write', move: 'correct' },
    async (tx, latest, { meeting }) => {
      const enteredBy = staffOf(tx).accountId;
      const row = { meetingId, no: latest.no + 1, body: latest.body, enteredBy };
      await insertMinutes(tx, row, await lockColumns(tx, meeting.lockId));
      return ok(null);
    },
    mark,
  );

/** Which proposed passages to remove, by their keys, and further words, each wherever it stands. */
export type Marks = { readonly remove: readonly string[]; readonly further: readonly string[] };

/** Decides about every passage that was proposed, and removes what was marked besides; each with who and when. */
export const removeNames = (ctx: Ctx, meetingId: string, marks: Marks, mark?: DeedMark) =>
  withLatest(
    ctx,
    meetingId,
    { permission: 'minutes.publish', move: 'removeNames' },
    async (tx, latest, { meeting, networks }) => {
      const known = await knownNames(
        tx,
        meetingId,
        networks.map(({ id }) => id),
      );
      const proposed = passagesToDecide(latest.body, known);
      if (marks.remove.some((key) => !proposed.some((passage) => passageKey(passage) === key)))
        return refuse('names-changed');
      if (marks.further.some((words) => !latest.body.includes(words))) return refuse('words-not-there');
      const gone = together(
        proposed.filter((passage) => marks.remove.includes(passageKey(passage))),
        marks.further.flatMap((words) => everyPlaceOf(latest.body, words)),
      );
      const decided: Decided[] = [
        ...gone.map((passage) => ({ ...passage, verdict: 'removed' as const })),
        ...undecided(proposed, gone).map((passage) => ({ ...passage, verdict: 'stays' as const })),
      ];
      const round = Math.max(0, ...(await removalsOf(tx, latest.id)).map((each) => each.round)) + 1;
      const by = { accountId: staffOf(tx).accountId, lock: await lockColumns(tx, meeting.lockId) };
      await insertRemovals(tx, latest.id, round, decided, by);
      tx.about({ detail: { removed: gone.length, round } });
      return ok(null);
    },
    mark,
  );

/** Makes the minutes public without what was removed. Refuses while a passage waits for a decision. */
export const publishMinutes = (ctx: Ctx, meetingId: string, mark?: DeedMark) =>
  withLatest(
    ctx,
    meetingId,
    { permission: 'minutes.publish', move: 'publish' },
    async (tx, latest, { meeting, networks, all }) => {
      const networkIds = networks.map(({ id }) => id);
      const decided = latestRound(await removalsOf(tx, latest.id));
      const proposed = passagesToDecide(latest.body, await knownNames(tx, meetingId, networkIds));
      const waiting = undecided(proposed, decided).length;
      if (waiting > 0) return refuse('names-undecided', { count: waiting });
      const gone = decided.filter(({ verdict }) => verdict === 'removed');
      await deletePublication(tx, meetingId);
      for (const earlier of all.filter(({ state }) => state === 'published'))
        await updateMinutes(tx, earlier, { state: 'confirmed' });
      const { kind, title, heldOn } = meeting;
      const text = { minutesNo: latest.no, body: without(latest.body, gone), removed: gone.length };
      await insertPublication(tx, { meetingId, networkIds, kind, title, heldOn }, text);
      return (await updateMinutes(tx, latest, { state: 'published' })) ? ok(null) : refuse('stale');
    },
    mark,
  );

/** Takes what is public out of everybody's sight at once, whatever became of it since; says why in the trail. */
export const withdrawMinutes = (ctx: Ctx, meetingId: string, why: string, mark?: DeedMark) =>
  ctx.act(
    'minutes.publish',
    async (tx): Promise<Result<null, Refused | MoveRefusal | 'stale'>> => {
      const found = await minutesFor(tx, meetingId);
      if (!found.ok) return found;
      const open = found.value.all.find(({ state }) => state === 'published');
      if (!open) return refuse('minutes-not-public');
      await deletePublication(tx, meetingId);
      tx.about({ kind: 'meeting', id: meetingId, detail: { withdrawn: open.no, why } });
      return (await updateMinutes(tx, open, { state: 'confirmed' })) ? ok(null) : refuse('stale');
    },
    mark,
  );
