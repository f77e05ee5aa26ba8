import type { Module } from '../../kernel/module.ts';
import { concernPaths } from '../../paths/concerns.ts';
import { walls } from './concerns.walls.ts';
import { registerItemWords } from './item-words.ts';
import { permissions } from './permissions.ts';
import { refusals } from './refusals.ts';
import { eraseJob } from './slip/erase.jobs.ts';
import { slipDesk } from './slip/slip.routes.tsx';
import { themeDesk } from './theme/theme.routes.tsx';

/** What people notice, and the districts' themes. */
export const module: Module = {
  name: 'concerns',
  walls,
  permissions,
  refusals,
  routes: [...slipDesk.routes, ...themeDesk.routes],
  nav: [
    {
      href: concernPaths.new,
      label: '気づきメモ',
      group: 'community',
      permission: 'concern.catch',
      sort: 40,
      leadsTo: [concernPaths.mine, concernPaths.list],
    },
    {
      href: concernPaths.themes,
      label: '地域のテーマ',
      group: 'community',
      permission: 'theme.list',
      sort: 45,
    },
  ],
  keySources: [],
  jobs: [eraseJob],
  listeners: [],
  plug: registerItemWords,
};
