import type { Module } from '../../kernel/module.ts';
import { importListener } from './import/import.jobs.ts';
import { importRefusals } from './import/import.refusals.ts';
import { permissions } from './permissions.ts';
import { walls } from './resources.walls.ts';

export const module: Module = {
  name: 'resources',
  walls,
  permissions,
  refusals: { ...importRefusals },
  routes: [],
  nav: [],
  keySources: [],
  jobs: [],
  listeners: [importListener],
};
