import { expect, test } from 'vitest';
import { channelOf, intakeUrgency, routeOf } from './intake.rules.ts';
import {
  areWordsOpen,
  consentOf,
  moveSlip,
  slipMoves,
  toldToNoticer,
  urgencyOf,
  viaOf,
  wantsSecondPerson,
} from './slip.rules.ts';

test('a noticer is told received, in hand or closed, and nothing else', () => {
  expect(
    Object.keys(slipMoves).map((state) => [state, toldToNoticer(state as keyof typeof slipMoves)]),
  ).toEqual([
    ['new', 'received'],
    ['accepted', 'received'],
    ['returned', 'received'],
    ['inProgress', 'inHand'],
    ['closed', 'closed'],
  ]);
});

test('a closed slip moves only when the person agreed, and then it waits to be read', () => {
  expect(moveSlip('closed', 'agree')).toEqual({ ok: true, value: 'new' });
  for (const move of ['acknowledge', 'sort', 'pass', 'close'] as const)
    expect(moveSlip('closed', move)).toMatchObject({ refusal: 'slip-not-from-this-state' });
});

test('nobody is asked for consent about a street or about oneself; about somebody else silence is no consent', () => {
  expect(consentOf('area', 'no')).toBe('notNeeded');
  expect(consentOf('self', null)).toBe('notNeeded');
  expect(consentOf('person', null)).toBe('notAsked');
  expect(consentOf('both', 'yes')).toBe('yes');
});

test('words are open with consent, without need of it, and in danger to life', () => {
  expect((['notNeeded', 'yes', 'lifeRisk', 'no', 'notAsked'] as const).map(areWordsOpen)).toEqual([
    ...[true, true, true],
    ...[false, false],
  ]);
});

test('danger to life is for today, whatever was ticked; a week is soon enough where nothing was', () => {
  expect(urgencyOf('whenever', 'lifeRisk')).toBe('today');
  expect(urgencyOf(null, 'yes')).toBe('week');
});

test('by which way something was noticed follows from where and by whom, unless they say', () => {
  const at = (isAtGathering: boolean, role: string | null) => viaOf(null, { isAtGathering, role });
  expect(viaOf('festival', { isAtGathering: true, role: 'csw' })).toBe('festival');
  expect(at(true, 'csw')).toBe('salon');
  expect(at(false, 'ibashoStaff')).toBe('salon');
  expect(at(false, 'minseiIin')).toBe('minseiIin');
  expect(at(false, 'communityPartner')).toBe('neighbour');
  expect(at(false, 'districtOfficer')).toBe('caseWork');
});

test('a theme of the area alone needs no second person; one of somebody’s own matter does', () => {
  expect(wantsSecondPerson('area', 'theme')).toBe(false);
  expect(wantsSecondPerson('area', 'both')).toBe(true);
  for (const about of ['person', 'both', 'self'] as const)
    expect(wantsSecondPerson(about, 'theme')).toBe(true);
});

test('a slip reads as the counter’s sheet: how it came, by whom, how soon', () => {
  expect(channelOf('salon', 'self')).toBe('salonStation');
  expect(channelOf('salon', 'phone')).toBe('phone');
  expect(routeOf('self', 'salon')).toBe('self');
  expect(routeOf('person', 'minseiIin')).toBe('minseiIin');
  expect(intakeUrgency.whenever).toBe('anytime');
});
