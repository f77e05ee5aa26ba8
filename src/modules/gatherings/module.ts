import type { Module } from '../../kernel/module.ts';
import { askRoomDesk } from './booking/ask.routes.tsx';
import { forgetBookings } from './booking/booking.walls.ts';
import { bookingRefusals } from './booking/refusals.ts';
import { keepCalendars } from './gathering/gathering.actions.ts';
import { walls } from './gatherings.walls.ts';
import { permissions } from './permissions.ts';
import { refusals } from './refusals.ts';
import { forgetSignups } from './signup/signup.walls.ts';
import { stationDesk } from './station/station.routes.tsx';

/** Where neighbours meet. */
export const module: Module = {
  name: 'gatherings',
  walls,
  permissions,
  refusals: { ...refusals, ...bookingRefusals },
  routes: [...stationDesk.routes, ...askRoomDesk.routes],
  nav: [],
  keySources: [],
  jobs: [
    { name: 'gatherings.keepCalendars', everyMinutes: 24 * 60, run: keepCalendars },
    { name: 'gatherings.forgetSignups', everyMinutes: 24 * 60, run: forgetSignups },
    { name: 'gatherings.forgetBookings', everyMinutes: 24 * 60, run: forgetBookings },
  ],
  listeners: [],
};
