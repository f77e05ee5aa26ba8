import { expect, test } from 'vitest';
import { everyPlaceOf, passagesToDecide, piecesOf, together, without } from './naming.rules.ts';

const nobody = { shut: [], open: [] };
const found = (text: string, known: { shut: string[]; open: string[] } = { shut: [], open: [] }) =>
  passagesToDecide(text, known).map(({ passage }) => passage);

test('a name on the list is found however it is spaced, its parts alone too, whatever stands in brackets behind it', () => {
  const known = { shut: ['森野 あおい （架空）'], open: [] };
  expect(found('森野 あおい、森野あおい、森野　あおい、森野、あおいさん', known)).toEqual([
    ...['森野 あおい', '森野あおい', '森野　あおい', '森野', 'あおい'],
  ]);
});

test('whoever agreed to be named stays, unless somebody else bears the same family name', () => {
  expect(found('北村 茂、北村さん', { shut: [], open: ['北村 茂'] })).toEqual([]);
  expect(found('北村さん', { shut: ['北村 花'], open: ['北村 茂'] })).toEqual(['北村']);
});

test('people who are called by さん and the like are found; parts and shops are not', () => {
  expect(found('田中さんとスミスさん、太郎くん、花子ちゃん')).toEqual(['田中', 'スミス', '太郎', '花子']);
  expect(found('会長さん、民生委員さん、八百屋さん、お母さん、皆さん')).toEqual([]);
});

test('telephone numbers and addresses are found in any width; years, times and yen are not', () => {
  expect(found('電話０４２２－４５－１１５１、090-1234-5678')).toEqual([
    '０４２２－４５－１１５１',
    '090-1234-5678',
  ]);
  expect(found('新川4丁目1-2、３０２号室、12番地、2-3-4')).toEqual([
    '新川4丁目1-2',
    '３０２号室',
    '12番地',
    '2-3-4',
  ]);
  expect(found('2026年11月20日、13:30から15:30、100円、2010年')).toEqual([]);
});

test('what was marked by hand is removed wherever it stands; the longer of two that overlap stays', () => {
  const text = 'のばら荘の話。のばら荘1-2の階段。';
  const marked = everyPlaceOf(text, 'のばら荘');
  expect(marked).toHaveLength(2);
  expect(without(text, together(passagesToDecide(text, nobody), marked))).toBe(
    '（省略）の話。（省略）（住所）の階段。',
  );
  expect(piecesOf(text, marked).map((piece) => piece.text)).toEqual([
    ...['のばら荘', 'の話。', 'のばら荘', '1-2の階段。'],
  ]);
});
