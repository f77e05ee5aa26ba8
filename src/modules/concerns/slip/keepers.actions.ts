import type { Tx } from '../../../kernel/ctx/tx.ts';
import {
  activePosts,
  districtChain,
  dutyPost,
  frontDeskPost,
  managerOf,
  officerPostFor,
  ownerFor,
  townManagerPost,
} from '../../districts/index.ts';
import type { Keepers } from '../concerns.walls.ts';
import type { About, Urgency } from '../words.rules.ts';

/** The CSW whose district this is, the smallest first; else one who looks after the whole town. Held posts go first. */
async function cswFor(tx: Tx, districtId: string | null): Promise<string | null> {
  const posts = await activePosts(tx, { roles: ['csw'], held: true });
  const chain = districtId ? await districtChain(tx, districtId) : [];
  for (const { id } of chain) {
    const own = posts.find((post) => post.districtId === id);
    if (own) return own.id;
  }
  return posts.find((post) => post.districtId === null)?.id ?? null;
}

/** Who answers for a slip from the first second: the CSW of the district, else its officer, else the front desk. */
async function ownerOfSlip(tx: Tx, districtId: string | null, officerId: string | null): Promise<string> {
  const meant = (await cswFor(tx, districtId)) ?? officerId ?? (await frontDeskPost(tx))?.id;
  const post = meant ?? (await townManagerPost(tx))?.id;
  if (!post) throw new Error('the town has no post that could answer for a slip');
  return (await ownerFor(tx, post)).id;
}

/** Everybody a new slip opens to, by what it is about and how urgent it is. */
export async function keepersFor(
  tx: Tx,
  slip: { readonly districtId: string | null; readonly about: About; readonly urgency: Urgency },
): Promise<Keepers> {
  const officerId = slip.districtId ? ((await officerPostFor(tx, slip.districtId))?.id ?? null) : null;
  const ownerPostId = await ownerOfSlip(tx, slip.districtId, officerId);
  return {
    ...(await ownerAndManager(tx, ownerPostId)),
    officerPostId: slip.about === 'area' ? officerId : null,
    dutyPostId: slip.urgency === 'today' ? ((await dutyPost(tx))?.id ?? null) : null,
  };
}

/** The owner's post and the one above it. */
export const ownerAndManager = async (tx: Tx, ownerPostId: string) => ({
  ownerPostId,
  managerPostId: (await managerOf(tx, ownerPostId))?.id ?? null,
});
