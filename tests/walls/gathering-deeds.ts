import { newId } from '../../src/kernel/ids.ts';
import { ok } from '../../src/kernel/result.ts';
import { blankPlace, putPlace, putPlaceDay } from '../../src/modules/districts/index.ts';
import { linkComer } from '../../src/modules/gatherings/comer/comer.actions.ts';
import type { GatheringFacts } from '../../src/modules/gatherings/gathering/gathering.rules.ts';
import {
  addDay,
  aSchedule,
  changeGathering,
  enterCount,
  enterSignup,
  makeGathering,
  signUp,
  someGathering,
} from '../../src/modules/gatherings/testing.ts';
import type { Who } from '../support/town.ts';
import { done } from './build.ts';
import { consent, type Stage } from './deeds.ts';
import { has } from './world.ts';

const postsOf = (stage: Stage, keepers: readonly Who[]): string[] =>
  keepers.map((who) => stage.town.ids.post(who));

/** A place in the north, shut on one day of the new year. */
export const aPlace = (stage: Stage, who: Who, name: string): Promise<string> =>
  done(
    stage.town.as(who).act('gathering.change', async (tx) => {
      const id = (await putPlace(tx, { ...blankPlace, name, address: '北町10' })) ?? '';
      await putPlaceDay(tx, newId(), id, { day: '2027-01-04', open: false, hours: [], reason: '年始の休み' });
      return ok(id);
    }),
    'aPlace',
  );

const factsOf = (stage: Stage, who: Who, facts: Partial<GatheringFacts>): GatheringFacts => {
  const ctx = stage.town.as(who);
  const schedule = aSchedule(ctx, { kind: 'dates', rule: '' });
  return someGathering(ctx, { signup: 'required', schedule, ...facts });
};

/** A gathering for which one signs up, on days that are entered one by one, begins; these posts keep it. */
export async function gathering(
  stage: Stage,
  who: Who,
  keepers: readonly Who[],
  facts: Partial<GatheringFacts> = {},
): Promise<string> {
  const postIds = postsOf(stage, keepers);
  const made = await done(
    makeGathering(stage.town.as(who), factsOf(stage, who, facts), { postIds }),
    'gathering',
  );
  stage.world.gatherings.set(made.id, { town: stage.town.town.id, keepers: postIds });
  return made.id;
}

/** One day of it, in the afternoon. */
export async function dayOf(stage: Stage, who: Who, gatheringId: string, day: string): Promise<string> {
  const wish = { day, startsAt: '13:30', endsAt: '15:30', placeId: null, capacity: null };
  const made = await done(addDay(stage.town.as(who), gatheringId, wish), 'dayOf');
  stage.world.gatheringDays.set(made.id, gatheringId);
  return made.id;
}

/** Other posts keep it from now on. */
export async function passOn(
  stage: Stage,
  who: Who,
  gatheringId: string,
  keepers: readonly Who[],
): Promise<void> {
  const postIds = postsOf(stage, keepers);
  await done(
    changeGathering(stage.town.as(who), gatheringId, 1, factsOf(stage, who, {}), { postIds }),
    'passOn',
  );
  has(stage.world.gatherings, gatheringId, 'gathering').keepers = postIds;
}

const usual = { phone: '0561-00-8888', party: 1, note: '' };

/** Somebody signs up by themselves, or `by` somebody who writes them in. Answers the identifier of their line. */
export async function comes(
  stage: Stage,
  dayId: string,
  name: string,
  code: string,
  by?: Who,
  facts: Partial<typeof usual> = {},
): Promise<string> {
  const ctx = stage.town.as(by ?? 'resident');
  const wish = { ...usual, ...facts, name };
  const made = by
    ? await done(enterSignup(ctx, dayId, wish, 'phone', code), 'enterSignup')
    : await done(signUp(ctx, dayId, wish, code), 'signUp');
  return made.id;
}

/** Who came on a day is counted. */
export const counted = (stage: Stage, who: Who, dayId: string): Promise<unknown> =>
  done(
    enterCount(stage.town.as(who), dayId, { child: 1, adult: 2, elder: 7, unknown: 0, helpers: 2 }, 'count'),
    'counted',
  );

/** A salon in the north kept by two posts, with a day today and one that is long to come; the same next door. */
export async function openSalons(ours: Stage, next: Stage, id: Record<string, string>): Promise<void> {
  await aPlace(ours, 'doi', '北町の集会所');
  id.salon = await gathering(ours, 'doi', ['doi', 'aoki']);
  const today = await dayOf(ours, 'doi', id.salon, '2026-11-26');
  const later = await dayOf(ours, 'doi', id.salon, '2027-12-10');
  await comes(ours, today, 'はなちゃん', '1000-0000-0001');
  await comes(ours, later, '電話の人', '1000-0000-0002', 'clerk');
  await comes(ours, later, 'みどり', '1000-0000-0003');
  await counted(ours, 'aoki', today);
  const theirs = await gathering(next, 'aoki', ['aoki']);
  await comes(next, await dayOf(next, 'aoki', theirs, '2027-12-10'), '隣町の客', '1000-0000-0004');
}

/** Somebody comes to a gathering and agrees that these bodies may know; whoever reads them links both. Answers the consent. */
export async function goesTo(
  stage: Stage,
  who: Who,
  person: string,
  gatheringId: string,
  bodies: readonly ('city' | 'shakyo')[],
): Promise<string> {
  const named = bodies.map((body) => stage.town.ids.organization(body));
  const agreed = await consent(stage, who, person, {
    ...{ items: ['ties'], bodies: named, purpose: 'participationHost' },
  });
  await done(linkComer(stage.town.as(who), person, gatheringId), 'goesTo');
  return agreed;
}

/** People of the story come to the salon: one will be hidden, one merged, one takes the consent back. */
export async function openLinks(ours: Stage, id: Record<string, string>): Promise<void> {
  const { salon = '', father = '', double = '', mover = '', wife = '' } = id;
  id.fatherAgreed = await goesTo(ours, 'aoki', father, salon, ['city', 'shakyo']);
  id.moverAgreed = await goesTo(ours, 'goto', mover, salon, ['city']);
  await goesTo(ours, 'elderClerk', double, salon, ['shakyo']);
  await goesTo(ours, 'baba', wife, salon, ['city']);
}
