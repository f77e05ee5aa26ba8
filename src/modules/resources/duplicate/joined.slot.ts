import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { MovedAlong } from './pair.rules.ts';

/** Two places became one: what stands at the one that ended belongs to the other from now on. */
export type JoinedPlaces = { readonly keptId: string; readonly goneId: string };

/**
 * What a room above does in the same transaction when two places become one, and when they are parted again. `follow`
 * moves its things along and answers which, or refuses with a word of that room: then the places are not joined.
 * `goBack` brings back those of them that are still at the place that stood.
 */
export type PlaceFollower = {
  readonly follow: (tx: Tx, joined: JoinedPlaces) => Promise<Result<MovedAlong, string>>;
  readonly goBack: (tx: Tx, joined: JoinedPlaces, moved: MovedAlong) => Promise<void>;
};

const followers = new Map<string, PlaceFollower>();

/** Rooms above that keep something at places. */
export const placesJoined = {
  bind: (room: string, follower: PlaceFollower): void => void followers.set(room, follower),
  follow: async (
    tx: Tx,
    joined: JoinedPlaces,
  ): Promise<Result<Readonly<Record<string, MovedAlong>>, string>> => {
    const moved: Record<string, MovedAlong> = {};
    for (const [room, { follow }] of followers) {
      const followed = await follow(tx, joined);
      if (!followed.ok) return followed;
      moved[room] = followed.value;
    }
    return ok(moved);
  },
  goBack: async (
    tx: Tx,
    joined: JoinedPlaces,
    moved: Readonly<Record<string, MovedAlong>>,
  ): Promise<void> => {
    for (const [room, { goBack }] of followers) await goBack(tx, joined, moved[room] ?? {});
  },
};
