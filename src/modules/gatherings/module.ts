import type { Module } from '../../kernel/module.ts';
import { gatheringPaths } from '../../paths/gatherings.ts';
import { feedDesk } from './calendar/feed.routes.ts';
import { gatheringDesk, weekDesk } from './calendar/week.routes.tsx';
import { keepCalendars } from './gathering/gathering.actions.ts';
import { keepDesk } from './gathering/gathering.routes.tsx';
import { walls } from './gatherings.walls.ts';
import { gatheringWords } from './messages.ts';
import { dayDesk } from './occurrence/day.routes.tsx';
import { permissions } from './permissions.ts';
import { refusals } from './refusals.ts';
import { signupDesk } from './signup/signup.routes.tsx';
import { forgetSignups } from './signup/signup.walls.ts';

/** Where neighbours meet. */
export const module: Module = {
  name: 'gatherings',
  walls,
  permissions,
  refusals,
  routes: [weekDesk, feedDesk, signupDesk, keepDesk, dayDesk, gatheringDesk].flatMap((desk) => desk.routes),
  nav: [
    { href: gatheringPaths.week, label: gatheringWords.nav, permission: 'gathering.browse', sort: 10 },
    { href: gatheringPaths.list, label: '集まり', permission: 'gathering.list', sort: 50 },
  ],
  keySources: [],
  jobs: [
    { name: 'gatherings.keepCalendars', everyMinutes: 24 * 60, run: keepCalendars },
    { name: 'gatherings.forgetSignups', everyMinutes: 24 * 60, run: forgetSignups },
  ],
  listeners: [],
};
