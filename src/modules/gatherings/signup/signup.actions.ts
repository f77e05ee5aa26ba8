import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { keptGathering } from '../gathering/gathering.actions.ts';
import { gatheringById } from '../gathering/gathering.store.ts';
import { occurrenceById } from '../occurrence/occurrence.store.ts';
import { signupById, signupsOf, updateSignup } from './signup.store.ts';
import { leave } from './signup.walls.ts';

/** Who comes on a day, for those who keep the gathering. Others get an empty list: they see the figures only. */
export const readSignups = (ctx: Ctx, occurrenceId: string) =>
  ctx.read('signup.list', async (tx) => {
    const day = await occurrenceById(tx, occurrenceId);
    const gathering = day && (await gatheringById(tx, day.gatheringId));
    if (!day || !gathering) return refuse('not-found');
    tx.about({ kind: 'occurrence', id: occurrenceId });
    return ok({ day, gathering, signups: await signupsOf(tx, occurrenceId) });
  });

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
      await leave(tx, signup, kept.value);
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
