import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { countOf } from '../attendance/attendance.rules.ts';
import { entriesOf } from '../attendance/attendance.store.ts';
import { dressDays } from '../calendar/week.actions.ts';
import { mayKeep } from '../gathering/gathering.actions.ts';
import { placesToChoose } from '../gathering/here.actions.ts';
import { mayAsk } from '../permissions.ts';
import { signupsOf } from '../signup/signup.store.ts';
import { occurrenceById, occurrencesOf } from './occurrence.store.ts';

/** Days of one gathering between two days, both included. */
export const daysOf = (ctx: Ctx, gatheringId: string, from: LocalDate, until: LocalDate) =>
  ctx.read('gathering.browse', async (tx) => ok(await occurrencesOf(tx, [gatheringId], from, until)));

/** One day for those who keep the gathering: who signed up as far as the walls let them see, and who came. */
export const readDay = (ctx: Ctx, id: string) =>
  ctx.read('gathering.list', async (tx) => {
    const day = await occurrenceById(tx, id);
    if (!day) return refuse('not-found');
    const [shown] = await dressDays(tx, [day]);
    if (!shown) return refuse('not-found');
    const entries = (await entriesOf(tx, [id])).get(id) ?? [];
    const signups = await signupsOf(tx, id);
    if (signups.length > 0) tx.about({ kind: 'occurrence', id });
    return ok({
      shown,
      signups,
      entries,
      count: countOf(entries),
      mayKeep: await mayKeep(tx, shown.gathering),
      mayEnter: mayAsk(tx.ring.roles, 'signup.enter'),
      places: await placesToChoose(tx, day.placeId),
    });
  });
