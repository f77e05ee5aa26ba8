/** Addresses of concern slips and themes, without the town's base. Pure: any room may link here. */
export const concernPaths = {
  /** Slips one answers for or may read. */
  list: '/concerns/slips',
  new: '/concerns/new',
  /** The same form, knowing where and at which gathering: for a link from a salon's page. */
  newAt: (at: { readonly placeId?: string; readonly occurrenceId?: string }) =>
    `/concerns/new?${new URLSearchParams({
      ...(at.placeId ? { place: at.placeId } : {}),
      ...(at.occurrenceId ? { occurrence: at.occurrenceId } : {}),
    })}`,
  /** What became of one's own slips. */
  mine: '/concerns/mine',
  /** The same just after one was sent: who answers for it, and until when. */
  sent: (slipId: string) => `/concerns/mine?sent=${slipId}`,
  consent: (slipId: string) => `/concerns/mine/${slipId}/consent`,
  slip: (id: string) => `/concerns/slips/${id}`,
  acknowledge: (id: string) => `/concerns/slips/${id}/acknowledge`,
  sort: (id: string) => `/concerns/slips/${id}/sort`,
  pass: (id: string) => `/concerns/slips/${id}/pass`,
  close: (id: string) => `/concerns/slips/${id}/close`,
  themes: '/concerns/themes',
  themesIn: (districtId: string) => `/concerns/themes?district=${districtId}`,
  theme: (id: string) => `/concerns/themes/${id}`,
  changeTheme: (id: string) => `/concerns/themes/${id}/change`,
  checkTheme: (id: string) => `/concerns/themes/${id}/check`,
  discussTheme: (id: string) => `/concerns/themes/${id}/discuss`,
  answerTheme: (id: string) => `/concerns/themes/${id}/answer`,
  dropTheme: (id: string) => `/concerns/themes/${id}/drop`,
  reopenTheme: (id: string) => `/concerns/themes/${id}/reopen`,
} as const;
