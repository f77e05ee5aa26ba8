import type { Module } from '../../kernel/module.ts';
import { permissions } from './permissions.ts';
import { walls } from './work.walls.ts';

export const module: Module = {
  name: 'work',
  walls,
  permissions,
  refusals: {},
  routes: [],
  nav: [],
  keySources: [],
  jobs: [],
  listeners: [],
};
