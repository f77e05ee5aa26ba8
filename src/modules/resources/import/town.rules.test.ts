import { expect, test } from 'vitest';
import { otherTowns } from './town.rules.ts';

const nagakute = { code: '232386', name: '長久手市' };

test('rows that name another municipality are told with the column that says so; a prefecture alone says nothing', () => {
  const named = [
    { code: '132047', city: '三鷹市', rows: 1200 },
    { code: '', city: '三鷹市', rows: 4 },
    { code: '232386', city: '長久手市', rows: 9 },
    { code: '230006', city: '', rows: 5 },
    { code: '232297', city: '', rows: 2 },
    { code: '', city: '', rows: 1 },
  ];
  expect(otherTowns(named, nagakute)).toEqual([
    { name: '三鷹市', field: 'city', rows: 1204 },
    { name: '232297', field: 'code', rows: 2 },
  ]);
});

test('a town is known with its district before it, and a city with its ward behind it', () => {
  const togo = { code: '233021', name: '東郷町' };
  expect(otherTowns([{ code: '233021', city: '愛知郡東郷町', rows: 3 }], togo)).toEqual([]);
  const nagoya = { code: '231002', name: '名古屋市' };
  expect(otherTowns([{ code: '231011', city: '名古屋市千種区', rows: 3 }], nagoya)).toEqual([]);
});
