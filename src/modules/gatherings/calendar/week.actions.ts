import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok } from '../../../kernel/result.ts';
import { addDays, type LocalDate } from '../../../kernel/time.ts';
import {
  activeDistricts,
  type DistrictCard,
  districtsOfPlaces,
  districtsWithin,
  type PlaceCard,
  placeCards,
} from '../../districts/index.ts';
import { type Gathering, gatheringsById } from '../gathering/gathering.store.ts';
import type { Occurrence } from '../occurrence/occurrence.rules.ts';
import { occurrencesBetween, occurrencesById } from '../occurrence/occurrence.store.ts';

/** One day of a gathering as neighbours see it. */
export type ShownDay = {
  readonly day: Occurrence;
  readonly gathering: Gathering;
  readonly place: PlaceCard | null;
  /** Where it went, when it was moved. */
  readonly movedTo: LocalDate | null;
};

/** A week of gatherings; `districts` are those one may choose as one's own. */
export type Week = {
  readonly from: LocalDate;
  readonly today: LocalDate;
  readonly districts: readonly DistrictCard[];
  readonly near: DistrictCard | null;
  readonly days: readonly { readonly day: LocalDate; readonly shown: readonly ShownDay[] }[];
};

export const DAYS_OF_WEEK = 7;

/** Seven days from a day on: everything public, or what is held in or for one district. */
export const readWeek = (ctx: Ctx, from: LocalDate, nearId: string | null) =>
  ctx.read('gathering.browse', async (tx) => {
    const districts = await activeDistricts(tx);
    const near = districts.find(({ id }) => id === nearId) ?? null;
    const occurrences = await occurrencesBetween(tx, from, addDays(from, DAYS_OF_WEEK - 1));
    const shown = await showDays(tx, occurrences);
    const wanted = near ? await heldIn(tx, near.id, shown) : shown;
    const days = Array.from({ length: DAYS_OF_WEEK }, (_, ahead) => addDays(from, ahead));
    return ok<Week>({
      from,
      today: tx.today,
      districts: districts.filter(({ kind }) => kind !== 'association' && kind !== 'city'),
      near,
      days: days.map((day) => ({ day, shown: wanted.filter((one) => one.day.day === day) })),
    });
  });

/** Days with what is shown beside them. Drafts stay out of sight. */
export async function showDays(tx: Tx, occurrences: readonly Occurrence[]): Promise<ShownDay[]> {
  const gatherings = await gatheringsById(
    tx,
    occurrences.map(({ gatheringId }) => gatheringId),
  );
  const places = await placeCards(
    tx,
    occurrences.flatMap(({ placeId }) => placeId ?? []),
  );
  const moved = await occurrencesById(
    tx,
    occurrences.flatMap(({ movedToId }) => movedToId ?? []),
  );
  const movedDay = new Map(moved.map(({ id, day }) => [id, day]));
  return occurrences.flatMap((day) => {
    const gathering = gatherings.get(day.gatheringId);
    if (!gathering || gathering.state === 'draft') return [];
    const place = places.get(day.placeId ?? '') ?? null;
    return [{ day, gathering, place, movedTo: movedDay.get(day.movedToId ?? '') ?? null }];
  });
}

/** Those that are held in a district or anything inside it, or are for it. */
export async function heldIn(tx: Tx, districtId: string, shown: readonly ShownDay[]): Promise<ShownDay[]> {
  const inside = new Set(await districtsWithin(tx, districtId));
  const ofPlaces = await districtsOfPlaces(
    tx,
    shown.flatMap(({ place }) => place?.id ?? []),
  );
  return shown.filter(
    ({ gathering, place }) =>
      inside.has(gathering.districtId ?? '') ||
      (ofPlaces.get(place?.id ?? '') ?? []).some(({ id }) => inside.has(id)),
  );
}
