import type { Module } from '../../kernel/module.ts';
import { permissions } from './permissions.ts';
import { walls } from './resources.walls.ts';

export const module: Module = {
  name: 'resources',
  walls,
  permissions,
  refusals: {},
  routes: [],
  nav: [],
  keySources: [],
  jobs: [],
  listeners: [],
};
