import { actingPost } from '../../../kernel/ctx/key-ring.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { postCards } from '../../districts/index.ts';
import type { Theme } from './theme.store.ts';

/** In which of several posts somebody acts on a theme: the one that answers for it, that of its district, else the first. */
export async function postFor(
  tx: Tx,
  { ownerPostId, districtId }: Pick<Theme, 'ownerPostId' | 'districtId'>,
): Promise<string | null> {
  const held = tx.ring.held.map(({ id }) => id);
  if (held.includes(ownerPostId)) return ownerPostId;
  const cards = await postCards(tx, held);
  const here = held.find((id) => districtId !== null && cards.get(id)?.districtId === districtId);
  return here ?? actingPost(tx.ring)?.id ?? null;
}
