import type {
  GroupFacts,
  Opening,
  Policy,
  RoomFacts,
  StationFacts,
  Wish,
} from '../../modules/gatherings/testing.ts';

/** A station as a table tells it: where it is, what it tells of itself, its rooms by key, how they are lent. */
export type StationPlan = {
  readonly name: string;
  readonly kana: string;
  readonly address: string;
  readonly phone: string;
  readonly opening: Opening;
  readonly printed: string;
  readonly facts: Partial<StationFacts>;
  /** Keys of posts. */
  readonly keepers: readonly string[];
  readonly rooms: Readonly<Record<string, Partial<RoomFacts>>>;
  readonly policy: Partial<Policy>;
};

/** When a room is used: so many days after the demonstration's today, or a month on the lots of which are drawn. */
export type UseDay =
  | { readonly inDays: number }
  /** A day of the month that lies so many months after the one in which it is asked for. */
  | { readonly inMonths: number; readonly onDay: number };

/** Scenes of stations and rooms. */
export type StationScene =
  | { readonly do: 'openStation'; readonly key: string; readonly station: StationPlan }
  | {
      readonly do: 'registerGroup';
      readonly key: string;
      readonly station: string;
      readonly group: GroupFacts;
      /** Registered for the coming fiscal year too. */
      readonly ahead?: true;
    }
  | {
      readonly do: 'bookRoom';
      readonly key: string;
      readonly room: string;
      readonly use: UseDay;
      readonly group?: string;
      readonly wish: Omit<Wish, 'day' | 'groupNumber'>;
    }
  | {
      readonly do: 'answerBooking';
      readonly of: string;
      readonly move: 'confirm' | 'refuse' | 'use' | 'miss';
      readonly words?: string;
    }
  | { readonly do: 'handKey'; readonly of: string; readonly to: string }
  | { readonly do: 'drawRooms'; readonly station: string; readonly of: string; readonly seed: string }
  | {
      readonly do: 'bumpRooms';
      readonly station: string;
      readonly rooms: readonly string[];
      readonly inDays: number;
      readonly reason: string;
    }
  | {
      readonly do: 'countHeads';
      readonly station: string;
      readonly heads: readonly (readonly [hour: number, people: number])[];
    };
