import type { Module } from '../../kernel/module.ts';
import { walls } from './districts.walls.ts';
import { permissions } from './permissions.ts';
import { postKeys } from './post/keys.store.ts';
import { refusals } from './refusals.ts';

export const module: Module = {
  name: 'districts',
  walls,
  permissions,
  refusals,
  routes: [],
  nav: [],
  keySources: [postKeys],
  jobs: [],
  listeners: [],
};
