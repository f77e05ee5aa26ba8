import { expect, test } from 'vitest';
import type { Result } from '../../../kernel/result.ts';
import {
  type Asked,
  decideWish,
  feeOf,
  gridFrom,
  gridText,
  type Policy,
  plainPolicy,
  roundOf,
  runsOf,
} from './policy.rules.ts';

const grid = [
  { from: '09:00', until: '13:00' },
  { from: '13:00', until: '17:00' },
  { from: '17:00', until: '21:00' },
];

const asked = (facts: Partial<Asked> = {}): Asked => ({
  day: '2026-12-05',
  from: '13:00',
  until: '15:00',
  today: '2026-11-26',
  clock: '10:00',
  purpose: 'hobby',
  headcount: 8,
  room: { bookable: true, seats: 30 },
  opening: 'fits',
  group: null,
  drawPending: false,
  ...facts,
});

const word = (result: Result<{ state: string }, string>) => (result.ok ? result.value.state : result.refusal);
const decide = (policy: Partial<Policy>, facts: Partial<Asked>) =>
  word(decideWish({ ...plainPolicy, confirms: 'atOnce', ...policy }, asked(facts)));

test.each<[string, Partial<Policy>, Partial<Asked>, string]>([
  ['in time, open, free of rules', {}, {}, 'confirmed'],
  ['where staff answer', { confirms: 'staff' }, {}, 'requested'],
  ['an end before the start', {}, { from: '15:00', until: '13:00' }, 'booking-ends-before-start'],
  ['an end that is the start', {}, { from: '13:00', until: '13:00' }, 'booking-ends-before-start'],
  ['a night that runs into the next day', {}, { from: '22:00', until: '01:00' }, 'booking-across-midnight'],
  ['until midnight', {}, { from: '20:00', until: '24:00' }, 'confirmed'],
  ['a day that is past', {}, { day: '2026-11-25' }, 'booking-over'],
  ['an hour of today that is past', {}, { day: '2026-11-26', from: '09:00' }, 'booking-over'],
  ['an hour of today still to come', {}, { day: '2026-11-26' }, 'confirmed'],
  ['61 days ahead', {}, { day: '2027-01-26' }, 'booking-too-early'],
  ['60 days ahead', {}, { day: '2027-01-25' }, 'confirmed'],
  ['too late for three days ahead', { latestDays: 3 }, { day: '2026-11-28' }, 'booking-too-late'],
  ['three days ahead', { latestDays: 3 }, { day: '2026-11-29' }, 'confirmed'],
  ['on a closed day', {}, { opening: 'closed' }, 'booking-closed-day'],
  ['beside the hours', {}, { opening: 'outside' }, 'booking-outside-hours'],
  ['more than the room holds', {}, { headcount: 31 }, 'booking-seats'],
  ['a room that is not lent', {}, { room: { bookable: false, seats: null } }, 'room-not-lent'],
  ['a sale', {}, { purpose: 'commercial' }, 'booking-purpose'],
  ['a sale where sales are welcome', { refusedPurposes: [] }, { purpose: 'commercial' }, 'confirmed'],
  ['beside the grid', { slots: grid }, {}, 'booking-not-a-slot'],
  ['a slot of the grid', { slots: grid }, { until: '17:00' }, 'confirmed'],
  ['two slots in a row', { slots: grid }, { until: '21:00' }, 'confirmed'],
  ['nobody where groups alone may', { registeredOnly: true }, {}, 'booking-group-needed'],
])('%s', (_, policy, facts, expected) => {
  expect(decide(policy, facts)).toBe(expected);
});

test('29 February is a day like others when the year has it', () => {
  const facts = { today: '2028-01-10', day: '2028-02-29' };
  expect(decide({}, facts)).toBe('confirmed');
  expect(roundOf({ ...plainPolicy, drawDay: 10 }, '2028-02-29')).toEqual({
    opensOn: '2027-12-01',
    drawsOn: '2027-12-10',
  });
});

test('wishes are collected from the first of the month until the day of the draw, then it is first come', () => {
  const lots = { drawDay: 10, drawMonths: 2 };
  const on = (today: string, drawPending = false) => decide(lots, { today, day: '2027-02-20', drawPending });
  expect(on('2026-11-30')).toBe('booking-too-early');
  expect(on('2026-12-01')).toBe('lottery');
  expect(on('2026-12-09')).toBe('lottery');
  expect(on('2026-12-10', true)).toBe('booking-draw-pending');
  expect(on('2026-12-10')).toBe('confirmed');
  expect(on('2027-02-19')).toBe('confirmed');
});

test('a group is registered for the fiscal year of the use, and holds two beforehand but more from two weeks before', () => {
  const rules = { registeredOnly: true, groupSlots: 2, earliestDays: 200 };
  const group = (fiscalYear: number, heldThatMonth: number) => ({ group: { fiscalYear, heldThatMonth } });
  expect(decide(rules, group(2025, 0))).toBe('booking-group-year');
  expect(decide(rules, { day: '2027-04-03', ...group(2026, 0) })).toBe('booking-group-year');
  expect(decide(rules, { day: '2026-12-20', ...group(2026, 1) })).toBe('confirmed');
  expect(decide(rules, { day: '2026-12-20', ...group(2026, 2) })).toBe('booking-cap');
  expect(decide(rules, { day: '2026-12-10', ...group(2026, 2) })).toBe('confirmed');
});

test('a fee is for each slot, or for each started hour', () => {
  const slots = { ...plainPolicy, slots: grid, feeYen: 200 };
  expect(feeOf(slots, { from: '09:00', until: '17:00' })).toBe(400);
  const hours = { ...plainPolicy, feeYen: 100, feePer: 'hour' as const };
  expect(feeOf(hours, { from: '13:00', until: '14:10' })).toBe(200);
});

test('a grid is read as people write it, and refused when it overlaps or runs backwards', () => {
  expect(gridFrom('９：００〜13:00\n13時-17時30分')).toEqual([
    { from: '09:00', until: '13:00' },
    { from: '13:00', until: '17:30' },
  ]);
  expect(gridFrom('')).toEqual([]);
  for (const wrong of ['9:00', '13:00-9:00', '9:00-13:00\n12:00-17:00', '25:00-26:00', 'あさ'])
    expect(gridFrom(wrong)).toBeNull();
  expect(gridFrom(gridText(grid))).toEqual(grid);
});

test('slots one after the other may be booked together', () => {
  expect(runsOf(grid).map(({ from, until }) => `${from}-${until}`)).toEqual([
    '09:00-13:00',
    '13:00-17:00',
    '17:00-21:00',
    '09:00-17:00',
    '13:00-21:00',
    '09:00-21:00',
  ]);
});
