import type { KeyRing } from '../../../kernel/ctx/key-ring.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { districtChain } from '../district/district.store.ts';
import { type PostCard, turnPostsOf } from './post.rules.ts';
import { activePosts, heldBy, lineOf, postsByRole, uncoveredPosts } from './post.store.ts';

/** Roles that answer for the whole town, the nearer one first. Their posts may not be vacant (design.md §5). */
const townManagers = ['municipalManager', 'municipalOwner'] as const;

/** The post that answers for the whole town: of its own bodies, held by somebody who can sign in. */
export async function townManagerPost(tx: Tx): Promise<PostCard | null> {
  const posts = await activePosts(tx, { roles: townManagers });
  const held = posts.filter((post) => post.holders.length > 0);
  const ranked = townManagers.flatMap((role) => held.filter((post) => post.role === role));
  return ranked.find((post) => post.organizationKind === 'municipal') ?? ranked[0] ?? posts[0] ?? null;
}

/**
 * The post that owns what is meant for a post: itself when somebody who can sign in holds it today, main or deputy;
 * else the nearest manager's post of which that is true; else the town's manager. Nothing ever stays without an owner:
 * were even that post vacant, it is still named. Throws for an identifier that is no post.
 */
export async function ownerFor(tx: Tx, postId: string): Promise<PostCard> {
  const line = await lineOf(tx, postId);
  const owner = line.find((post) => post.held) ?? (await townManagerPost(tx)) ?? line[0];
  if (!owner) throw new Error(`no post ${postId}`);
  return owner;
}

const firstOf = async (tx: Tx, role: string): Promise<PostCard | null> =>
  (await postsByRole(tx, role))[0] ?? null;

/** The post everything about hidden persons goes to (A16), or null in a town that has none yet. */
export const safetyPost = (tx: Tx): Promise<PostCard | null> => firstOf(tx, 'safetyOfficer');

/** The multi-agency coordinator's post, or null. */
export const coordinatorPost = (tx: Tx): Promise<PostCard | null> => firstOf(tx, 'coordinator');

/** The post that is asked in an emergency outside office hours and opens slips (A21); the town's manager where there is none. */
export const dutyPost = async (tx: Tx): Promise<PostCard | null> =>
  (await firstOf(tx, 'dutyManager')) ?? (await townManagerPost(tx));

/** The counter of the town's own body: owner of what arrives at the public door. The town's manager where there is none. */
export async function frontDeskPost(tx: Tx): Promise<PostCard | null> {
  const desks = await activePosts(tx, { roles: ['counterClerk'] });
  const own = desks.filter((post) => post.organizationKind === 'municipal');
  return own.find((post) => post.holders.length > 0) ?? own[0] ?? (await townManagerPost(tx));
}

/** The district officer's post of the smallest district around a district that has one; posts somebody holds go first. */
export async function officerPostFor(
  tx: Tx,
  districtId: string,
  day: LocalDate = tx.today,
): Promise<PostCard | null> {
  const posts = await activePosts(tx, { roles: ['districtOfficer'], on: day });
  for (const district of await districtChain(tx, districtId, day)) {
    const its = posts.filter((post) => post.districtId === district.id);
    const found = its.find((post) => post.holders.length > 0) ?? its[0];
    if (found) return found;
  }
  return null;
}

const turnsOfRing = new WeakMap<KeyRing, string[]>();

/**
 * Posts whose turns are the actor's today: see `turnPostsOf`. For readings: remembered as long as the ring is, which
 * every act of this process ends.
 */
export async function turnPosts(tx: Tx): Promise<string[]> {
  const held = tx.ring.posts;
  if (held.length === 0) return [];
  const known = turnsOfRing.get(tx.ring);
  if (known) return [...known];
  const posts = turnPostsOf(
    held,
    await uncoveredPosts(
      tx,
      held.map((post) => post.id),
    ),
  );
  turnsOfRing.set(tx.ring, posts);
  return [...posts];
}

/** The same for several accounts at once, for letters: who is away gets none. Accounts without turns are left out. */
export async function turnPostsOfAll(
  tx: Tx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const held = await heldBy(tx, accountIds);
  const ids = [...new Set([...held.values()].flat().map((post) => post.id))];
  const uncovered = await uncoveredPosts(tx, ids);
  return new Map([...held].map(([accountId, posts]) => [accountId, turnPostsOf(posts, uncovered)]));
}
