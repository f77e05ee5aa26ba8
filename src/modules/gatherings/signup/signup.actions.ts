import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { keptGathering } from '../gathering/gathering.actions.ts';
import { occurrenceById } from '../occurrence/occurrence.store.ts';
import { signupById, updateSignup } from './signup.store.ts';
import { leave } from './signup.walls.ts';

/** Strikes somebody off at their word, by a keeper; the next in line moves up. */
export const strikeSignup = (ctx: Ctx, signupId: string, mark?: DeedMark) =>
  ctx.act(
    'signup.enter',
    async (tx) => {
      const signup = await signupById(tx, signupId);
      const day = signup && (await occurrenceById(tx, signup.occurrenceId));
      if (!signup || !day) return refuse('not-found');
      const kept = await keptGathering(tx, day.gatheringId);
      if (!kept.ok) return kept;
      await leave(tx, signup);
      return ok({ occurrenceId: day.id });
    },
    mark,
  );

/** Notes that somebody was told that they moved up, or that their day moved. */
export const noteTold = (ctx: Ctx, signupId: string, mark?: DeedMark) =>
  ctx.act(
    'signup.enter',
    async (tx) => {
      const signup = await signupById(tx, signupId);
      if (!signup || !(await updateSignup(tx, signupId, { told: true }))) return refuse('not-found');
      return ok({ occurrenceId: signup.occurrenceId });
    },
    mark,
  );
