import { definePermissions } from '../auth/permissions.ts';
import type { Module } from '../module.ts';
import { cleanUp } from './clean.walls.ts';
import { renewLocks } from './renew.walls.ts';

/** What the house itself does by the clock. */
export const jobsModule: Module = {
  name: 'jobs',
  walls: [],
  permissions: definePermissions({
    'walls.renew': { title: '期限のある閲覧を更新する（時計の仕事）', askers: ['job'] },
    'kernel.clean': { title: '古い控えを消す（時計の仕事）', askers: ['job'] },
  }),
  refusals: {},
  routes: [],
  nav: [],
  keySources: [],
  jobs: [
    { name: 'walls.renew', everyMinutes: 1, run: renewLocks },
    { name: 'kernel.clean', everyMinutes: 24 * 60, run: cleanUp },
  ],
  listeners: [],
};
