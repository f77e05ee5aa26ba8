import { caseworkRoles } from '../../../kernel/auth/permissions.ts';
import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, type LocalDate } from '../../../kernel/time.ts';
import { consultationForCase, enterCase } from '../../consultations/index.ts';
import { activePosts, safetyPost, settingOf } from '../../districts/index.ts';
import { followPerson, householdOf, isHidden, personCards } from '../../people/index.ts';
import { insertEpisode } from '../episode/episode.store.ts';
import { beginEpisode } from '../episode/reopen.walls.ts';
import { caseSettings } from '../settings.ts';
import { decideLead } from '../team/team.rules.ts';
import { writeTeam } from '../team/team.walls.ts';
import { existingCases, holdPerson, makeCaseLock, nextCaseNo, presentLock } from './case.walls.ts';
import { relockCases, seatVerdict } from './case-lock.walls.ts';
import { personsOf } from './case-scene.walls.ts';
import type { CaseState } from './casefile.rules.ts';
import { insertCase } from './casefile.store.ts';
import { promiseContact } from './contact.actions.ts';
import { type Chooser, decideOpening, mayLead } from './open.rules.ts';
import { insertStep } from './step.store.ts';

export type Opening = {
  /** The worry it comes from. */
  readonly consultationId: string | null;
  readonly focalPersonId: string;
  readonly leadPostId: string;
  readonly state: Extract<CaseState, 'trustBuilding' | 'assessing'>;
  readonly hope: string;
  readonly nextContactOn: LocalDate | null;
};

export type Opened = { readonly caseId: string; readonly caseNo: string; readonly reopened: boolean };

export type OpenRefusal =
  | 'not-found'
  | 'post-not-free'
  | 'already-open'
  | 'team-conflict'
  | 'safety-only'
  | (Awaited<ReturnType<typeof enterCase>> & { ok: false })['refusal'];

/**
 * Opens a case: from this second exactly one post is responsible. A household whose case was closed gets its next
 * episode (T14). Refuses `not-found` for a person or worry its opener cannot read, `already-open` where somebody is
 * responsible already.
 */
export const openCase = (ctx: Ctx, opening: Opening, mark?: DeedMark) =>
  ctx.act('case.open', (tx) => openCaseIn(tx, opening), mark);

/** The same inside an open deed of a neighbour. */
export async function openCaseIn(tx: Tx, opening: Opening): Promise<Result<Opened, OpenRefusal>> {
  const focal = (await personCards(tx, [opening.focalPersonId])).get(opening.focalPersonId);
  if (!focal) return refuse('not-found');
  const from = opening.consultationId ? await consultationForCase(tx, opening.consultationId) : null;
  if (opening.consultationId && !from) return refuse('not-found');
  await holdPerson(tx, focal.id);
  const plan = decideOpening(...(await existingCases(tx, focal.id)));
  if (!plan.ok) return plan;
  const lead = await leadFor(tx, opening.leadPostId, focal.id);
  if (!lead.ok) return lead;
  const about = { ...opening, focalPersonId: focal.id, leadPostId: lead.value };
  const made =
    plan.value.kind === 'reopen'
      ? await openAgain(tx, plan.value.caseId, about)
      : await openNew(tx, about, from?.subjectIds ?? []);
  if (!made.ok || !from) return made;
  const entered = await enterCase(tx, from.id, lead.value);
  return entered.ok ? made : entered;
}

/** The post that will be responsible. About a hidden person it is the safety post, whatever was chosen (A16). */
async function leadFor(
  tx: Tx,
  chosen: string,
  focalPersonId: string,
): Promise<Result<string, 'post-not-free'>> {
  const safety = await safetyPost(tx);
  if (safety && (await isHidden(tx, focalPersonId))) return ok(safety.id);
  const posts = await activePosts(tx, { held: true, roles: caseworkRoles });
  const known = posts.some((post) => post.id === chosen);
  return known && mayLead(chooserOf(tx), chosen, safety?.id ?? null) ? ok(chosen) : refuse('post-not-free');
}

