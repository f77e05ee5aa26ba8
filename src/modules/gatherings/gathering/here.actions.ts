import type { Tx } from '../../../kernel/ctx/tx.ts';
import { districtCards, placeCards, postCards } from '../../districts/index.ts';

/** What somebody chose for a gathering or one of its days. */
type Chosen = {
  readonly placeId?: string | null;
  readonly districtId?: string | null;
  readonly postIds?: readonly string[];
};

/** Whether the place, the district and the posts that were chosen are this town's. */
export async function areHere(tx: Tx, { placeId, districtId, postIds = [] }: Chosen): Promise<boolean> {
  const places = await placeCards(tx, placeId ? [placeId] : []);
  const districts = await districtCards(tx, districtId ? [districtId] : []);
  const posts = await postCards(tx, [...postIds]);
  return (
    (!placeId || places.has(placeId)) &&
    (!districtId || districts.has(districtId)) &&
    postIds.every((id) => posts.has(id))
  );
}
