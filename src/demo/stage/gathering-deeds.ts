import { addDays, dayOf, instantAt } from '../../kernel/time.ts';
import {
  addDay,
  aSchedule,
  daysOf,
  enterCount,
  enterSignup,
  goOn,
  makeGathering,
  readGatheringToKeep,
  someGathering,
} from '../../modules/gatherings/testing.ts';
import type { GatheringPlan } from './gathering-plan.ts';
import { as, asResident, done, madeUp, type Stage } from './stage.ts';

const opensAt = '09:30';

const moveTo = (stage: Stage, day: string, clock = opensAt): void =>
  stage.clock.moveTo(instantAt(day, clock, stage.town.zone));

/** Begins every gathering on its day. */
export async function openGatherings(stage: Stage, plans: readonly GatheringPlan[]): Promise<void> {
  const founded = dayOf(stage.clock.now(), stage.town.zone);
  for (const plan of plans) {
    moveTo(stage, plan.begunOn ?? founded);
    stage.gatherings.set(plan.name, await begin(stage, plan));
  }
}

async function begin(stage: Stage, plan: GatheringPlan): Promise<string> {
  const ctx = as(stage, plan.by);
  const placeId = plan.place ? stage.places.of(plan.place) : null;
  const facts = someGathering(ctx, {
    ...{ name: plan.name, kana: plan.kana, placeId },
    districtId: plan.district ? stage.districts.of(plan.district) : null,
    ...plan.facts,
    schedule: aSchedule(ctx, { rule: '', ...plan.schedule, placeId }),
  });
  const postIds = plan.keepers.map((key) => stage.posts.of(key));
  return done(await makeGathering(ctx, facts, { postIds }), plan.name).id;
}

/** A year's days back are enough for who came; a year ahead begins a working month before today. */
const goesOnDaysAgo = 60;

/** Brings the gatherings up to the demonstration's today: they go on, were counted, and people signed up. */
export async function keepGatherings(stage: Stage, plans: readonly GatheringPlan[]): Promise<void> {
  for (const plan of plans) {
    moveTo(stage, addDays(stage.today, -goesOnDaysAgo));
    const id = stage.gatherings.of(plan.name);
    if (plan.schedule.kind !== 'dates') await sayItGoesOn(stage, plan, id);
    for (const { ahead, from, until } of plan.days ?? []) await enterDay(stage, plan, id, ahead, from, until);
    await countDays(stage, plan, id);
    await signPeopleUp(stage, plan, id);
  }
}

async function sayItGoesOn(stage: Stage, plan: GatheringPlan, id: string): Promise<void> {
  const kept = done(await readGatheringToKeep(as(stage, plan.by), id), plan.name);
  done(await goOn(as(stage, plan.by), id, kept.gathering.version), `${plan.name} goes on`);
}

async function enterDay(
  stage: Stage,
  plan: GatheringPlan,
  id: string,
  ahead: number,
  startsAt: string,
  endsAt: string,
): Promise<void> {
  const placeId = plan.place ? stage.places.of(plan.place) : null;
  const wish = { day: addDays(stage.today, ahead), startsAt, endsAt, placeId, capacity: null };
  done(await addDay(as(stage, plan.by), id, wish), `a day of ${plan.name}`);
}

const held = new Set(['confirmed', 'held']);

async function countDays(stage: Stage, plan: GatheringPlan, id: string): Promise<void> {
  const yesterday = addDays(stage.today, -1);
  moveTo(stage, yesterday, '17:00');
  const past = done(
    await daysOf(asResident(stage), id, addDays(stage.today, -goesOnDaysAgo), yesterday),
    plan.name,
  ).filter(({ state }) => held.has(state));
  for (const [index, came] of (plan.came ?? []).entries()) {
    const day = past.at(-1 - index);
    if (!day) continue;
    const counted = { ...came, unknown: 0, helpers: 2 };
    done(await enterCount(as(stage, plan.by), day.id, counted, 'count'), `who came to ${plan.name}`);
  }
}

async function signPeopleUp(stage: Stage, plan: GatheringPlan, id: string): Promise<void> {
  const from = stage.today;
  const days = done(await daysOf(asResident(stage), id, from, addDays(from, 60)), plan.name);
  const next = days.find(({ state }) => held.has(state));
  if (!next) return;
  for (const [index, { name, party, phone = '' }] of (plan.coming ?? []).entries()) {
    moveTo(stage, addDays(stage.today, -1), `17:${10 + index}`);
    const wish = { name: madeUp(name), party, phone, note: '' };
    const code = String(index + 1).padStart(12, '0');
    done(await enterSignup(as(stage, plan.by), next.id, wish, 'phone', code), `${name} to ${plan.name}`);
  }
}
