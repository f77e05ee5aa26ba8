import type { Module } from '../../kernel/module.ts';
import { districtsPaths } from '../../paths/districts.ts';
import { absenceDesk } from './absence/absence.routes.tsx';
import { closedDayDesk } from './closed-day/closed-day.routes.tsx';
import { districtDesk } from './district/district.routes.tsx';
import { walls } from './districts.walls.ts';
import { officeDesk } from './office/office.routes.tsx';
import { commissionJob } from './organization/commission.jobs.ts';
import { organizationDesk } from './organization/organization.routes.tsx';
import { returnDesk } from './organization/return.routes.tsx';
import { permissions } from './permissions.ts';
import { postKeys } from './post/keys.store.ts';
import { postDesk } from './post/post.routes.tsx';
import { refusals } from './refusals.ts';
import { rosterDesk } from './roster/roster.routes.tsx';
import { settingDesk } from './setting/setting.routes.tsx';
import { formerDesk } from './staff-change/former.routes.tsx';
import { noteDesk } from './staff-change/note.routes.tsx';
import { staffChangeDesk } from './staff-change/staff-change.routes.tsx';

export const module: Module = {
  name: 'districts',
  walls,
  permissions,
  refusals,
  routes: [
    officeDesk,
    settingDesk,
    closedDayDesk,
    postDesk,
    noteDesk,
    organizationDesk,
    returnDesk,
    districtDesk,
    absenceDesk,
    rosterDesk,
    staffChangeDesk,
    formerDesk,
  ].flatMap((desk) => desk.routes),
  nav: [
    {
      href: districtsPaths.offices,
      label: '担当と組織',
      group: 'office',
      permission: 'post.list',
      sort: 80,
      leadsTo: [
        districtsPaths.districts(),
        districtsPaths.organizations(),
        districtsPaths.posts(),
        districtsPaths.roster(),
        districtsPaths.absences,
        districtsPaths.settings,
        districtsPaths.closedDays,
        districtsPaths.staffChanges,
        districtsPaths.formerMembers,
      ],
    },
  ],
  keySources: [postKeys],
  jobs: [commissionJob],
  listeners: [],
};
