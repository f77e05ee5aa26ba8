import type { ActivePost, Holder } from '../post/post.rules.ts';

/** Who answers for a post on a day: its main holders who are there, else its deputies, else the post above. */
export type OnDuty =
  | { readonly by: 'holders'; readonly people: readonly Holder[] }
  | { readonly by: 'deputies'; readonly people: readonly Holder[] }
  | { readonly by: 'manager' };

export function onDuty(holders: readonly Holder[]): OnDuty {
  const here = holders.filter((holder) => !holder.absent);
  const mains = here.filter((holder) => holder.part === 'main');
  if (mains.length > 0) return { by: 'holders', people: mains };
  const deputies = here.filter((holder) => holder.part === 'deputy');
  return deputies.length > 0 ? { by: 'deputies', people: deputies } : { by: 'manager' };
}

/** One line of the roster: a district, a post for it, who answers today, who is away. */
export type RosterLine = {
  readonly district: string;
  readonly post: ActivePost;
  readonly duty: OnDuty;
  readonly away: readonly string[];
};

type District = { readonly id: string; readonly name: string };

/** Districts in their order with the posts that are for them; districts nobody is for are left to `unattended`. */
export function rosterOf(districts: readonly District[], posts: readonly ActivePost[]): RosterLine[] {
  return districts.flatMap((district) =>
    posts
      .filter((post) => post.districtId === district.id)
      .map((post) => ({
        district: district.name,
        post,
        duty: onDuty(post.holders),
        away: post.holders.filter((holder) => holder.absent).map((holder) => holder.name),
      })),
  );
}

/** Districts of the kinds that have posts at all, but none themselves. */
export const unattended = (
  districts: readonly (District & { readonly kind: string })[],
  posts: readonly ActivePost[],
): string[] => {
  const served = new Set(posts.flatMap((post) => post.districtId ?? []));
  const kinds = new Set(districts.filter((each) => served.has(each.id)).map((each) => each.kind));
  return districts.filter((each) => kinds.has(each.kind) && !served.has(each.id)).map((each) => each.name);
};
