import type { Module } from '../../kernel/module.ts';
import { keepCalendars } from './gathering/gathering.actions.ts';
import { walls } from './gatherings.walls.ts';
import { permissions } from './permissions.ts';
import { refusals } from './refusals.ts';
import { forgetSignups } from './signup/signup.walls.ts';

/** Where neighbours meet. */
export const module: Module = {
  name: 'gatherings',
  walls,
  permissions,
  refusals,
  routes: [],
  nav: [],
  keySources: [],
  jobs: [
    { name: 'gatherings.keepCalendars', everyMinutes: 24 * 60, run: keepCalendars },
    { name: 'gatherings.forgetSignups', everyMinutes: 24 * 60, run: forgetSignups },
  ],
  listeners: [],
};
