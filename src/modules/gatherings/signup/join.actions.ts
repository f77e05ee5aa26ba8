import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { settingOf } from '../../districts/index.ts';
import { showDays } from '../calendar/week.actions.ts';
import { occurrenceById } from '../occurrence/occurrence.store.ts';
import { gatheringSettings } from '../settings.ts';

/** A day one may sign up for, with how long names are kept. Refuses where nobody signs up, or too late. */
export const readDayToJoin = (ctx: Ctx, occurrenceId: string) =>
  ctx.read('gathering.browse', async (tx) => {
    const day = await occurrenceById(tx, occurrenceId);
    const [shown] = day ? await showDays(tx, [day]) : [];
    if (!shown) return refuse('not-found');
    if (shown.gathering.signup === 'none') return refuse('signup-not-needed');
    const coming = shown.day.state === 'confirmed' || shown.day.state === 'tentative';
    if (!coming || shown.day.day < tx.today) return refuse('signup-over');
    return ok({ shown, keepDays: await settingOf(tx, gatheringSettings.signupKeepDays) });
  });
