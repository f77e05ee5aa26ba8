import { caseworkRoles } from '../../../kernel/auth/permissions.ts';
import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { activePosts } from '../../districts/index.ts';
import { moveItems } from '../../work/index.ts';
import { presentLock } from '../casefile/case.walls.ts';
import { relockCases, seatVerdict } from '../casefile/case-lock.walls.ts';
import { type HoldRefusal, holdOpen, mayWrite } from '../casefile/casefile.actions.ts';
import type { CaseFile } from '../casefile/casefile.store.ts';
import { contactTurn } from '../casefile/contact.actions.ts';
import { insertStep } from '../casefile/step.store.ts';
import type { JoinInput, LeadInput } from './team.form.ts';
import { decideJoining, decideLead, decideLeaving } from './team.rules.ts';
import { teamOf, writeTeam } from './team.walls.ts';

const managers = ['municipalOwner', 'municipalManager'] as const;

/** Whether the actor answers for others' cases: managers may assign where they do not work themselves. */
const manages = (tx: Tx): boolean => managers.some((role) => tx.ring.roles.has(role));

/** A case whose team its actor may change: as somebody of the team, or as a manager who sees it. */
async function holdForTeam(
  tx: Tx,
  caseId: string,
): Promise<Result<CaseFile, HoldRefusal | 'not-the-writer'>> {
  const held = await holdOpen(tx, caseId);
  if (!held.ok) return held;
  return mayWrite(tx, held.value) || manages(tx) ? held : refuse('not-the-writer');
}

async function choosable(tx: Tx, postId: string): Promise<Result<null, 'post-not-free'>> {
  const posts = await activePosts(tx, { held: true, roles: caseworkRoles });
  return posts.some((post) => post.id === postId) ? ok(null) : refuse('post-not-free');
}

const stepOf = (file: CaseFile) => ({ caseId: file.id, episodeNo: file.episodeNo });

/**
 * Brings a post onto the team. A reason is a manager's grant: it opens the case to a district officer whose district
 * nobody of the household lives in (A02), and allows both sides of a measure when both cases carry one (A18).
 */
export const joinTeam = (ctx: Ctx, caseId: string, input: JoinInput, mark?: DeedMark) =>
  ctx.act(input.reason ? 'caseTeam.grant' : 'caseTeam.change', (tx) => join(tx, caseId, input), mark);

async function join(
  tx: Tx,
  caseId: string,
  input: JoinInput,
): Promise<
  Result<
    null,
    HoldRefusal | 'not-the-writer' | 'post-not-free' | 'already-on-team' | 'team-conflict' | 'safety-only'
  >
> {
  const held = await holdForTeam(tx, caseId);
  if (!held.ok) return held;
  const file = held.value;
  const known = await choosable(tx, input.postId);
  if (!known.ok) return known;
  const granted = input.reason !== null;
  const verdict = await seatVerdict(
    tx,
    { caseId, focalPersonId: file.focalPersonId },
    { postId: input.postId, granted },
  );
  if (verdict !== 'free') return refuse(verdict);
  const team = await teamOf(tx, caseId);
  const change = granted ? withGrant(team, input) : decideJoining(team, input.postId, input.part);
  if (!change.ok) return change;
  await writeTeam(tx, file, change.value, input.reason ?? '');
  await insertStep(
    tx,
    { ...stepOf(file), kind: 'teamChanged', postId: input.postId, words: input.reason ?? '' },
    await presentLock(tx, file),
  );
  await relockCases(tx, [caseId]);
  return ok(null);
}

/** A manager's reason may also be written onto a seat that is taken already: the seat begins anew with it. */
function withGrant(team: Parameters<typeof decideJoining>[0], input: JoinInput) {
  const own = team.find((seat) => seat.endedAt === null && seat.postId === input.postId);
  if (!own) return decideJoining(team, input.postId, input.part);
  return ok({ end: [own.id], begin: [{ postId: own.postId, part: own.part }] });
}

/** Takes a post off the team. The lead is handed over instead. */
export const leaveTeam = (ctx: Ctx, caseId: string, seatId: string, mark?: DeedMark) =>
  ctx.act(
    'caseTeam.change',
    async (tx) => {
      const held = await holdForTeam(tx, caseId);
      if (!held.ok) return held;
      const team = await teamOf(tx, caseId);
      const change = decideLeaving(team, seatId);
      if (!change.ok) return change;
      const lock = await presentLock(tx, held.value);
      await writeTeam(tx, held.value, change.value);
      const postId = team.find((seat) => seat.id === seatId)?.postId ?? null;
      await insertStep(
        tx,
        { ...stepOf(held.value), kind: 'teamChanged', postId, words: 'チームを離れました' },
        lock,
      );
      await relockCases(tx, [caseId]);
      return ok(null);
    },
    mark,
  );

/**
 * Hands the lead to another post: from this instant that one is responsible, and what waited for the old lead waits for
 * it. The old lead stays on the team when asked.
 */
export const handOverLead = (ctx: Ctx, caseId: string, input: LeadInput, mark?: DeedMark) =>
  ctx.act(
    'case.handOver',
    async (tx) => {
      const held = await holdForTeam(tx, caseId);
      if (!held.ok) return held;
      const file = held.value;
      const known = await choosable(tx, input.postId);
      if (!known.ok) return known;
      const about = { caseId, focalPersonId: file.focalPersonId };
      const verdict = await seatVerdict(tx, about, { postId: input.postId, granted: false });
      if (verdict !== 'free') return refuse(verdict);
      const change = decideLead(await teamOf(tx, caseId), input.postId, input.keepOld);
      if (!change.ok) return change;
      const lock = await presentLock(tx, file);
      await writeTeam(tx, file, change.value);
      await insertStep(
        tx,
        { ...stepOf(file), kind: 'leadChanged', postId: input.postId, words: input.reason },
        lock,
      );
      await moveItems(tx, { subjectId: caseId, kinds: [contactTurn] }, input.postId);
      await relockCases(tx, [caseId]);
      return ok(null);
    },
    mark,
  );
