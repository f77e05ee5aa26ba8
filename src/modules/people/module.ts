import type { Module } from '../../kernel/module.ts';
import { peoplePaths } from '../../paths/people.ts';
import { conflictJob } from './conflict/conflict.jobs.ts';
import { conflictDesk } from './conflict/conflict.routes.tsx';
import { consentJob } from './consent/consent.jobs.ts';
import { consentDesk } from './consent/consent.routes.tsx';
import { householdDesk } from './household/household.routes.tsx';
import { mergeDesk } from './merge/merge.routes.tsx';
import { walls } from './people.walls.ts';
import { permissions } from './permissions.ts';
import { factsDesk } from './person/facts.routes.tsx';
import { personDesk } from './person/person.routes.tsx';
import { searchDesk } from './person/search.routes.tsx';
import { protectionJob } from './protection/protection.jobs.ts';
import { protectionDesk } from './protection/protection.routes.tsx';
import { recordDesk } from './record/record.routes.tsx';
import { refusals } from './refusals.ts';

export const module: Module = {
  name: 'people',
  walls,
  permissions,
  refusals,
  routes: [
    ...searchDesk.routes,
    ...personDesk.routes,
    ...consentDesk.routes,
    ...mergeDesk.routes,
    ...householdDesk.routes,
    ...protectionDesk.routes,
    ...conflictDesk.routes,
    ...recordDesk.routes,
    // Last: its addresses (/people/:id/:kind/new) would take those of the others.
    ...factsDesk.routes,
  ],
  nav: [
    {
      href: peoplePaths.search,
      label: '人をさがす',
      group: 'casework',
      permission: 'person.search',
      sort: 40,
      leadsTo: ['/households'],
    },
    {
      href: peoplePaths.protections,
      label: '支援措置',
      group: 'casework',
      permission: 'protection.view',
      sort: 45,
    },
    {
      href: peoplePaths.conflictReads,
      label: '利益相反の点検',
      group: 'office',
      permission: 'conflict.review',
      sort: 90,
    },
  ],
  keySources: [],
  jobs: [conflictJob, consentJob, protectionJob],
  listeners: [],
};
