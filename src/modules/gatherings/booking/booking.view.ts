import type { LocalDate } from '../../../kernel/time.ts';
import type { DayOpening, PlaceCard } from '../../districts/index.ts';
import type { Room, Station } from '../station/station.rules.ts';
import type { Booking, BookingMove } from './booking.rules.ts';
import type { Drawing } from './draw.rules.ts';
import type { UserGroup } from './group.rules.ts';
import type { GridSlot, Policy } from './policy.rules.ts';

/** A booking with whose it is and where. */
export type ShownBooking = {
  readonly booking: Booking;
  readonly room: Room | null;
  readonly group: UserGroup | null;
};

/** A station as its keepers meet it. */
export type KeptStation = { readonly station: Station; readonly place: PlaceCard | null };

/** Stations one keeps, with figures of what waits there. */
export type DeskView = {
  readonly kept: readonly (KeptStation & {
    readonly waiting: number;
    readonly untold: number;
    readonly today: number;
  })[];
};

/** Bookings of a station on a day, or on seven days from it. */
export type BookingsView = KeptStation & {
  readonly day: LocalDate;
  readonly days: 1 | 7;
  readonly today: LocalDate;
  readonly shown: readonly ShownBooking[];
  readonly waiting: readonly ShownBooking[];
};

/** One booking with what may be done about it. */
export type BookingView = KeptStation & ShownBooking & { readonly moves: readonly BookingMove[] };

/** Groups of a station, or one of them, in a fiscal year. */
export type GroupsView = KeptStation & { readonly groups: readonly UserGroup[]; readonly fiscalYear: number };
export type GroupView = KeptStation & { readonly group: UserGroup; readonly fiscalYear: number };

/** Months that wait for a draw, and drawings that were. */
export type DrawsView = KeptStation & {
  readonly months: readonly {
    readonly month: LocalDate;
    readonly wishes: number;
    readonly drawsOn: LocalDate;
  }[];
  readonly drawings: readonly Drawing[];
  readonly today: LocalDate;
};

/** A stretch of a day in the calendar: free to ask for, taken, over, or the place is closed. */
export type ShownStretch = GridSlot & { readonly state: 'free' | 'taken' | 'passed' | 'shut' };

/** A day of a room. With a grid its slots; without one what is taken. */
export type RoomDay = {
  readonly day: LocalDate;
  readonly opening: DayOpening;
  readonly stretches: readonly ShownStretch[];
};

/** A week of a room: free or taken, never by whom. */
export type RoomWeek = {
  readonly room: Room;
  readonly station: Station;
  readonly place: PlaceCard;
  readonly policy: Policy;
  readonly from: LocalDate;
  readonly today: LocalDate;
  readonly days: readonly RoomDay[];
};

/** What the form of a booking needs to know. */
export type BookingFormView = {
  readonly room: Room;
  readonly station: Station;
  readonly place: PlaceCard;
  readonly policy: Policy;
};
