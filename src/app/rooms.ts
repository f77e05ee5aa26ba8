import { auditModule } from '../kernel/audit/index.ts';
import { accountsModule } from '../kernel/auth/module.ts';
import { joinPermissions } from '../kernel/auth/permissions.ts';
import { outboxModule } from '../kernel/events/module.ts';
import { jobsModule } from '../kernel/jobs/module.ts';
import type { Module } from '../kernel/module.ts';
import { kernelWalls } from '../kernel/walls/table-wall.ts';
import { module as cases } from '../modules/cases/module.ts';
import { module as concerns } from '../modules/concerns/module.ts';
import { module as consultations } from '../modules/consultations/module.ts';
import { module as districts } from '../modules/districts/module.ts';
import { module as gatherings } from '../modules/gatherings/module.ts';
import { module as networks } from '../modules/networks/module.ts';
import { module as people } from '../modules/people/module.ts';
import { module as resources } from '../modules/resources/module.ts';
import { module as site } from '../modules/site/module.ts';
import { module as work } from '../modules/work/module.ts';

/** Every room of the house, lower ones first. */
export const rooms: readonly Module[] = [
  jobsModule,
  auditModule,
  outboxModule,
  accountsModule,
  districts,
  work,
  people,
  resources,
  consultations,
  cases,
  concerns,
  gatherings,
  networks,
  site,
];

/** Every table's wall. */
export const allWalls = [...kernelWalls, ...rooms.flatMap((room) => room.walls)];

/** Every permission of the house. */
export const allPermissions = joinPermissions(rooms.map((room) => room.permissions));

/** Every address of the house. */
export const allRoutes = rooms.flatMap((room) => room.routes);

/** The words of every refusal. */
export const allRefusals = Object.assign({}, ...rooms.map((room) => room.refusals));

/** Everything done by the clock. */
export const allJobs = rooms.flatMap((room) => room.jobs);

/** Everybody who listens to an event. */
export const allListeners = rooms.flatMap((room) => room.listeners);
