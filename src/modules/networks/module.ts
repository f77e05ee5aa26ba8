import type { Module } from '../../kernel/module.ts';
import { networkPaths } from '../../paths/networks.ts';
import { activityDesk } from './activity/activity.routes.tsx';
import { meetingDesk } from './meeting/meeting.routes.tsx';
import { minutesDesk } from './minutes/minutes.routes.tsx';
import { networkDesk } from './network/network.routes.tsx';
import { walls } from './networks.walls.ts';
import { openDesk } from './open/open.routes.tsx';
import { paperDesk } from './paper/paper.routes.tsx';
import { permissions } from './permissions.ts';
import { refusals } from './refusals.ts';

/** District care networks. Fixed addresses come before those with a place in them. */
export const module: Module = {
  name: 'networks',
  walls,
  permissions,
  refusals,
  routes: [networkDesk, meetingDesk, minutesDesk, activityDesk, paperDesk, openDesk].flatMap(
    (desk) => desk.routes,
  ),
  nav: [
    {
      href: networkPaths.desk,
      label: 'ネットワーク',
      group: 'community',
      permission: 'network.list',
      sort: 55,
      leadsTo: ['/networks'],
    },
  ],
  keySources: [],
  jobs: [],
  listeners: [],
};
