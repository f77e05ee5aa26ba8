import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays, startOfMonth } from '../../../kernel/time.ts';
import { activeDistricts, activePlaces, activePosts, postCards } from '../../districts/index.ts';
import { countOf } from '../attendance/attendance.rules.ts';
import { entriesOf } from '../attendance/attendance.store.ts';
import { dressDays } from '../calendar/week.actions.ts';
import { listingOf, listingsOf } from '../listing/listing.store.ts';
import { endDay, type Occurrence } from '../occurrence/occurrence.rules.ts';
import { occurrencesOf } from '../occurrence/occurrence.store.ts';
import { mayKeep } from './gathering.actions.ts';
import type { Gathering } from './gathering.rules.ts';
import { HORIZON_DAYS, LISTED_DAYS } from './gathering.rules.ts';
import { gatheringById, gatheringsInStates, keepersOf } from './gathering.store.ts';
import { placesToChoose } from './here.actions.ts';
import { concernsOf, type KeepConcern, type KeptSort, withoutDoubt } from './keep.rules.ts';
import { keepsThem } from './keeping.rules.ts';
import { reviewOf } from './review.actions.ts';

/** Days back whose counts a keeper sees on the page of a gathering. */
const PAST_DAYS = 92;

/** A gathering as its keepers' list shows it. */
export type KeptGathering = {
  readonly gathering: Gathering;
  readonly mine: boolean;
  readonly next: Pick<Occurrence, 'day' | 'lastDay'> | null;
  readonly concerns: readonly KeepConcern[];
};

/** Gatherings of one sort: those one keeps first, those that ask for something before the rest; how many of each. */
export const readKept = (ctx: Ctx, sort: KeptSort) =>
  ctx.read('gathering.list', async (tx) => {
    const all = await keptRows(tx);
    const counts = { own: 0, listed: 0 };
    for (const row of all) counts[sortOf(row)] += 1;
    return ok({ rows: all.filter((row) => sortOf(row) === sort), counts });
  });

/** What a list brought and nobody keeps stands apart: a city's list would bury the salons. */
const sortOf = ({ gathering, isKept }: KeptRow): KeptSort =>
  gathering.sourceId !== '' && !isKept ? 'listed' : 'own';

type KeptRow = KeptGathering & { readonly isKept: boolean };

async function keptRows(tx: Tx): Promise<KeptRow[]> {
  const gatherings = await gatheringsInStates(tx, ['draft', 'running', 'resting']);
  const ids = gatherings.map(({ id }) => id);
  const keepers = await keepersOf(tx, ids);
  const days = await occurrencesOf(tx, ids, startOfMonth(tx.today), addDays(tx.today, HORIZON_DAYS));
  const byGathering = Map.groupBy(days, ({ gatheringId }) => gatheringId);
  const listings = await listingsOf(
    tx,
    gatherings.flatMap(({ id, sourceId }) => (sourceId === '' ? [] : [id])),
  );
  const rows = gatherings.map((gathering) => {
    const listing = listings.get(gathering.id) ?? null;
    const own = byGathering.get(gathering.id) ?? [];
    const next = own.find(
      (day) => endDay(day) >= tx.today && day.state !== 'cancelled' && day.state !== 'moved',
    );
    const postIds = keepers.get(gathering.id) ?? [];
    const concerns = concernsOf(gathering, own, tx.today, listing?.goneOn);
    return {
      gathering,
      mine: keepsThem({ held: tx.ring.held, roles: new Set() }, postIds),
      isKept: keepers.has(gathering.id),
      next: next ?? null,
      concerns: keepsThem(tx.ring, postIds) ? concerns : withoutDoubt(concerns),
      isOver: listing !== null && (listing.takenBack || (next === undefined && !keepers.has(gathering.id))),
    };
  });
  return rows
    .filter(({ isOver }) => !isOver)
    .sort(
      (a, b) =>
        Number(b.mine) - Number(a.mine) ||
        b.concerns.length - a.concerns.length ||
        (a.gathering.sourceId === '' ? 0 : (a.next?.day ?? '').localeCompare(b.next?.day ?? '')),
    );
}

/** One gathering for those who keep it: its days with counts, what asks for a decision. */
export const readGatheringToKeep = (ctx: Ctx, id: string) =>
  ctx.read('gathering.list', async (tx) => {
    const gathering = await gatheringById(tx, id);
    if (!gathering) return refuse('not-found');
    const listing = await listingOf(tx, id);
    if (listing?.takenBack) return refuse('not-found');
    const days = await occurrencesOf(
      tx,
      [id],
      addDays(tx.today, -PAST_DAYS),
      addDays(tx.today, listing ? LISTED_DAYS : HORIZON_DAYS),
    );
    const entries = await entriesOf(
      tx,
      days.map((day) => day.id),
    );
    const shown = await dressDays(tx, days);
    const may = await mayKeep(tx, gathering);
    return ok({
      gathering,
      listing,
      keeperNames: await keeperNames(tx, id),
      review: may ? await reviewOf(tx, gathering) : null,
      mayKeep: may,
      places: await activePlaces(tx),
      concerns: concernsOf(gathering, days, tx.today, listing?.goneOn),
      days: shown.map((one) => ({ ...one, count: countOf(entries.get(one.day.id) ?? []) })),
    });
  });

async function keeperNames(tx: Tx, gatheringId: string): Promise<string[]> {
  const postIds = (await keepersOf(tx, [gatheringId])).get(gatheringId) ?? [];
  const cards = await postCards(tx, postIds);
  return postIds.flatMap((postId) => cards.get(postId)?.name ?? []);
}

/** What the form about a gathering lets choose from, with the gathering when it stands already. */
export const readGatheringForm = (ctx: Ctx, id: string | null) =>
  ctx.read('gathering.list', async (tx) => {
    const gathering = id ? await gatheringById(tx, id) : null;
    if (id && !gathering) return refuse('not-found');
    if (gathering && !(await mayKeep(tx, gathering))) return refuse('not-a-keeper');
    const listing = gathering ? await listingOf(tx, gathering.id) : null;
    if (listing?.takenBack) return refuse('not-found');
    const keepers = gathering ? ((await keepersOf(tx, [gathering.id])).get(gathering.id) ?? []) : [];
    const own = tx.ring.held.map((post) => post.id);
    return ok({
      gathering,
      listing,
      keepers: gathering ? keepers : own.slice(0, 1),
      posts: await activePosts(tx, {}),
      districts: await activeDistricts(tx),
      places: await placesToChoose(tx, gathering?.placeId ?? null),
    });
  });
