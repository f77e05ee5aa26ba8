import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import {
  activePlaces,
  districtCards,
  type PlaceCard,
  placeById,
  placeCards,
  postCards,
} from '../../districts/index.ts';

/** What somebody chose for a gathering or one of its days. */
type Chosen = {
  readonly placeId?: string | null;
  readonly districtId?: string | null;
  readonly postIds?: readonly string[];
};

/**
 * Whether the place, the district and the posts that were chosen are this town's. A place that is no longer in use is
 * refused, but for `keeps`, where it is held already: what exists stays as it is.
 */
export async function decideHere(
  tx: Tx,
  { placeId, districtId, postIds = [] }: Chosen,
  keeps: string | null = null,
): Promise<Result<null, 'not-found' | 'place-ended'>> {
  const districts = await districtCards(tx, districtId ? [districtId] : []);
  const posts = await postCards(tx, [...postIds]);
  if (districtId && !districts.has(districtId)) return refuse('not-found');
  if (!postIds.every((id) => posts.has(id))) return refuse('not-found');
  const place = placeId ? await placeById(tx, placeId) : null;
  if (placeId && !place) return refuse('not-found');
  const isOver = place?.toOn && place.toOn < tx.today && place.id !== keeps;
  return isOver ? refuse('place-ended', { place: place.name }) : ok(null);
}

/** Places a form offers: those in use, and the one that stands there already, in use or not. */
export async function placesToChoose(tx: Tx, keeps: string | null): Promise<PlaceCard[]> {
  const active = await activePlaces(tx);
  if (!keeps || active.some(({ id }) => id === keeps)) return active;
  return [...active, ...(await placeCards(tx, [keeps])).values()];
}
