/**
 * Who acts. `resident` is anybody at the public door, without an account; a job acts under its own name;
 * staff act with the keys of the posts they hold at that instant.
 */
export type Actor =
  | { readonly kind: 'staff'; readonly accountId: string; readonly name: string }
  | { readonly kind: 'resident' }
  | { readonly kind: 'job'; readonly name: string };

/** The actor as one word, for the audit trail and for deeds done once. */
export const actorId = (actor: Actor): string =>
  actor.kind === 'staff' ? actor.accountId : actor.kind === 'job' ? actor.name : 'resident';
