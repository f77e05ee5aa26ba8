import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { CaseState } from './casefile.rules.ts';

/** A case that already exists about the person, as the deed knows it past every wall. */
export type Existing = {
  readonly id: string;
  readonly state: CaseState;
  /** About a hidden person: it does not exist for anybody but the safety post. */
  readonly sealed: boolean;
  /** Its focal person has died: the bereaved are a case of their own (T15). */
  readonly focalDied: boolean;
};

export type OpeningPlan = { readonly kind: 'new' } | { readonly kind: 'reopen'; readonly caseId: string };

/**
 * Whether a worry opens a new case or the next episode of an old one (T14). `about` are cases of the person
 * themselves, `household` those of others in the household; a person has one open case at most.
 */
export function decideOpening(
  about: readonly Existing[],
  household: readonly Existing[],
): Result<OpeningPlan, 'already-open'> {
  if (about.some((existing) => existing.state !== 'closed')) return refuse('already-open');
  const own = about[0];
  if (own) return ok({ kind: 'reopen', caseId: own.id });
  const shared = household.find(
    (existing) => existing.state === 'closed' && !existing.sealed && !existing.focalDied,
  );
  return ok(shared ? { kind: 'reopen', caseId: shared.id } : { kind: 'new' });
}

export type Chooser = {
  /** Posts held today. */
  readonly ownPosts: readonly string[];
  readonly mayAppoint: boolean;
};

/**
 * Whether an opener may make a post responsible: their own, or any when they appoint (managers, coordinators); the
 * safety post always, because everything about hidden persons goes there.
 */
export const mayLead = (chooser: Chooser, postId: string, safetyPostId: string | null): boolean =>
  chooser.mayAppoint || chooser.ownPosts.includes(postId) || postId === safetyPostId;
