import type { Module } from '../../kernel/module.ts';
import { importPaths } from '../../paths/imports.ts';
import { resourcesPaths } from '../../paths/resources.ts';
import { answerDesk } from './check/answer.routes.tsx';
import { dueJob } from './check/check.jobs.ts';
import { deskDesk } from './desk/desk.routes.tsx';
import { keepDesk } from './desk/keep.routes.tsx';
import { duplicateDesk } from './duplicate/duplicate.routes.tsx';
import { exportDesk } from './export/export.routes.tsx';
import { hsdsDesk } from './hsds/hsds.routes.ts';
import { importListener } from './import/import.jobs.ts';
import { importRefusals } from './import/import.refusals.ts';
import { importDesk } from './import/import.routes.tsx';
import { permissions } from './permissions.ts';
import { refusals } from './refusals.ts';
import { walls } from './resources.walls.ts';
import { searchDesk } from './search/search.routes.tsx';
import { entryDesk } from './service/entry.routes.tsx';

export const module: Module = {
  name: 'resources',
  walls,
  permissions,
  refusals: { ...refusals, ...importRefusals },
  // The last one's addresses (/resources/:id) would take those of the others.
  routes: [
    searchDesk,
    answerDesk,
    hsdsDesk,
    deskDesk,
    keepDesk,
    importDesk,
    duplicateDesk,
    exportDesk,
    entryDesk,
  ].flatMap((desk) => desk.routes),
  nav: [
    {
      href: resourcesPaths.desk(),
      label: '地域の資源',
      group: 'community',
      permission: 'resource.view',
      sort: 50,
    },
    {
      href: importPaths.lists,
      label: '公開された一覧',
      group: 'community',
      permission: 'import.view',
      sort: 75,
      leadsTo: [importPaths.send, importPaths.duplicates(), importPaths.exports],
    },
  ],
  keySources: [],
  jobs: [dueJob],
  listeners: [importListener],
};
