import { definePermissions } from '../auth/permissions.ts';
import type { Module } from '../module.ts';
import { sweepDelivered } from './sweep.jobs.ts';

/** The outbox, plugged like a room for the sake of its sweeping. Its table's wall stands with the kernel's. */
export const outboxModule: Module = {
  name: 'outbox',
  walls: [],
  permissions: definePermissions({
    'outbox.sweep': { title: '届け終えた知らせの控えを消す（時計の仕事）', askers: ['job'] },
  }),
  refusals: {},
  routes: [],
  nav: [],
  keySources: [],
  jobs: [{ name: 'outbox.sweep', everyMinutes: 24 * 60, run: sweepDelivered }],
  listeners: [],
};
