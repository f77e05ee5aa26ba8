import type { Module } from '../../kernel/module.ts';
import { gatheringPaths } from '../../paths/gatherings.ts';
import { stationPaths } from '../../paths/stations.ts';
import { onConflictChanged, onConsentChanged, onDied, onMerged } from '../people/index.ts';
import { fillEventSink, fillEvents, fillSchedules, placesJoined } from '../resources/index.ts';
import { askRoomDesk } from './booking/ask.routes.tsx';
import { forgetBookings } from './booking/booking.walls.ts';
import { bookingDesk } from './booking/desk.routes.tsx';
import { enterDesk } from './booking/enter.routes.tsx';
import { groupDesk } from './booking/group.routes.tsx';
import { manyBookingsDesk } from './booking/many.routes.tsx';
import { bookingRefusals } from './booking/refusals.ts';
import { feedDesk } from './calendar/feed.routes.ts';
import { gatheringDesk, weekDesk } from './calendar/week.routes.tsx';
import { comerDesk } from './comer/comer.routes.tsx';
import { endComersOf, relockComers, settleComers } from './comer/comer.walls.ts';
import { registerComerPanels } from './comer/person-panel.ts';
import { keepCalendars } from './gathering/gathering.actions.ts';
import { keepDesk } from './gathering/gathering.routes.tsx';
import { reviewDesk } from './gathering/review.routes.tsx';
import { publicGatherings } from './gathering/schedule-of.ts';
import { walls } from './gatherings.walls.ts';
import { eventsOfGatherings } from './listing/outgoing.actions.ts';
import { gatheringsOfLists } from './listing/sink.actions.ts';
import { gatheringWords } from './messages.ts';
import { dayDesk } from './occurrence/day.routes.tsx';
import { permissions } from './permissions.ts';
import { gatheringsFollow } from './place/follow.actions.ts';
import { refusals } from './refusals.ts';
import { signupDesk } from './signup/signup.routes.tsx';
import { forgetSignups } from './signup/signup.walls.ts';
import { stationEndDesk } from './station/end.routes.tsx';
import { presenceDesk } from './station/presence.routes.tsx';
import { stationRefusals } from './station/refusals.ts';
import { stationSettingsDesk } from './station/settings.routes.tsx';
import { stationDesk } from './station/station.routes.tsx';

const stationDesks = [
  stationDesk,
  askRoomDesk,
  bookingDesk,
  enterDesk,
  groupDesk,
  manyBookingsDesk,
  presenceDesk,
  stationSettingsDesk,
  stationEndDesk,
];

/** Where neighbours meet. */
export const module: Module = {
  name: 'gatherings',
  walls,
  permissions,
  refusals: { ...refusals, ...bookingRefusals, ...stationRefusals },
  routes: [
    weekDesk,
    feedDesk,
    signupDesk,
    keepDesk,
    reviewDesk,
    dayDesk,
    comerDesk,
    gatheringDesk,
    ...stationDesks,
  ].flatMap((desk) => desk.routes),
  nav: [
    { href: gatheringPaths.week, label: gatheringWords.nav, permission: 'gathering.browse', sort: 10 },
    {
      href: gatheringPaths.list,
      label: '集まり',
      group: 'community',
      permission: 'gathering.list',
      sort: 50,
    },
    {
      href: stationPaths.desk,
      label: 'ステーション',
      group: 'community',
      permission: 'booking.list',
      sort: 60,
      leadsTo: ['/station-settings'],
    },
  ],
  keySources: [],
  jobs: [
    { name: 'gatherings.keepCalendars', everyMinutes: 24 * 60, run: keepCalendars },
    { name: 'gatherings.forgetSignups', everyMinutes: 24 * 60, run: forgetSignups },
    { name: 'gatherings.forgetBookings', everyMinutes: 24 * 60, run: forgetBookings },
  ],
  listeners: [],
  plug: () => {
    fillEventSink(gatheringsOfLists);
    fillEvents(eventsOfGatherings);
    fillSchedules(publicGatherings);
    placesJoined.bind('gatherings', gatheringsFollow);
    registerComerPanels();
    onConsentChanged((tx, { personId }) => settleComers(tx, personId));
    onConflictChanged((tx, { personIds }) => relockComers(tx, personIds));
    onDied((tx, { personId, on }) => endComersOf(tx, personId, on));
    onMerged(async (tx, { aliasId, canonicalId }) => {
      await relockComers(tx, [aliasId, canonicalId]);
      for (const personId of [aliasId, canonicalId]) await settleComers(tx, personId);
    });
  },
};
