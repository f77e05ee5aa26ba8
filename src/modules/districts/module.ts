import type { Module } from '../../kernel/module.ts';
import { walls } from './districts.walls.ts';
import { commissionJob } from './organization/commission.jobs.ts';
import { organizationDesk } from './organization/organization.routes.tsx';
import { returnDesk } from './organization/return.routes.tsx';
import { permissions } from './permissions.ts';
import { postKeys } from './post/keys.store.ts';
import { postDesk } from './post/post.routes.tsx';
import { refusals } from './refusals.ts';
import { settingDesk } from './setting/setting.routes.tsx';

export const module: Module = {
  name: 'districts',
  walls,
  permissions,
  refusals,
  routes: [...settingDesk.routes, ...postDesk.routes, ...organizationDesk.routes, ...returnDesk.routes],
  nav: [],
  keySources: [postKeys],
  jobs: [commissionJob],
  listeners: [],
};
