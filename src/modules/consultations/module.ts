import type { Module } from '../../kernel/module.ts';
import { consultationPaths } from '../../paths/consultations.ts';
import { onConflictChanged, onProtectionChanged } from '../people/index.ts';
import { consultationDesk } from './consultation/consultation.routes.tsx';
import { relockPersons, walls } from './consultations.walls.ts';
import { askDesk } from './intake/ask.routes.tsx';
import { intakeDesk } from './intake/intake.routes.tsx';
import { registerItemWords } from './item-words.ts';
import { navWords } from './messages.ts';
import { permissions } from './permissions.ts';
import { followDesk } from './receipt/follow.routes.tsx';
import { refusals } from './refusals.ts';

/** The first door. */
export const module: Module = {
  name: 'consultations',
  walls,
  permissions,
  refusals,
  routes: [...askDesk.routes, ...followDesk.routes, ...intakeDesk.routes, ...consultationDesk.routes],
  nav: [
    { href: consultationPaths.intake, label: '受け付ける', permission: 'consultation.receive', sort: 20 },
    {
      href: consultationPaths.list,
      label: '相談',
      group: 'casework',
      permission: 'consultation.list',
      sort: 30,
      leadsTo: ['/handovers'],
    },
    { href: consultationPaths.ask, label: navWords.ask, permission: 'consultation.ask', sort: 10 },
    { href: consultationPaths.follow, label: navWords.follow, permission: 'consultation.follow', sort: 20 },
  ],
  keySources: [],
  jobs: [],
  listeners: [],
  plug: () => {
    registerItemWords();
    onProtectionChanged((tx, { personIds }) => relockPersons(tx, personIds));
    onConflictChanged((tx, { personIds }) => relockPersons(tx, personIds));
  },
};
