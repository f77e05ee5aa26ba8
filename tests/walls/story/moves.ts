import { sql } from 'kysely';
import { approveAssignment } from '../../../src/modules/districts/assignment/assignment.actions.ts';
import { endCommission } from '../../../src/modules/districts/organization/commission.actions.ts';
import { approveEarlyRead } from '../../../src/modules/districts/staff-change/early.actions.ts';
import { planStaffChange } from '../../../src/modules/districts/staff-change/staff-change.actions.ts';
import { addAddress, endFactOf } from '../../../src/modules/people/person/change.actions.ts';
import type { Who } from '../../support/town.ts';
import { dayIn, done, tellOffices } from '../build.ts';
import type { Stage } from '../deeds.ts';
import { has } from '../world.ts';

/** The last day at an address is known beforehand. */
export async function leaveHome(stage: Stage, who: Who, person: string, lastOn: string): Promise<void> {
  const { rows } = await sql<{
    id: string;
  }>`select id from people.address where person_id = ${person}`.execute(stage.db.kysely);
  const fact = { kind: 'addresses', id: rows[0]?.id ?? '', on: lastOn } as const;
  await done(stage.town.as(who).act('person.change', (tx) => endFactOf(tx, person, fact)));
  for (const home of has(stage.world.persons, person, 'person').homes)
    home.span = { ...home.span, to: lastOn };
}

export async function moveHome(stage: Stage, who: Who, person: string, address: string): Promise<void> {
  const today = dayIn(stage.town.clock.now());
  await done(
    stage.town.as(who).act('person.change', (tx) =>
      addAddress(tx, person, {
        kind: 'actual',
        postcode: null,
        value: address,
        fromOn: today,
        endOthers: true,
      }),
    ),
  );
  const homes = has(stage.world.persons, person, 'person').homes;
  const yesterday = new Date(stage.town.clock.now().getTime() - 86_400_000);
  for (const home of homes) home.span = { ...home.span, to: dayIn(yesterday) };
  homes.push({ district: stage.town.ids.district('north'), span: { from: today, to: null } });
}

/** Contracts and posts that end and begin on days to come. */
export async function planYearEnd(stage: Stage): Promise<void> {
  const { town, db, world } = stage;
  const body = town.ids.organization('disability');
  const { rows } = await sql<{
    id: string;
  }>`select id from districts.commission where organization_id = ${body}`.execute(db.kysely);
  const owner = () => town.as('owner');
  await done(endCommission(owner(), body, rows[0]?.id ?? '', '2027-01-31'));
  const plan = { lastOn: '2027-03-31', reason: '異動' };
  await done(planStaffChange(owner(), { ...plan, accountId: town.ids.account('ito') }));
  const change = await done(planStaffChange(owner(), { ...plan, accountId: town.ids.account('aoki') }));
  const wish = { accountId: town.ids.account('endo'), postId: town.ids.post('aoki'), part: 'main' as const };
  const next = await done(approveAssignment(owner(), { ...wish, fromOn: '2027-04-01', toOn: null }));
  await done(approveEarlyRead(owner(), change.id, { assignmentId: next.id, fromOn: '2027-03-22' }));
  await tellOffices(db, world, town.town.id);
}
