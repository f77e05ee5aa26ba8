import type { Module } from '../../kernel/module.ts';
import { peoplePaths } from '../../paths/people.ts';
import { walls } from './people.walls.ts';
import { permissions } from './permissions.ts';
import { factsDesk } from './person/facts.routes.tsx';
import { personDesk } from './person/person.routes.tsx';
import { searchDesk } from './person/search.routes.tsx';
import { refusals } from './refusals.ts';

export const module: Module = {
  name: 'people',
  walls,
  permissions,
  refusals,
  routes: [...searchDesk.routes, ...personDesk.routes, ...factsDesk.routes],
  nav: [{ href: peoplePaths.search, label: '人をさがす', permission: 'person.search', sort: 40 }],
  keySources: [],
  jobs: [],
  listeners: [],
};
