import { changeDays, type StatusEntry, standingOn } from '../network/network.rules.ts';
import type { Status } from '../words.rules.ts';

/** A district on the roll-out board with the network it has or will have, and its entries. */
export type BoardDistrict = {
  readonly district: { readonly id: string; readonly name: string };
  readonly network: { readonly id: string; readonly name: string; readonly alias: string } | null;
  readonly entries: readonly StatusEntry[];
  /** Post that answers for it, today. */
  readonly responsible: string;
};

/** A row of the board as of a day. */
export type BoardRow = Omit<BoardDistrict, 'entries'> & {
  readonly status: Status;
  readonly by: StatusEntry | null;
  readonly around: boolean;
  readonly mayBe: StatusEntry | null;
};

/** The board as of a day, and the days on which something changed before and after it. */
export type Board = {
  readonly day: string;
  readonly rows: readonly BoardRow[];
  readonly earlier: string | null;
  readonly later: string | null;
  readonly counts: Readonly<Record<Status, number>>;
};

const none: Record<Status, number> = {
  notStarted: 0,
  preparing: 0,
  established: 0,
  suspended: 0,
  dissolved: 0,
};

/** Whether any network stands on the board, begun or not; else it tells who is in charge of each district. */
export const hasNetworks = ({ rows }: Board): boolean => rows.some(({ network }) => network !== null);

/** All districts of the town as of a day (community.md R6, A33). */
export function boardOn(districts: readonly BoardDistrict[], day: string): Board {
  const rows = districts.map(({ entries, ...rest }) => ({ ...rest, ...standingOn(entries, day) }));
  const counts = { ...none };
  for (const { status } of rows) counts[status] += 1;
  const days = changeDays(districts.flatMap(({ entries }) => entries));
  return {
    ...{ day, rows, counts },
    earlier: days.filter((each) => each < day).at(-1) ?? null,
    later: days.find((each) => each > day) ?? null,
  };
}

const order = ['communityDistrict', 'elementarySchool', 'juniorHighSchool', 'lifeArea'];

/**
 * The kind of district the board shows: the one networks are of, else the town's community districts, else its school
 * districts. A town without any of them has no board.
 */
export function boardKind(
  districts: readonly { readonly id: string; readonly kind: string }[],
  networkDistrictIds: readonly string[],
): string | null {
  const own = districts.find(({ id }) => networkDistrictIds.includes(id))?.kind;
  return own ?? order.find((kind) => districts.some((district) => district.kind === kind)) ?? null;
}