const appointers = ['municipalOwner', 'municipalManager', 'coordinator'] as const;

/** What the actor may choose: their own posts, or anybody's. */
export const chooserOf = (tx: Tx): Chooser => ({
  ownPosts: tx.ring.held.map((post) => post.id),
  mayAppoint: appointers.some((role) => tx.ring.roles.has(role)),
});

async function openNew(
  tx: Tx,
  opening: Opening,
  subjects: readonly string[],
): Promise<Result<Opened, OpenRefusal>> {
  const id = newId(tx.now.getTime());
  const verdict = await seatVerdict(
    tx,
    { caseId: id, focalPersonId: opening.focalPersonId },
    { postId: opening.leadPostId, granted: false },
  );
  if (verdict !== 'free') return refuse(verdict);
  const lock = await makeCaseLock(tx);
  const householdId = await householdOf(tx, opening.focalPersonId);
  const caseNo = await nextCaseNo(tx);
  const { focalPersonId, state, leadPostId, hope } = opening;
  await insertCase(
    tx,
    { id, caseNo, householdId, focalPersonId, state, leadPostId, hope, closedKey: newId() },
    lock,
  );
  await insertEpisode(tx, { caseId: id, no: 1, openedFrom: opening.consultationId }, lock);
  await seatLead(tx, { id, lockId: lock.lockId }, leadPostId);
  await insertStep(
    tx,
    { caseId: id, episodeNo: 1, kind: 'opened', toState: state, postId: leadPostId },
    await presentLock(tx, lock),
  );
  await relockCases(tx, [id]);
  await followPerson(tx, await readableOf(tx, focalPersonId, subjects), lock.lockId);
  await promiseFirstContact(tx, id, opening);
  tx.about({ kind: 'case', id, subjects: [focalPersonId] });
  return ok({ caseId: id, caseNo, reopened: false });
}

/** Whom the new team may read: the focal person, those of the worry, and the household as far as the opener reads it. */
async function readableOf(tx: Tx, focalPersonId: string, subjects: readonly string[]): Promise<string[]> {
  const mates = await personsOf(tx, { focalPersonId });
  const cards = await personCards(tx, [...mates, ...subjects]);
  const seen = [...cards.values()].filter((card) => !card.hidden || card.id === focalPersonId);
  return [...new Set([focalPersonId, ...seen.map((card) => card.id)])];
}

async function seatLead(tx: Tx, file: { id: string; lockId: string }, postId: string): Promise<void> {
  const change = decideLead([], postId, false);
  if (change.ok) await writeTeam(tx, file, change.value);
}

async function promiseFirstContact(tx: Tx, caseId: string, opening: Opening): Promise<void> {
  const days = await settingOf(tx, caseSettings.contactDays);
  const day = opening.nextContactOn ?? addDays(tx.today, days);
  await promiseContact(tx, { id: caseId, leadPostId: opening.leadPostId }, day);
}

/** The next episode of a closed case. Earlier ones stay as they are and open with a reason only (T14, A26). */
async function openAgain(tx: Tx, caseId: string, opening: Opening): Promise<Result<Opened, OpenRefusal>> {
  const verdict = await seatVerdict(
    tx,
    { caseId, focalPersonId: opening.focalPersonId },
    { postId: opening.leadPostId, granted: false },
  );
  if (verdict !== 'free') return refuse(verdict);
  const { caseNo, lockId } = await beginEpisode(tx, caseId, opening);
  await followPerson(tx, await readableOf(tx, opening.focalPersonId, []), lockId);
  await promiseFirstContact(tx, caseId, opening);
  tx.about({ kind: 'case', id: caseId, subjects: [opening.focalPersonId], detail: { reopened: true } });
  return ok({ caseId, caseNo, reopened: true });
}
