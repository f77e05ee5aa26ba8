import { expect, test } from 'vitest';
import type { Occurrence } from '../occurrence/occurrence.rules.ts';
import { type ListedDay, listedDays, reconcileListed } from './days.rules.ts';

const today = '2026-11-26';

const listed = (day: string, more: Partial<ListedDay> = {}): ListedDay => ({
  ...{ day, lastDay: null, startsAt: '10:00', endsAt: '11:30', note: '' },
  ...more,
});

const stands = (id: string, day: string, more: Partial<Occurrence> = {}): Occurrence => ({
  ...listed(day),
  ...{ id, gatheringId: 'g', rootId: id, placeId: null, ruleDay: null, state: 'confirmed', reason: '' },
  ...{ movedToId: null, byHand: false, capacity: null, seatsTaken: 0, seatsWaiting: 0, wanted: false },
  ...{ changedAt: new Date(0), version: 1 },
  ...more,
});

const reconciled = (wanted: readonly ListedDay[], standing: readonly Occurrence[]) =>
  reconcileListed(wanted, standing, null, today);

test('hours a calendar cannot hold are told in words beside: an end alone, one past midnight', () => {
  const at = (startsAt: string | null, endsAt: string | null) =>
    listedDays([{ startsOn: today, endsOn: today, startsAt, endsAt, note: '雨天中止' }])[0];
  expect(at('10:00', '11:30')).toMatchObject({ startsAt: '10:00', endsAt: '11:30', note: '雨天中止' });
  expect(at(null, '15:00')).toMatchObject({ startsAt: '', endsAt: '', note: '15:00まで　雨天中止' });
  expect(at('22:00', '05:00')).toMatchObject({ startsAt: '22:00', endsAt: '', note: '05:00まで　雨天中止' });
  expect(at('10:00', '10:00')).toMatchObject({ startsAt: '10:00', endsAt: '', note: '雨天中止' });
});

test('a day printed twice is one, and two hours of one day are two', () => {
  const printed = (startsAt: string) => ({
    ...{ startsOn: today, endsOn: today, startsAt, endsAt: null, note: '' },
  });
  expect(listedDays([printed('10:00'), printed('14:00'), printed('10:00')])).toHaveLength(2);
});

test('a list read again changes nothing', () => {
  const standing = [
    stands('a', '2026-11-01'),
    stands('b', '2026-12-01'),
    stands('c', '2026-12-01', { startsAt: '14:00' }),
  ];
  const wanted = [listed('2026-11-01'), listed('2026-12-01'), listed('2026-12-01', { startsAt: '14:00' })];
  expect(reconciled(wanted, standing)).toEqual({ add: [], change: [], drop: [], cancel: [] });
});

test('a coming day whose hour changed stays the same day, and each of two finds its own', () => {
  const standing = [stands('a', '2026-12-01'), stands('b', '2026-12-01', { startsAt: '14:00' })];
  const later = listed('2026-12-01', { startsAt: '13:00' });
  expect(reconciled([later, listed('2026-12-01')], standing)).toMatchObject({
    ...{ add: [], drop: [] },
    change: [{ id: 'b', day: later }],
  });
});

test('what is past, held or decided by a person is neither changed nor doubled; a stretch that still runs is not past', () => {
  const standing = [
    stands('past', '2026-11-01'),
    stands('held', '2026-12-01', { state: 'held' }),
    stands('off', '2026-12-02', { state: 'cancelled', byHand: true }),
    stands('runs', '2026-11-20', { lastDay: '2026-12-03' }),
  ];
  const wanted = ['2026-11-01', '2026-12-01', '2026-12-02'].map((day) => listed(day, { startsAt: '09:00' }));
  expect(reconciled(wanted, standing)).toEqual({ add: [], change: [], drop: ['runs'], cancel: [] });
});

test('a day the list names no more goes where nobody signed up, and is told as off where somebody did', () => {
  const standing = [
    stands('free', '2026-12-01'),
    stands('taken', '2026-12-02', { seatsTaken: 2, wanted: true }),
  ];
  expect(reconciled([listed('2026-12-09')], standing)).toMatchObject({
    add: [{ day: '2026-12-09' }],
    drop: ['free'],
    cancel: ['taken'],
  });
});
