import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { personCards } from '../../people/index.ts';
import { postChoices } from '../casefile/case-list.actions.ts';
import { readFrame } from '../casefile/case-view.actions.ts';
import { episodesOfCase } from '../episode/episode.store.ts';
import { type ClosingRequest, openRequest, requestById } from './closing.store.ts';
import { followUpsOf } from './follow-up.store.ts';

const approvers = ['municipalOwner', 'municipalManager', 'coordinator', 'safetyOfficer'] as const;

/** What the closing page of a case shows. */
export const readClosing = (ctx: Ctx, caseId: string) =>
  readFrame(ctx, caseId, async (tx) => {
    const request = (await openRequest(tx, caseId)) ?? null;
    const account = tx.actor.kind === 'staff' ? tx.actor.accountId : '';
    const approves = approvers.some((role) => tx.ring.roles.has(role));
    return {
      request,
      episodes: await episodesOfCase(tx, caseId),
      followUps: await followUpsOf(tx, caseId),
      posts: await postChoices(tx),
      mayApprove: approves && request !== null && request.askedBy !== account,
    };
  });

export type LeadQuestion = { request: ClosingRequest; name: string | null; answered: boolean };

/** What the agency asked to stay responsible is shown: the request and the person's name, not the case. */
export const readLeadAnswer = (ctx: Ctx, requestId: string) =>
  ctx.read('caseClosing.answer', async (tx): Promise<Result<LeadQuestion, 'not-found'>> => {
    const request = await requestById(tx, requestId);
    const asked = request?.leadAfterPostId && tx.ring.keys.includes(request.leadAfterPostId);
    if (!request || !asked) return refuse('not-found');
    const card = (await personCards(tx, [request.personId])).get(request.personId);
    tx.about({ kind: 'caseClosing', id: requestId, subjects: [request.personId], basis: 'closing' });
    return ok({ request, name: card?.name ?? null, answered: request.leadAnswer !== null });
  });
