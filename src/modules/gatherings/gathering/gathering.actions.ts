import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays } from '../../../kernel/time.ts';
import { lockSignups, relockSignups, writeAsClock } from '../gatherings.walls.ts';
import { listingOf } from '../listing/listing.store.ts';
import { seatWaitingOf } from '../signup/seats.walls.ts';
import { decideGathering } from './decide.rules.ts';
import { type Gathering, type GatheringFacts, SERIES_DAYS } from './gathering.rules.ts';
import {
  gatheringById,
  insertGathering,
  keepersOf,
  putOffEnd,
  replaceKeepers,
  runningSeries,
  updateGathering,
} from './gathering.store.ts';
import { decideHere } from './here.actions.ts';
import { keepsThem } from './keeping.rules.ts';
import { keepDays } from './series.actions.ts';

/** Who keeps a gathering: at least one post, so that its list of sign-ups and its days are somebody's. */
export type Keepers = { readonly postIds: readonly string[] };

/** Begins a gathering and writes its coming days into the calendar. */
export const makeGathering = (ctx: Ctx, facts: GatheringFacts, { postIds }: Keepers, mark?: DeedMark) =>
  ctx.act('gathering.change', (tx) => enterGathering(tx, facts, postIds), mark);

/** The same inside another deed: an import, a network's activity. */
export async function enterGathering(tx: Tx, facts: GatheringFacts, postIds: readonly string[]) {
  if (postIds.length === 0) return refuse('gathering-keeper');
  const decided = decideGathering(facts);
  if (!decided.ok) return decided;
  const here = await decideHere(tx, { ...facts, postIds });
  if (!here.ok) return here;
  const id = newId(tx.now.getTime());
  const lock = await lockSignups(tx, postIds);
  await insertGathering(tx, id, lock.lockId, decided.value);
  await giveKeepers(tx, id, postIds);
  tx.about({ kind: 'gathering', id, detail: { name: facts.name } });
  await keepDays(tx, { ...decided.value, id, lockId: lock.lockId, sourceId: '', version: 1 });
  return ok({ id });
}

/**
 * Changes a gathering and its coming days; those who wait get seats it has more, and fewer seats take nobody's away.
 * Refuses whoever neither keeps it nor answers for the district's work.
 */
export const changeGathering = (
  ctx: Ctx,
  id: string,
  version: number,
  facts: GatheringFacts,
  { postIds }: Keepers,
  mark?: DeedMark,
) =>
  ctx.act(
    'gathering.change',
    async (tx) => {
      const kept = await keptGathering(tx, id);
      if (!kept.ok) return kept;
      if (postIds.length === 0 && !needsNoKeeper(kept.value, facts)) return refuse('gathering-keeper');
      const decided = decideGathering(facts);
      if (!decided.ok) return decided;
      if (kept.value.version !== version) return refuse('stale'); // before its place is judged, which may be gone since
      const here = await decideHere(tx, { ...facts, postIds }, kept.value.placeId);
      if (!here.ok) return here;
      if (!(await updateGathering(tx, id, version, decided.value))) return refuse('stale');
      await giveKeepers(tx, id, postIds);
      await relockSignups(tx, kept.value.lockId, postIds);
      tx.about({ kind: 'gathering', id, detail: { name: facts.name } });
      await keepDays(tx, { ...kept.value, ...decided.value });
      const movedUp = await seatWaitingOf(tx, id);
      if (movedUp > 0) tx.about({ detail: { movedUp } });
      return ok({ id });
    },
    mark,
  );

/** What came out of a list stays nobody's own until people sign up here: their names must lie with somebody. */
const needsNoKeeper = (kept: Gathering, facts: GatheringFacts): boolean =>
  kept.sourceId !== '' && facts.signup === 'none';

/** Says that a series goes on for another year from today (series expire, or calendars fill with ghosts). */
export const goOn = (ctx: Ctx, id: string, version: number, mark?: DeedMark) =>
  ctx.act(
    'gathering.change',
    async (tx) => {
      const kept = await keptGathering(tx, id);
      if (!kept.ok) return kept;
      const repeatsUntil = addDays(tx.today, SERIES_DAYS);
      if (!(await putOffEnd(tx, id, version, repeatsUntil))) return refuse('stale');
      tx.about({ kind: 'gathering', id, detail: { until: repeatsUntil } });
      const { schedule } = kept.value;
      await keepDays(tx, { ...kept.value, schedule: { ...schedule, repeatsUntil } });
      return ok(null);
    },
    mark,
  );

/** Every night the days of running series are written further ahead, and places that changed their rules are heard. */
export const keepCalendars = (ctx: Ctx) =>
  ctx.act('gathering.tick', async (tx) => {
    const series = await runningSeries(tx);
    for (const { id } of series) {
      const gathering = await gatheringById(tx, id);
      if (gathering) await writeAsClock(tx, () => keepDays(tx, gathering));
    }
    return ok({ series: series.length });
  });

/** A gathering this actor may decide about; a stranger to it is refused with words. */
export async function keptGathering(tx: Tx, id: string) {
  const gathering = await gatheringById(tx, id);
  if (!gathering || (await isTakenBack(tx, gathering))) return refuse('not-found');
  return (await mayKeep(tx, gathering)) ? ok(gathering) : refuse('not-a-keeper');
}

/** Whether the file that brought it was taken back: then it is nowhere, until another file brings it again. */
const isTakenBack = async (tx: Tx, { id, sourceId }: Gathering): Promise<boolean> =>
  sourceId !== '' && (await listingOf(tx, id))?.takenBack === true;

/** Whether this actor keeps a gathering: by a post of theirs, or by a role that answers for what districts do. */
export async function mayKeep(tx: Tx, gathering: Pick<Gathering, 'id'>): Promise<boolean> {
  const keepers = (await keepersOf(tx, [gathering.id])).get(gathering.id) ?? [];
  return tx.actor.kind === 'job' || keepsThem(tx.ring, keepers);
}

const giveKeepers = (tx: Tx, id: string, postIds: readonly string[]): Promise<void> =>
  replaceKeepers(
    tx,
    id,
    [...new Set(postIds)].map((postId) => ({ id: newId(tx.now.getTime()), postId })),
  );
