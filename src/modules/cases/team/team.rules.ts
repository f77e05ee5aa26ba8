import { ok, type Result, refuse } from '../../../kernel/result.ts';

export type TeamPart = 'lead' | 'member' | 'coordinator';

/** A post's place on a case; `endedAt` null while it holds. */
export type Seat = {
  readonly id: string;
  readonly postId: string;
  readonly part: TeamPart;
  readonly endedAt: Date | null;
};

/** What has to be written so that a team becomes what was asked: seats that end, then seats that begin. */
export type TeamChange = {
  readonly end: readonly string[];
  readonly begin: readonly { readonly postId: string; readonly part: TeamPart }[];
};

const sitting = (team: readonly Seat[]): readonly Seat[] => team.filter((seat) => seat.endedAt === null);

/** The post that is responsible; null when there is none, which no open case may come to. */
export const leadOf = (team: readonly Seat[]): string | null =>
  sitting(team).find((seat) => seat.part === 'lead')?.postId ?? null;

/** Makes a post responsible. Whoever led before stays on the team as a member when `keepOld`. */
export function decideLead(
  team: readonly Seat[],
  postId: string,
  keepOld: boolean,
): Result<TeamChange, 'already-lead'> {
  const leads = sitting(team).filter((seat) => seat.part === 'lead');
  if (leads.some((seat) => seat.postId === postId)) return refuse('already-lead');
  const ownSeats = sitting(team).filter((seat) => seat.postId === postId && seat.part === 'member');
  const kept = keepOld ? leads.map((seat) => ({ postId: seat.postId, part: 'member' as const })) : [];
  return ok({
    end: [...leads, ...ownSeats].map((seat) => seat.id),
    begin: [{ postId, part: 'lead' as const }, ...kept],
  });
}

/** Brings a post onto the team as a member or as its coordinator; a case has one coordinator at most. */
export function decideJoining(
  team: readonly Seat[],
  postId: string,
  part: 'member' | 'coordinator',
): Result<TeamChange, 'already-on-team'> {
  const own = sitting(team).filter((seat) => seat.postId === postId);
  if (own.some((seat) => seat.part === part || (part === 'member' && seat.part === 'lead')))
    return refuse('already-on-team');
  const before = part === 'coordinator' ? sitting(team).filter((seat) => seat.part === 'coordinator') : [];
  return ok({ end: before.map((seat) => seat.id), begin: [{ postId, part }] });
}

/** Ends a seat. The lead does not leave: the lead is handed to another post. */
export function decideLeaving(
  team: readonly Seat[],
  seatId: string,
): Result<TeamChange, 'lead-cannot-leave' | 'not-found'> {
  const seat = sitting(team).find((candidate) => candidate.id === seatId);
  if (!seat) return refuse('not-found');
  return seat.part === 'lead' ? refuse('lead-cannot-leave') : ok({ end: [seat.id], begin: [] });
}

/** At closing every seat ends: who may still read follows from the lead after closing (A26). */
export const decideDisbanding = (team: readonly Seat[]): TeamChange => ({
  end: sitting(team).map((seat) => seat.id),
  begin: [],
});

/** The team after a change, for the model and for showing. `idOf` gives new seats their identifiers. */
export const applyChange = (
  team: readonly Seat[],
  change: TeamChange,
  at: Date,
  idOf: () => string,
): Seat[] => [
  ...team.map((seat) => (change.end.includes(seat.id) ? { ...seat, endedAt: at } : seat)),
  ...change.begin.map(({ postId, part }) => ({ id: idOf(), postId, part, endedAt: null })),
];
