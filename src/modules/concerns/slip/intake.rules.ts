import type { About, EnteredVia, Urgency, Via } from '../words.rules.ts';

// How a slip reads as the counter's sheet, when it turns out to be one person's matter (consultation.md 4.2a).

const channels = {
  salon: 'salonStation',
  station: 'salonStation',
  neighbour: 'visit',
  minseiIin: 'visit',
  festival: 'event',
  schoolPatrol: 'patrol',
  survey: 'letter',
  caseWork: 'homeVisit',
  other: 'visit',
} as const satisfies Record<Via, string>;

const entered = { paper: 'letter', phone: 'phone', counter: 'visit', homeVisit: 'homeVisit' } as const;

const routes = {
  salon: 'ibasho',
  station: 'ibasho',
  neighbour: 'neighbour',
  minseiIin: 'minseiIin',
  festival: 'neighbour',
  schoolPatrol: 'neighbour',
  survey: 'other',
  caseWork: 'fieldAgency',
  other: 'other',
} as const satisfies Record<Via, string>;

export const channelOf = (via: Via, enteredVia: EnteredVia) =>
  enteredVia === 'self' ? channels[via] : entered[enteredVia];

export const routeOf = (about: About, via: Via) => (about === 'self' ? 'self' : routes[via]);

export const intakeUrgency = { today: 'today', week: 'soon', whenever: 'anytime' } as const satisfies Record<
  Urgency,
  string
>;
