/** Addresses of cases, without the town's base. Pure: any room may link here. */
export const casesPaths = {
  list: '/cases',
  new: '/cases/new',
  /** The opening form, filled from a consultation. */
  newFrom: (consultationId: string) => `/cases/new?from=${consultationId}`,
  newFor: (personId: string) => `/cases/new?person=${personId}`,
  shared: '/cases/shared',
  /** How many cases lie in one's own districts. */
  pins: '/cases/pins',
  emergency: '/cases/emergency',
  case: (id: string) => `/cases/${id}`,
  note: (id: string, noteId: string) => `/cases/${id}#note-${noteId}`,
  writeNote: (id: string) => `/cases/${id}/notes`,
  correctNote: (id: string, noteId: string) => `/cases/${id}/notes/${noteId}/correct`,
  facts: (id: string) => `/cases/${id}/facts`,
  ties: (id: string) => `/cases/${id}/ties`,
  why: (id: string) => `/cases/${id}/why`,
  change: (id: string) => `/cases/${id}/change`,
  move: (id: string) => `/cases/${id}/move`,
  team: (id: string) => `/cases/${id}/team`,
  endMember: (id: string) => `/cases/${id}/team/end`,
  lead: (id: string) => `/cases/${id}/lead`,
  risks: (id: string) => `/cases/${id}/risks`,
  clearRisk: (id: string, riskId: string) => `/cases/${id}/risks/${riskId}/clear`,
  visits: (id: string) => `/cases/${id}/visits`,
  visitDone: (id: string, visitId: string) => `/cases/${id}/visits/${visitId}`,
  closing: (id: string) => `/cases/${id}/closing`,
  followUps: (id: string) => `/cases/${id}/follow-ups`,
  takeBackClosing: (id: string) => `/cases/${id}/closing/take-back`,
  approveClosing: (id: string) => `/cases/${id}/closing/approve`,
  /** Where the agency that is asked to stay responsible answers; it does not see the case itself. */
  leadAnswer: (requestId: string) => `/cases/closings/${requestId}`,
  /** The reason that opens a closed record (A26). */
  open: (id: string) => `/cases/${id}/open`,
  /** Closed episodes of a case that others lead again. */
  earlier: (id: string) => `/cases/${id}/earlier`,
  slipReview: (slipId: string) => `/cases/slips/${slipId}`,
} as const;
