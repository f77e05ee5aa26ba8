import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { keptStation } from '../station/station.actions.ts';
import { withPlace } from './desk.actions.ts';
import type { Policy } from './policy.rules.ts';
import { policyOn, putPolicy } from './policy.store.ts';

/** Sets by which rules a station lends its rooms, from a day on. Bookings that stand stay as they are. */
export const setPolicy = (ctx: Ctx, stationId: string, fromOn: LocalDate, policy: Policy, mark?: DeedMark) =>
  ctx.act(
    'station.change',
    async (tx) => {
      const kept = await keptStation(tx, stationId);
      if (!kept.ok) return kept;
      await putPolicy(tx, newId(tx.now.getTime()), stationId, fromOn, policy);
      tx.about({ kind: 'station', id: stationId, detail: { policyFrom: fromOn } });
      return ok(null);
    },
    mark,
  );

/** The rules in force today, for their form. */
export const readPolicy = (ctx: Ctx, stationId: string) =>
  ctx.read('station.change', async (tx) => {
    const kept = await keptStation(tx, stationId);
    if (!kept.ok) return kept;
    return ok({
      ...(await withPlace(tx, kept.value)),
      policy: await policyOn(tx, stationId),
      today: tx.today,
    });
  });
