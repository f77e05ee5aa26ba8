import { authPaths } from '../../paths/auth.ts';
import type { Module } from '../module.ts';
import { accountPermissions } from './account.permissions.ts';
import { accountRefusals } from './account.refusals.ts';
import { accountsDesk } from './accounts.routes.tsx';
import { meDesk } from './me.routes.tsx';
import { signInDesk } from './sign-in.routes.tsx';
import { accountJobs } from './sweep.jobs.ts';

/** Accounts, plugged like a room. Its tables' walls stand with the kernel's. */
export const accountsModule: Module = {
  name: 'accounts',
  walls: [],
  permissions: accountPermissions,
  refusals: accountRefusals,
  routes: [...signInDesk.routes, ...meDesk.routes, ...accountsDesk.routes],
  nav: [
    { href: authPaths.accounts, label: 'アカウント', group: 'office', permission: 'account.list', sort: 900 },
  ],
  keySources: [],
  jobs: accountJobs,
  listeners: [],
};
