import type { Module } from '../../kernel/module.ts';
import { sitePaths } from '../../paths/site.ts';
import { homeWords } from './messages.ts';
import { permissions } from './permissions.ts';
import { siteDesk } from './site.routes.tsx';

/** The resident's home. */
export const module: Module = {
  name: 'site',
  walls: [],
  permissions,
  refusals: {},
  routes: siteDesk.routes,
  nav: [{ href: sitePaths.contact, label: homeWords.contact, permission: 'site.contact', sort: 30 }],
  keySources: [],
  jobs: [],
  listeners: [],
};
