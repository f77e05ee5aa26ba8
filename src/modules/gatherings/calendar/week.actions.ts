import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok } from '../../../kernel/result.ts';
import { addDays, type LocalDate } from '../../../kernel/time.ts';
import {
  activeDistricts,
  districtsOfPlaces,
  districtsWithin,
  placeCards,
  placesInDistricts,
} from '../../districts/index.ts';
import { gatheringsById } from '../gathering/gathering.store.ts';
import { isLong, isOn, type Occurrence } from '../occurrence/occurrence.rules.ts';
import { occurrencesById } from '../occurrence/occurrence.store.ts';
import { DAYS_OF_WEEK, type ShownDay, type Week, type WeekDay } from './shown-day.ts';
import { type Around, weekRows } from './week.store.ts';

/** Seven days from a day on: everything public, or what is held in or for one district. */
export const readWeek = (ctx: Ctx, from: LocalDate, nearId: string | null) =>
  ctx.read('gathering.browse', async (tx) => {
    const districts = await activeDistricts(tx);
    const near = districts.find(({ id }) => id === nearId) ?? null;
    const until = addDays(from, DAYS_OF_WEEK - 1);
    const shown = await daysNear(tx, { from, until, nearId: near?.id ?? null });
    const days = Array.from({ length: DAYS_OF_WEEK }, (_, ahead) => addDays(from, ahead));
    return ok<Week>({
      from,
      today: tx.today,
      districts: nearDistricts(districts),
      near,
      days: days.map((day) => ({
        day,
        shown: shown.filter((one) => !isLong(one.day) && isOn(one.day, day)),
      })),
      lasting: shown.filter((one) => isLong(one.day)),
    });
  });

/** Districts somebody may call theirs: neither the whole town nor a neighbourhood association's. */
export const nearDistricts = <D extends { readonly kind: string }>(districts: readonly D[]): D[] =>
  districts.filter(({ kind }) => kind !== 'association' && kind !== 'city');

/** What is held between two days, both included: everywhere, or in and for one district and what lies in it. */
export async function daysNear(
  tx: Tx,
  asked: { readonly from: LocalDate; readonly until: LocalDate; readonly nearId: string | null },
): Promise<WeekDay[]> {
  const rows = await weekRows(
    tx,
    asked.from,
    asked.until,
    asked.nearId ? await around(tx, asked.nearId) : null,
  );
  const places = await placeCards(
    tx,
    rows.flatMap(({ placeId }) => placeId ?? []),
  );
  const moved = await movedDays(tx, rows);
  return rows.map(({ placeId, movedToId, ...row }) => ({
    ...row,
    place: places.get(placeId ?? '') ?? null,
    movedTo: moved.get(movedToId ?? '') ?? null,
  }));
}

/** On which days what was moved is held instead: few, so they are asked for by name. */
async function movedDays(
  tx: Tx,
  days: readonly { readonly movedToId: string | null }[],
): Promise<ReadonlyMap<string, LocalDate>> {
  const ids = days.flatMap(({ movedToId }) => movedToId ?? []);
  const moved = ids.length === 0 ? [] : await occurrencesById(tx, ids);
  return new Map(moved.map(({ id, day }) => [id, day]));
}

/** A district, what lies in it, and the places there. */
async function around(tx: Tx, districtId: string): Promise<Around> {
  const districtIds = await districtsWithin(tx, districtId);
  return { districtIds, placeIds: await placesInDistricts(tx, districtIds) };
}

/** Days as neighbours see them: drafts stay out of sight. */
export const showDays = async (tx: Tx, occurrences: readonly Occurrence[]): Promise<ShownDay[]> =>
  (await dressDays(tx, occurrences)).filter(({ gathering }) => gathering.state !== 'draft');

/** Days with what is told beside them. */
export async function dressDays(tx: Tx, occurrences: readonly Occurrence[]): Promise<ShownDay[]> {
  const gatherings = await gatheringsById(
    tx,
    occurrences.map(({ gatheringId }) => gatheringId),
  );
  const places = await placeCards(
    tx,
    occurrences.flatMap(({ placeId }) => placeId ?? []),
  );
  const moved = await movedDays(tx, occurrences);
  return occurrences.flatMap((day) => {
    const gathering = gatherings.get(day.gatheringId);
    if (!gathering) return [];
    const place = places.get(day.placeId ?? '') ?? null;
    return [{ day, gathering, place, movedTo: moved.get(day.movedToId ?? '') ?? null }];
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
