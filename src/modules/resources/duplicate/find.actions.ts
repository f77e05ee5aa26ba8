import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { foldAddress, foldPhone } from '../../../kernel/fold/index.ts';
import { type PlaceCard, placesAfter } from '../../districts/index.ts';
import { keepPairs } from './pair.store.ts';
import {
  type Candidate,
  type Compared,
  inOrder,
  nameKeyOf,
  namePartsOf,
  SharedKeys,
} from './same-place.rules.ts';

/** A place as it is compared: names without the city, digits of the telephone, addresses in one form. */
export function comparedOf(card: PlaceCard, townName: string): Compared {
  const city = card.city === '' ? townName : card.city;
  const nameKey = nameKeyOf(card.name, [city.normalize('NFKC').toLowerCase()]);
  return {
    id: card.id,
    nameKey,
    nameParts: namePartsOf(nameKey),
    phoneKey: foldPhone(card.phone),
    addressKey: foldAddress(`${city}${card.address}`),
    address: card.address,
    latitude: card.latitude,
    longitude: card.longitude,
  };
}

/** Places read, and rooms of places compared, before others get their turn. */
const [placesAtOnce, roomsAtOnce] = [1000, 20_000];

/** Looks for places that may be one with those touched, and keeps the pairs for a person; how many are new. */
export async function findDuplicates(tx: Tx, touched: readonly string[], townName: string): Promise<number> {
  if (touched.length === 0) return 0;
  const cardsAfter = (id: string | null) => placesAfter(tx, id, placesAtOnce);
  return await keepPairs(tx, await pairsAmong(cardsAfter, new Set(touched), townName), touched);
}

/** Pairs of places that may be one, at least one of each touched. `cardsAfter` reads all places, some at a time. */
export async function pairsAmong(
  cardsAfter: (id: string | null) => Promise<readonly PlaceCard[]>,
  touched: ReadonlySet<string>,
  townName: string,
): Promise<Candidate[]> {
  const shared = new SharedKeys();
  for (let id: string | null = null; ; ) {
    const cards = await cardsAfter(id);
    for (const card of cards) shared.add(comparedOf(card, townName));
    id = cards.at(-1)?.id ?? null;
    if (id === null) break;
    await letOthersRun();
  }
  return await pairsOf(shared, touched);
}

async function pairsOf(shared: SharedKeys, touched: ReadonlySet<string>): Promise<Candidate[]> {
  const found: Candidate[] = [];
  let looked = 0;
  for (const pairs of shared.pairs(touched)) {
    found.push(...pairs);
    looked += 1;
    if (looked % roomsAtOnce === 0) await letOthersRun();
  }
  return inOrder(found);
}
