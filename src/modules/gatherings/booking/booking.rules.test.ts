import { expect, test } from 'vitest';
import { bookingStates, moveBooking, openMoves } from './booking.rules.ts';

test('a wish that waits for the draw is won, lost, declined with words or taken back, and nothing else', () => {
  expect([...openMoves('lottery')].sort()).toEqual(['cancel', 'lose', 'refuse', 'win']);
  expect(moveBooking('lottery', 'refuse')).toMatchObject({ ok: true, value: 'refused' });
  for (const move of ['confirm', 'use', 'miss', 'bump'] as const)
    expect(moveBooking('lottery', move), move).toMatchObject({ ok: false, refusal: 'booking-decided' });
});

test('every booking that still stands can be declined, so that a station can always be ended', () => {
  const states = Object.keys(bookingStates) as (keyof typeof bookingStates)[];
  const declinable = states.filter((state) => openMoves(state).includes('refuse'));
  expect(declinable.sort()).toEqual(['confirmed', 'lottery', 'requested']);
});
