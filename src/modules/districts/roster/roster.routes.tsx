import { Desk } from '../../../kernel/http/desk.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { dayAsked } from '../as-of.ts';
import { readRoster } from './roster.actions.ts';
import { RosterPage } from './roster.page.tsx';

export const rosterDesk = new Desk().get(
  districtsPaths.roster(),
  { audience: 'staff', permission: 'roster.view' },
  async (visit) => {
    const day = dayAsked(visit);
    const read = await readRoster(visit.ctx, day);
    if (!read.ok) return await visit.refused(read);
    return await visit.page('担当表', <RosterPage {...read.value} day={day} />);
  },
);
