import { assess, join, openCaseAbout, passLead, workOn } from '../case-deeds.ts';
import { consent, markInfection, type Stage } from '../deeds.ts';

export async function openCases(ours: Stage, next: Stage, id: Record<string, string>): Promise<void> {
  const { father = '', child = '', mover = '', single = '', wife = '', husband = '' } = id;
  id.family = await openCaseAbout(ours, 'aoki', {
    person: father,
    lead: 'aoki',
    consultation: id.familyReport ?? '',
    people: [child],
  });
  for (const who of ['baba', 'doi', 'endo', 'hara'] as const) await join(ours, 'aoki', id.family, { who });
  await join(ours, 'owner', id.family, { who: 'coordinator', part: 'coordinator' });
  await assess(ours, 'hara', id.family, father, 'health');
  await assess(ours, 'aoki', id.family, father, 'money');
  await assess(ours, 'aoki', id.family, father, 'dailyLife');
  await assess(ours, 'aoki', id.family, child, 'work');
  await workOn(ours, 'aoki', id.family);
  await markInfection(ours, 'hara', father);
  id.moving = await openCaseAbout(ours, 'owner', { person: mover, lead: 'goto' });
  await join(ours, 'owner', id.moving, { who: 'endo' });
  await join(ours, 'owner', id.moving, { who: 'doi', reason: '転居の相談があるため' });
  await assess(ours, 'goto', id.moving, mover, 'money');
  await workOn(ours, 'goto', id.moving);
  id.closing = await openCaseAbout(ours, 'aoki', {
    person: single,
    lead: 'aoki',
    consultation: id.singleReport ?? '',
  });
  await join(ours, 'aoki', id.closing, { who: 'coordinator', part: 'coordinator' });
  await assess(ours, 'aoki', id.closing, single, 'work');
  await workOn(ours, 'aoki', id.closing);
  id.leaving = await openCaseAbout(ours, 'goto', { person: id.leaver ?? '', lead: 'goto' });
  await join(ours, 'goto', id.leaving, { who: 'endo' });
  await openCouple(ours, id, wife, husband);
  const body = (name: 'disability' | 'elder' | 'shakyo') => ours.town.ids.organization(name);
  id.agreedWide = await consent(ours, 'aoki', father, {
    items: ['health', 'money'],
    bodies: [body('disability'), body('elder')],
    lastDay: '2026-12-31',
  });
  id.agreedDaily = await consent(ours, 'aoki', father, {
    items: ['dailyLife'],
    bodies: [body('elder')],
    purpose: 'multiAgencyUse',
  });
  await consent(ours, 'aoki', father, { items: ['work'], bodies: [body('elder')], status: 'refused' });
  await consent(ours, 'goto', mover, { items: ['money'], bodies: [body('shakyo')] });
  await openCaseAbout(next, 'owner', { person: id.theirs ?? '', lead: 'aoki' });
}

/** The same worker is on both teams before anybody knows of the violence. */
async function openCouple(
  ours: Stage,
  id: Record<string, string>,
  wife: string,
  husband: string,
): Promise<void> {
  id.wifeCase = await openCaseAbout(ours, 'owner', { person: wife, lead: 'baba', people: [husband] });
  await join(ours, 'baba', id.wifeCase, { who: 'aoki' });
  await assess(ours, 'baba', id.wifeCase, wife, 'housing');
  await workOn(ours, 'baba', id.wifeCase);
  const other = await openCaseAbout(ours, 'owner', { person: husband, lead: 'aoki', people: [wife] });
  await join(ours, 'aoki', other, { who: 'ito' });
  await join(ours, 'aoki', other, { who: 'baba' });
  await assess(ours, 'aoki', other, wife, 'housing');
  await assess(ours, 'aoki', other, husband, 'work');
  await passLead(ours, 'aoki', other, 'goto');
  id.husbandCase = other;
}
