import { expect, test } from 'vitest';
import { calledIn, pointingIn } from './naming.rules.ts';

test.each([
  ['ごみを出すのがつらい方がいる'],
  ['バス停にベンチがなく、買い物帰りのお年寄りがつらい'],
  ['八百屋さんがなくなり、買い物に困る'],
  ['お母さんたちの集まる場所がほしい'],
  ['2026年から道が暗いまま'],
  ['ご近所さんどうしで声をかけたい'],
])('%s names nobody', (gist) => {
  expect(pointingIn(gist)).toBeNull();
});

test.each([
  ['田中さんのごみを出せない', 'name'],
  ['タナカさんの姿が見えない', 'name'],
  ['0561-12-3456に電話してもでない', 'phone'],
  ['０９０ー１２３４ー５６７８', 'phone'],
  ['北町1-2の家が静か', 'house'],
  ['北町１番地の前が暗い', 'house'],
  ['302号室の前にごみがある', 'house'],
  ['83歳のひとり暮らし', 'age'],
  ['８３才の方', 'age'],
] as const)('%s is refused: %s', (gist, pointing) => {
  expect(pointingIn(gist)).toBe(pointing);
});

test('a number or a name that stands in the words it came of is refused, however it is written', () => {
  const words = '団地の302の男性を見かけない。隣の田口さんも心配している';
  expect(pointingIn('団地の３０２が静か', words)).toBe('house');
  expect(pointingIn('団地の302が静か')).toBeNull();
  expect(pointingIn('田口の家のあたりが暗い', words)).toBe('name');
  expect(pointingIn('団地でひとり暮らしの方に気づきにくい', words)).toBeNull();
});

test('people are called by a name, not by the part they play', () => {
  expect(calledIn('民生委員さんと奥さんと鈴木さんと佐々木様が来た')).toEqual(['鈴木', '佐々木']);
});
