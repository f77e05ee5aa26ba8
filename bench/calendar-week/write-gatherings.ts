import { diceOf } from '../../src/kernel/fold/variants.ts';
import { ok } from '../../src/kernel/result.ts';
import { blankPlace, putPlace } from '../../src/modules/districts/index.ts';
import { enterGathering } from '../../src/modules/gatherings/gathering/gathering.actions.ts';
import { someGathering } from '../../src/modules/gatherings/testing.ts';
import type { House } from '../measure/house.ts';

/** Who keeps the gatherings of a made city, and where they are held. */
export type Keeper = {
  readonly accountId: string;
  readonly postId: string;
  readonly districtIds: readonly string[];
};

const seed = 20_261_122;
const names = ['サロン', 'おしゃべり会', '体操', '子育てひろば', 'みんなの食堂', '歌の会', '手仕事の会'];
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Of twenty: twelve once a month, five each week, two every other week, one on two weekdays. */
function ruleOf(no: number, weekday: string, other: string): string {
  const kind = no % 20;
  if (kind < 12) return `FREQ=MONTHLY;BYDAY=${(no % 4) + 1}${weekday}`;
  if (kind < 17) return `FREQ=WEEKLY;BYDAY=${weekday}`;
  if (kind < 19) return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`;
  return `FREQ=WEEKLY;BYDAY=${weekday},${other}`;
}

/** Writes gatherings into a made city by the very door rooms use, a place for each, spread over its districts. */
export async function writeGatherings({ waist, town }: House, keeper: Keeper, count: number): Promise<void> {
  const dice = diceOf(seed);
  const ctx = waist.for({ town, actor: { kind: 'staff', accountId: keeper.accountId, name: 'bench' } });
  for (let no = 0; no < count; no += 1) {
    const done = await ctx.act('gathering.change', async (tx) => {
      const placeId = await putPlace(tx, { ...blankPlace, name: `見本の集会所${no}`, stepFree: 'yes' });
      const at = 9 + (no % 8);
      const schedule = {
        ...someGathering(ctx).schedule,
        rule: ruleOf(no, dice.pick(weekdays), dice.pick(weekdays)),
        repeatsUntil: null,
        startsAt: `${String(at).padStart(2, '0')}:30`,
        endsAt: `${String(at + 2).padStart(2, '0')}:00`,
        placeId,
        onHoliday: 'hold' as const,
      };
      const districtId = dice.pick(keeper.districtIds);
      const facts = someGathering(ctx, { name: `${dice.pick(names)}${no}`, districtId, placeId, schedule });
      const made = await enterGathering(tx, facts, [keeper.postId]);
      return made.ok ? ok(null) : made;
    });
    if (!done.ok) throw new Error(done.refusal);
  }
}
