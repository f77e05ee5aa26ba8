import type { Module } from '../../kernel/module.ts';
import { resourcesPaths } from '../../paths/resources.ts';
import { dueJob } from './check/check.jobs.ts';
import { searchWords } from './messages.ts';
import { permissions } from './permissions.ts';
import { refusals } from './refusals.ts';
import { walls } from './resources.walls.ts';
import { searchDesk } from './search/search.routes.tsx';
import { entryDesk } from './service/entry.routes.tsx';

export const module: Module = {
  name: 'resources',
  walls,
  permissions,
  refusals,
  routes: [searchDesk, entryDesk].flatMap((desk) => desk.routes),
  nav: [
    { href: resourcesPaths.search(), label: searchWords.nav, permission: 'resource.find', sort: 20 },
    { href: resourcesPaths.desk(), label: '地域の資源', permission: 'resource.view', sort: 50 },
  ],
  keySources: [],
  jobs: [dueJob],
  listeners: [],
};
