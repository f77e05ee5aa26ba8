import type { Module } from '../../kernel/module.ts';
import { articlePaths, sitePaths } from '../../paths/site.ts';
import { articleDesk } from './article/desk.routes.tsx';
import { readDesk } from './article/read.routes.tsx';
import { mapDesk } from './map/map.routes.ts';
import { homeWords } from './messages.ts';
import { permissions } from './permissions.ts';
import { refusals } from './refusals.ts';
import { siteDesk } from './site.routes.tsx';
import { walls } from './site.walls.ts';
import { termDesk } from './term/term.routes.tsx';

/** The resident's home, and what the town tells. Fixed addresses come before those with a place in them. */
export const module: Module = {
  name: 'site',
  walls,
  permissions,
  refusals,
  routes: [siteDesk, articleDesk, termDesk, readDesk, mapDesk].flatMap((desk) => desk.routes),
  nav: [
    {
      href: sitePaths.learn,
      label: homeWords.learn,
      permission: 'site.learn',
      sort: 15,
      leadsTo: [sitePaths.articles, sitePaths.words, '/resources', '/networks', '/stations'],
    },
    { href: sitePaths.contact, label: homeWords.contact, permission: 'site.contact', sort: 30 },
    {
      href: articlePaths.desk,
      label: '読みもの',
      group: 'community',
      permission: 'article.keep',
      sort: 65,
      leadsTo: [articlePaths.terms],
    },
  ],
  keySources: [],
  jobs: [],
  listeners: [],
};
