import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../../kernel/time.ts';
import { districtChain, districtOfAddress } from '../district/district.store.ts';
import { type DayOpening, openingOn } from './opening.rules.ts';
import type { PlaceFacts } from './place.rules.ts';
import { insertPlace, layPlaceInto, openingsOfPlaces, updatePlace } from './place.store.ts';

/**
 * Writes a place and lays it into every district its address lies in; `districtIds` says more where the address does
 * not tell. Made anew without an `id`; a given `version` that no longer holds changes nothing and answers null.
 */
export async function putPlace(
  tx: Tx,
  facts: PlaceFacts,
  known: {
    readonly id?: string;
    readonly version?: number | null;
    readonly districtIds?: readonly string[];
  } = {},
): Promise<string | null> {
  const id = known.id ?? newId(tx.now.getTime());
  if (!known.id) await insertPlace(tx, id, facts);
  else if (!(await updatePlace(tx, id, facts, known.version ?? null))) return null;
  const districtIds = await districtsFor(tx, facts, known.districtIds ?? []);
  await layPlaceInto(
    tx,
    id,
    districtIds.map((districtId) => ({ id: newId(tx.now.getTime()), districtId })),
  );
  return id;
}

/** Districts an address lies in today, of every kind, and those named besides. A place of another city lies in none. */
async function districtsFor(tx: Tx, facts: PlaceFacts, named: readonly string[]): Promise<string[]> {
  const smallest = facts.city === '' ? await districtOfAddress(tx, facts.address) : null;
  const starts = smallest ? [smallest, ...named] : named;
  const chains = [];
  for (const start of starts) chains.push(await districtChain(tx, start));
  return [...new Set([...named, ...chains.flat().map(({ id }) => id)])];
}

/** How places stand on each day between two, both included, asked as `(placeId, day)`; unknown places are `unknown`. */
export async function openingsBetween(
  tx: Tx,
  placeIds: readonly string[],
  from: LocalDate,
  until: LocalDate,
): Promise<(placeId: string, day: LocalDate) => DayOpening> {
  const rules = await openingsOfPlaces(tx, placeIds, addDays(from, -1), addDays(until, 1));
  return (placeId, day) => {
    const of = rules.get(placeId);
    return of ? openingOn(of.opening, day, of.overrides) : { state: 'unknown' };
  };
}
