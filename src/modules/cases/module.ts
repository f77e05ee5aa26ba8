import type { Module } from '../../kernel/module.ts';
import { casesPaths } from '../../paths/cases.ts';
import { caseDesk } from './casefile/casefile.routes.tsx';
import { bindCases } from './cases.bindings.walls.ts';
import { renewPlaces } from './cases.jobs.ts';
import { walls } from './cases.walls.ts';
import { closingDesk } from './closing/closing.routes.tsx';
import { factDesk } from './fact/fact.routes.tsx';
import { refusals } from './messages.ts';
import { noteDesk } from './note/note.routes.tsx';
import { permissions } from './permissions.ts';
import { riskDesk } from './risk/risk.routes.tsx';
import { slipDesk } from './slip/slip.routes.tsx';
import { slipKeys } from './slip/slip-keys.store.ts';
import { teamDesk } from './team/team.routes.tsx';
import { fillToday, wordTurns } from './turns/turns.actions.ts';
import { visitDesk } from './visit/visit.routes.tsx';

export const module: Module = {
  name: 'cases',
  walls,
  permissions,
  refusals,
  routes: [caseDesk, slipDesk, closingDesk, factDesk, noteDesk, teamDesk, visitDesk, riskDesk].flatMap(
    (desk) => desk.routes,
  ),
  nav: [{ href: casesPaths.list, label: 'ケース', group: 'casework', permission: 'case.list', sort: 30 }],
  keySources: [slipKeys],
  jobs: [{ name: 'cases.places', everyMinutes: 24 * 60, run: renewPlaces }],
  listeners: [],
  plug: () => {
    bindCases();
    wordTurns();
    fillToday();
  },
};
