import { auditPaths } from '../../paths/audit.ts';
import { definePermissions } from '../auth/permissions.ts';
import type { Module } from '../module.ts';
import { reviewDesk } from './review.routes.tsx';

/** The reviewer's lists, plugged like a room. The trail's walls stand with the kernel's. */
export const auditModule: Module = {
  name: 'audit',
  walls: [],
  permissions: definePermissions({
    'audit.review': { title: '閲覧記録を点検する', askers: ['auditReviewer'], sensitive: true },
    'audit.export': { title: '閲覧記録を書き出す', askers: ['auditReviewer'] },
  }),
  refusals: {},
  routes: reviewDesk.routes,
  nav: [
    {
      href: auditPaths.overview,
      label: '閲覧記録の点検',
      group: 'office',
      permission: 'audit.review',
      sort: 800,
    },
  ],
  keySources: [],
  jobs: [],
  listeners: [],
};
