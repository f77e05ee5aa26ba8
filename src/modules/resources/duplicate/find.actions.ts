import type { Tx } from '../../../kernel/ctx/tx.ts';
import { foldAddress, foldPhone } from '../../../kernel/fold/index.ts';
import { activePlaces, type PlaceCard } from '../../districts/index.ts';
import { keepPairs } from './pair.store.ts';
import { type Compared, candidates, nameKeyOf, namePartsOf } from './same-place.rules.ts';

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

/** Looks for places that may be one with those touched, and keeps the pairs for a person; how many are new. */
export async function findDuplicates(tx: Tx, touched: readonly string[], townName: string): Promise<number> {
  if (touched.length === 0) return 0;
  const places = (await activePlaces(tx)).map((card) => comparedOf(card, townName));
  return await keepPairs(tx, candidates(places, new Set(touched)), touched);
}
