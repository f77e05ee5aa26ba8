import type { Module } from '../../kernel/module.ts';
import { workPaths } from '../../paths/work.ts';
import { bindCommissions } from './commission/commission.walls.ts';
import { listDesk } from './item/list.routes.tsx';
import { keepPeopleTurns } from './item/people-turns.ts';
import { ladderJob, letterJob } from './ladder/ladder.jobs.ts';
import { permissions } from './permissions.ts';
import { bindStaffChanges } from './staff-change/staff-change.walls.ts';
import { todayDesk } from './today/today.routes.tsx';
import { walls } from './work.walls.ts';

export const module: Module = {
  name: 'work',
  walls,
  permissions,
  refusals: {},
  routes: [...todayDesk.routes, ...listDesk.routes],
  nav: [
    { href: workPaths.today, label: 'きょう', permission: 'work.today', sort: 10 },
    { href: workPaths.list, label: '待っていること', permission: 'work.list', sort: 30 },
  ],
  keySources: [],
  jobs: [ladderJob, letterJob],
  listeners: [],
  plug: () => {
    bindCommissions();
    bindStaffChanges();
    keepPeopleTurns();
  },
};
