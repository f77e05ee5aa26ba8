import { expect, test } from 'vitest';
import { type Area, beginsWith, districtOf, wouldLoop } from './district.rules.ts';

const area = (districtId: string, streetKey: string, kind: Area['kind'] = 'elementarySchool'): Area => ({
  districtId,
  kind,
  streetKey,
});

test('the longest beginning decides, so that one block may belong elsewhere than its quarter', () => {
  const areas = [area('west', '北町'), area('east', '北町2')];
  expect(districtOf(['北町2-5'], areas)).toBe('east');
  expect(districtOf(['北町1-5'], areas)).toBe('west');
});

test('a beginning does not end in the middle of a number', () => {
  expect(beginsWith('北町12-3', '北町1')).toBe(false);
  expect(beginsWith('北町1-3', '北町1')).toBe(true);
  expect(beginsWith('北町', '北町')).toBe(true);
  expect(beginsWith('北町', '')).toBe(false);
});

test('of two equal beginnings the smaller kind of district is meant', () => {
  const areas = [
    area('life', '北町', 'lifeArea'),
    area('school', '北町'),
    area('association', '北町', 'association'),
  ];
  expect(districtOf(['北町3'], areas)).toBe('association');
});

test('an address that fits nowhere has no district', () => {
  expect(districtOf(['東町1'], [area('west', '北町')])).toBeNull();
});

test('a district cannot lie inside itself by way of others', () => {
  const links = [
    { districtId: 'school', parentId: 'life' },
    { districtId: 'life', parentId: 'city' },
  ];
  expect(wouldLoop('city', 'school', links)).toBe(true);
  expect(wouldLoop('school', 'school', links)).toBe(true);
  expect(wouldLoop('school', 'city', links)).toBe(false);
});
