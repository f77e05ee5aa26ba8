import type { LocalDate } from '../../../kernel/time.ts';

/** Who a post is, for showing and for routing. Holds nothing about the people in it. */
export type PostCard = {
  readonly id: string;
  readonly name: string;
  /** A word of kernel/auth/roles.ts. */
  readonly role: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly districtId: string | null;
  readonly managerPostId: string | null;
};

/** Somebody who holds a post on a day. */
export type Holder = {
  readonly accountId: string;
  readonly name: string;
  readonly part: 'main' | 'deputy';
  /** Away on that day: their turns go to the deputy, their keys stay. */
  readonly absent: boolean;
};

/** A post one may choose as receiver, with who holds it on the day. */
export type ActivePost = PostCard & {
  readonly organizationKind: string;
  readonly holders: readonly Holder[];
};

/** A body with its posts, as a list to choose from shows them. */
export type PostGroup = {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly posts: readonly ActivePost[];
};

/** Posts under their bodies, in the order they came. */
export function groupPosts(posts: readonly ActivePost[]): PostGroup[] {
  const groups = Map.groupBy(posts, (post) => post.organizationId);
  return [...groups].map(([organizationId, its]) => ({
    organizationId,
    organizationName: its[0]?.organizationName ?? '',
    posts: its,
  }));
}

/** A post nobody covers as its main holder on a day: absent, left, or not able to sign in. */
export type UncoveredPost = {
  readonly id: string;
  readonly managerPostId: string | null;
  readonly deputyPresent: boolean;
};

type Held = { readonly id: string; readonly part: 'main' | 'deputy' | 'early' };

/**
 * Posts whose turns are this person's today: those held as main; those held as deputy while no main holder is there;
 * and, up the line, posts of which neither main holder nor deputy is there and whose manager's post is theirs.
 * Absence moves turns, not locks (design.md §5).
 */
export function turnPostsOf(held: readonly Held[], uncovered: readonly UncoveredPost[]): string[] {
  const open = new Map(uncovered.map((post) => [post.id, post]));
  const turns = new Set(
    held
      .filter((post) => post.part === 'main' || (post.part === 'deputy' && open.has(post.id)))
      .map((p) => p.id),
  );
  const left = uncovered.filter((post) => !post.deputyPresent);
  let before = -1;
  while (turns.size > before) {
    before = turns.size;
    for (const post of left) if (post.managerPostId && turns.has(post.managerPostId)) turns.add(post.id);
  }
  return [...turns];
}

/** A dated thing. Both ends count: `toOn` is the last day it holds, until 24:00 of the town. */
export type Dated = { readonly fromOn: LocalDate; readonly toOn: LocalDate | null };

export const holdsOn = ({ fromOn, toOn }: Dated, day: LocalDate): boolean =>
  fromOn <= day && (toOn === null || day <= toOn);

/** Whether making `managerPostId` the manager of `postId` would close a circle; `managers` maps post to manager's post. */
export function wouldCircle(
  postId: string,
  managerPostId: string,
  managers: ReadonlyMap<string, string | null>,
): boolean {
  const seen = new Set<string>();
  let at: string | null | undefined = managerPostId;
  while (at && !seen.has(at)) {
    if (at === postId) return true;
    seen.add(at);
    at = managers.get(at);
  }
  return false;
}

/** What may change of a post. */
export type PostEdit = {
  readonly name: string;
  readonly districtId: string | null;
  readonly managerPostId: string | null;
  readonly clearances: readonly string[];
};

/** A post to make. Role and body stay as they are made: another role is another post. */
export type NewPost = PostEdit & {
  readonly organizationId: string;
  readonly role: string;
  readonly fromOn: LocalDate;
};
