import type { Module } from '../../kernel/module.ts';
import { importPaths } from '../../paths/imports.ts';
import { duplicateDesk } from './duplicate/duplicate.routes.tsx';
import { exportDesk } from './export/export.routes.tsx';
import { importListener } from './import/import.jobs.ts';
import { importRefusals } from './import/import.refusals.ts';
import { importDesk } from './import/import.routes.tsx';
import { permissions } from './permissions.ts';
import { walls } from './resources.walls.ts';

export const module: Module = {
  name: 'resources',
  walls,
  permissions,
  refusals: { ...importRefusals },
  routes: [importDesk, duplicateDesk, exportDesk].flatMap((desk) => desk.routes),
  nav: [
    {
      href: importPaths.lists,
      label: '公開された一覧',
      permission: 'import.view',
      sort: 75,
      leadsTo: [importPaths.send, importPaths.duplicates(), importPaths.exports],
    },
  ],
  keySources: [],
  jobs: [],
  listeners: [importListener],
};
