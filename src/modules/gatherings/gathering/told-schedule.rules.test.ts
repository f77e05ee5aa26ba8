import { expect, test } from 'vitest';
import type { Occurrence } from '../occurrence/occurrence.rules.ts';
import type { Schedule } from './gathering.rules.ts';
import { type ScheduleFacts, toldSchedules } from './told-schedule.rules.ts';

const today = '2026-11-26';

const facts = (schedule: Partial<Schedule>, more: Partial<ScheduleFacts> = {}): ScheduleFacts => ({
  displayText: '',
  placeId: 'hall',
  placeNote: '',
  schedule: {
    kind: 'rule',
    rule: 'FREQ=MONTHLY;BYDAY=4TH',
    hours: [],
    startsOn: '2026-11-01',
    repeatsUntil: '2027-10-31',
    startsAt: '13:30',
    endsAt: '15:30',
    placeId: 'hall',
    onHoliday: 'cancel',
    ...schedule,
  },
  ...more,
});

const aDay = (day: string, more: Partial<Occurrence> = {}): Occurrence => ({
  id: day,
  gatheringId: 'g',
  rootId: day,
  day,
  lastDay: null,
  note: '',
  wanted: false,
  startsAt: '13:30',
  endsAt: '15:30',
  placeId: 'hall',
  ruleDay: day,
  state: 'confirmed',
  reason: '',
  movedToId: null,
  byHand: false,
  capacity: null,
  seatsTaken: 0,
  seatsWaiting: 0,
  changedAt: new Date('2026-11-01T00:00:00Z'),
  version: 1,
  ...more,
});

const only = (told: ReturnType<typeof toldSchedules>) => {
  expect(told).toHaveLength(1);
  return told[0];
};

test('a rule is told with the first day it names, how long it is known to hold, and the offset of Tokyo', () => {
  expect(only(toldSchedules(facts({}), [aDay('2026-12-24')], today))).toEqual({
    placeId: 'hall',
    freq: 'MONTHLY',
    byday: '4TH',
    dtstart: '2026-11-26',
    valid_from: '2026-11-01',
    valid_to: '2027-10-31',
    opens_at: '13:30+09:00',
    closes_at: '15:30+09:00',
    timezone: 9,
    description: '毎月第4木曜日。祝日や会場の休みの日は開きません。',
  });
});

test('days that are moved, cancelled, unsure or besides the rule are notes and change nothing in the rule', () => {
  const days = [
    aDay('2026-12-24', { state: 'moved', movedToId: 'later', reason: '会場の工事' }),
    aDay('2026-12-25', { id: 'later', ruleDay: null }),
    aDay('2027-01-28', { state: 'cancelled', reason: '大雪' }),
    aDay('2027-02-11', { ruleDay: null, startsAt: '10:00', endsAt: '12:00' }),
    aDay('2027-02-25', { state: 'tentative' }),
    aDay('2027-03-25', { placeId: 'park' }),
    aDay('2027-04-22'),
  ];
  const told = only(toldSchedules(facts({}), days, today));
  expect(told).toMatchObject({ freq: 'MONTHLY', byday: '4TH' });
  expect(told?.notes?.split('。')).toEqual([
    '2026-12-24（木）は2026-12-25（金）に移しました（会場の工事）',
    '2027-01-28（木）は中止（大雪）',
    '2027-02-11（木）は10:00–12:00',
    '2027-02-25（木）は要確認',
    '2027-03-25（木）は会場がちがいます',
    '',
  ]);
});

test('a weekday in a position of the month is the same as its ordinal; every other week keeps its interval', () => {
  const first = (rule: string) => only(toldSchedules(facts({ rule }), [], today));
  expect(first('FREQ=MONTHLY;BYDAY=TH;BYSETPOS=4')).toMatchObject({ freq: 'MONTHLY', byday: '4TH' });
  expect(first('FREQ=MONTHLY;BYMONTHDAY=1,15')).toMatchObject({ bymonthday: '1,15', dtstart: '2026-11-01' });
  const fortnight = first('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20270331T120000Z');
  expect(fortnight).toMatchObject({ interval: 2, byday: 'MO', until: '2027-03-31', dtstart: '2026-11-09' });
});

test('what HSDS has no words for is told by its days, never by a rule that is nearly right', () => {
  for (const rule of [
    'FREQ=DAILY',
    'FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1',
  ]) {
    const told = only(toldSchedules(facts({ rule }), [aDay('2026-12-01')], today));
    expect(told).not.toHaveProperty('freq');
    expect(told?.description).toContain(rule);
    expect(told?.notes).toBe('2026-12-01（火） 13:30–15:30。');
  }
});

test('opening hours are weekly, one schedule for each stretch', () => {
  const hours = [
    { weekday: 1, from: '10:00', until: '16:00' },
    { weekday: 3, from: '10:00', until: '16:00' },
    { weekday: 6, from: '10:00', until: '12:00' },
  ];
  expect(
    toldSchedules(facts({ kind: 'hours', rule: '', hours, startsAt: '', endsAt: '' }), [], today),
  ).toMatchObject([
    { freq: 'WEEKLY', byday: 'MO,WE', opens_at: '10:00+09:00', closes_at: '16:00+09:00' },
    { freq: 'WEEKLY', byday: 'SA', closes_at: '12:00+09:00' },
  ]);
});

test('days entered one by one are words and days; without either there is nothing to tell', () => {
  const irregular = { displayText: '月2～3回', placeNote: 'ほかの会場でも開きます' };
  const days = [aDay('2026-12-01', { ruleDay: null }), aDay('2026-12-09', { state: 'cancelled' })];
  expect(toldSchedules(facts({ kind: 'dates', rule: '' }, irregular), days, today)).toEqual([
    {
      placeId: 'hall',
      description: '月2～3回。ほかの会場でも開きます。',
      notes: '2026-12-01（火） 13:30–15:30。',
    },
  ]);
  expect(toldSchedules(facts({ kind: 'dates', rule: '' }), [], today)).toEqual([]);
});
