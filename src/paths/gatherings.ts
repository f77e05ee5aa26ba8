/** Addresses of gatherings: what neighbours read, and what those who keep them do. */
export const gatheringPaths = {
  week: '/gatherings',
  show: (id: string) => `/gatherings/${id}`,
  join: (dayId: string) => `/gatherings/days/${dayId}/join`,
  joined: '/gatherings/joined',
  own: '/gatherings/signups',
  withdraw: '/gatherings/signups/withdraw',
  townFeed: '/calendar/town.ics',
  gatheringFeed: (id: string) => `/calendar/gathering/${id}/feed.ics`,
  districtFeed: (id: string) => `/calendar/district/${id}/feed.ics`,
  list: '/gatherings/list',
  make: '/gatherings/new',
  edit: (id: string) => `/gatherings/${id}/edit`,
  keep: (id: string) => `/gatherings/${id}/keep`,
  goOn: (id: string) => `/gatherings/${id}/go-on`,
  review: (id: string) => `/gatherings/${id}/review`,
  addDay: (id: string) => `/gatherings/${id}/add-day`,
  day: (dayId: string) => `/gatherings/days/${dayId}`,
  dayDeed: (dayId: string, deed: 'confirm' | 'cancel' | 'move' | 'count' | 'tally' | 'signup') =>
    `/gatherings/days/${dayId}/${deed}`,
  strike: (signupId: string) => `/gatherings/signups/${signupId}/strike`,
  told: (signupId: string) => `/gatherings/signups/${signupId}/told`,
} as const;
