import { expect, test } from 'vitest';
import { blurPlace, moveTheme } from './theme.rules.ts';

const school = { districtId: 'school', isTown: false };
const living = { districtId: 'living', isTown: false };
const town = { districtId: 'town', isTown: true };

test('what an activity has taken is not dropped, only given back or answered', () => {
  expect(moveTheme('taken', 'drop')).toMatchObject({ refusal: 'theme-not-from-this-state' });
  expect(moveTheme('taken', 'take')).toMatchObject({ refusal: 'theme-not-from-this-state' });
  expect(moveTheme('taken', 'giveBack')).toEqual({ ok: true, value: 'discussed' });
  expect(moveTheme('draft', 'take')).toMatchObject({ refusal: 'theme-not-from-this-state' });
  expect(moveTheme('draft', 'discuss')).toMatchObject({ refusal: 'theme-not-from-this-state' });
});

test('a place is shown where enough slips speak of the same, else the next wider district, else the whole town', () => {
  const at = (...slips: [number, number, number]) =>
    blurPlace(
      [school, living, town].map((district, index) => ({ ...district, slips: slips[index] ?? 0 })),
      5,
    );
  expect(at(5, 5, 9)).toEqual({ districtId: 'school', blurredBelow: null });
  expect(at(4, 6, 9)).toEqual({ districtId: 'living', blurredBelow: 5 });
  expect(at(4, 4, 9)).toEqual({ districtId: null, blurredBelow: 5 });
});

test('where no district is known nothing is widened', () => {
  expect(blurPlace([], 5)).toEqual({ districtId: null, blurredBelow: null });
});
