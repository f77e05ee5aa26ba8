import { expect, test } from 'vitest';
import { tiesOf } from './tie.rules.ts';

const salon = { id: 'g', name: 'しんなかサロン', alias: '', placeId: 'centre' };
const entry = { id: 's', name: 'しんなかサロン', alias: '', placeIds: ['centre'] };

const tie = (gathering: Partial<typeof salon>, ...entries: Partial<typeof entry>[]) =>
  tiesOf(
    [{ ...salon, ...gathering }],
    entries.map((each) => ({ ...entry, ...each })),
  ).get('g');

test('the entry of the same name at the same place stands for a gathering, by either of its names', () => {
  expect(tie({}, {})).toBe('s');
  expect(
    tie({ name: 'よってらっしゃい・にしみたか' }, { name: 'ほか', alias: 'よってらっしゃい にしみたか' }),
  ).toBe('s');
  expect(tie({ name: 'ｻﾛﾝ' }, { name: 'サロン' })).toBe('s');
});

test('a gathering or an entry that is nowhere in particular is tied by its name alone', () => {
  expect(tie({}, { placeIds: [] })).toBe('s');
  expect(tiesOf([{ ...salon, placeId: null }], [entry]).get('g')).toBe('s');
});

test('another place, another name, or several that may be meant tie nothing', () => {
  expect(tie({}, { placeIds: ['elsewhere'] })).toBeUndefined();
  expect(tie({}, { name: 'しんなかサロン第二' })).toBeUndefined();
  expect(tie({}, {}, { id: 't' })).toBeUndefined();
  expect(tie({ name: '' }, { name: '' })).toBeUndefined();
});
