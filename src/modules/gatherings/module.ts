import type { Module } from '../../kernel/module.ts';
import { stationPaths } from '../../paths/stations.ts';
import { askRoomDesk } from './booking/ask.routes.tsx';
import { forgetBookings } from './booking/booking.walls.ts';
import { bookingDesk } from './booking/desk.routes.tsx';
import { enterDesk } from './booking/enter.routes.tsx';
import { groupDesk } from './booking/group.routes.tsx';
import { manyBookingsDesk } from './booking/many.routes.tsx';
import { bookingRefusals } from './booking/refusals.ts';
import { keepCalendars } from './gathering/gathering.actions.ts';
import { walls } from './gatherings.walls.ts';
import { permissions } from './permissions.ts';
import { refusals } from './refusals.ts';
import { forgetSignups } from './signup/signup.walls.ts';
import { presenceDesk } from './station/presence.routes.tsx';
import { stationSettingsDesk } from './station/settings.routes.tsx';
import { stationDesk } from './station/station.routes.tsx';

/** Where neighbours meet. */
export const module: Module = {
  name: 'gatherings',
  walls,
  permissions,
  refusals: { ...refusals, ...bookingRefusals },
  routes: [
    ...stationDesk.routes,
    ...askRoomDesk.routes,
    ...bookingDesk.routes,
    ...enterDesk.routes,
    ...groupDesk.routes,
    ...manyBookingsDesk.routes,
    ...presenceDesk.routes,
    ...stationSettingsDesk.routes,
  ],
  nav: [
    {
      href: stationPaths.desk,
      label: 'ステーション',
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
};
