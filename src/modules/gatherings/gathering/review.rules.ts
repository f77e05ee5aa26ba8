/** Why an editor should look at a gathering, with what was printed and where (community.md M16). */
export type Doubt = {
  readonly why: string;
  readonly venueAsPrinted: string;
  readonly printedIn: string;
};

/** A doubt that somebody settled, with what was found. */
export type Settled = Doubt & {
  readonly id: string;
  readonly note: string;
  readonly settledBy: string;
  readonly settledAt: Date;
};

/** The doubt a gathering is flagged with; null when there is none. */
export const doubtOf = (gathering: {
  readonly needsReview: string;
  readonly venueAsPrinted: string;
  readonly printedIn: string;
}): Doubt | null => {
  const { needsReview: why, venueAsPrinted, printedIn } = gathering;
  return why === '' ? null : { why, venueAsPrinted, printedIn };
};
