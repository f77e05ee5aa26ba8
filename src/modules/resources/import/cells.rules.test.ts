import { expect, test } from 'vitest';
import { codeOf, extensionOf, markOf, numberOf, phoneOf, textOf, urlOf } from './cell.rules.ts';
import { checkDigit, proveCode } from './code.rules.ts';
import { Notes } from './notes.rules.ts';
import { openingOf, openingWords, weekdaysOf } from './opening-text.rules.ts';
import { pointsOf } from './point.rules.ts';
import { printedDays } from './printed-date.rules.ts';
import { printedTime } from './printed-time.rules.ts';

const year2024 = { year: 2024, fiscal: false };
const days = (text: string, year: { year: number; fiscal: boolean } | null = year2024) => {
  const notes = new Notes(7);
  return { read: printedDays(text, 'date', notes, year), notes };
};

test('[community A40] a leaked cell format becomes a day of the file’s year with its weekday, and a repair tells it', () => {
  const { read, notes } = days('9月11日(aaa)');
  expect(read).toMatchObject({ startsOn: '2024-09-11', endsOn: '2024-09-11', days: ['2024-09-11'] });
  expect(notes.repairs).toEqual([
    {
      line: 7,
      field: 'date',
      kind: 'excelFormat',
      before: '9月11日(aaa)',
      after: '2024-09-11（水）',
      refused: false,
    },
  ]);
});

test('a stretch of days over a line break is one stretch, a list is single days, and those in brackets are past', () => {
  expect(days('9月7日(土)～\n11月4日(月・祝) ').read).toEqual({
    startsOn: '2024-09-07',
    endsOn: '2024-11-04',
    days: [],
    past: [],
    note: '',
  });
  const { read, notes } = days('（6月13日、6月27日、）9月12日、12月12日、1月9日\nいずれも（木）');
  expect(read).toEqual({
    startsOn: '2024-09-12',
    endsOn: '2025-01-09',
    days: ['2024-09-12', '2024-12-12', '2025-01-09'],
    past: ['2024-06-13', '2024-06-27'],
    note: 'いずれも(木)',
  });
  expect(notes.repairs.map(({ kind }) => kind)).toEqual(['dates']);
});

test('a day without a year asks for the file’s, and a fiscal year reaches into the next March', () => {
  expect(days('9月11日', null)).toMatchObject({ read: null, notes: { problems: [{ kind: 'noYear' }] } });
  expect(days('2月3日(月)', { year: 2024, fiscal: true }).read?.startsOn).toBe('2025-02-03');
  expect(days('2024/9/1').read?.startsOn).toBe('2024-09-01');
  expect(days('2月30日').read).toBeNull();
});

test('a printed weekday that does not fit its day is told, not mended', () => {
  const { read, notes } = days('9月11日（木）');
  expect(read?.startsOn).toBe('2024-09-11');
  expect(notes.problems).toMatchObject([{ kind: 'weekday', value: '9月11日（木） → 2024-09-11（水）' }]);
});

test('a refused repair leaves the cell unread', () => {
  const notes = new Notes(7, new Set(['7:date:excelFormat']));
  expect(printedDays('9月11日(aaa)', 'date', notes, year2024)).toBeNull();
  expect(notes.repairs[0]?.refused).toBe(true);
});

test('what stands behind a time goes into its note', () => {
  expect(printedTime('17:00（最終入館16:30まで）', 'until', new Notes(1))).toEqual({
    time: '17:00',
    note: '最終入館16:30まで',
  });
  expect(printedTime('午後１時半', 'from', new Notes(1)).time).toBe('13:30');
  expect(printedTime('—', 'from', new Notes(1))).toEqual({ time: null, note: '' });
  expect(printedTime('25:00', 'from', new Notes(1)).time).toBeNull();
});

test('the check digit of a town’s code is that of the ministry, and proves what was lost or nothing', () => {
  expect(['13204', '23238', '01100'].map((five) => five + checkDigit(five))).toEqual([
    '132047',
    '232386',
    '011002',
  ]);
  expect(proveCode('11002')).toEqual({ code: '011002', by: 'codeZero' });
  expect(proveCode('13204')).toEqual({ code: '132047', by: 'codeCheck' });
  expect(proveCode('132048')).toBeNull();
  const notes = new Notes(3);
  expect(codeOf('１３２０４８', 'code', notes)).toBe('132048');
  expect(notes.problems).toMatchObject([{ kind: 'code' }]);
});

test('dashes of every kind say that there is no number, and two extensions in one are told', () => {
  for (const dash of ['-', '−', '—', '－']) expect(phoneOf(dash, 'phone', new Notes(1)), dash).toBe('');
  expect(phoneOf('０８７ー８３９−２６１１', 'phone', new Notes(1))).toBe('087-839-2611');
  const notes = new Notes(1);
  expect(extensionOf('29312934', 'extension', notes)).toBe('29312934');
  expect(notes.problems).toMatchObject([{ kind: 'extension', level: 'warning' }]);
});

test('three values stay three, and a sign nobody knows is told', () => {
  expect(['○', '△', '×', '1', '0', ''].map((cell) => markOf(cell, 'flood', new Notes(1)))).toEqual([
    'yes',
    'conditional',
    'no',
    'yes',
    'no',
    'unknown',
  ]);
  const notes = new Notes(1);
  expect(markOf('？', 'flood', notes)).toBe('unknown');
  expect(notes.problems).toMatchObject([{ kind: 'mark' }]);
});

test('what begins like a formula stays the text it is', () => {
  for (const cell of ['=1+1', '+A1', '-SUM(A1)', '@cmd'])
    expect(textOf(cell, 'name', new Notes(1))).toBe(cell);
  expect(textOf("'=1+1", 'name', new Notes(1))).toBe('=1+1');
});

test('units are taken off numbers, and only web addresses lead anywhere', () => {
  expect(numberOf('２３８人', 'capacity', new Notes(1))).toBe(238);
  expect(numberOf('-0.5', 'elevation', new Notes(1))).toBe(-0.5);
  expect(numberOf('たくさん', 'capacity', new Notes(1))).toBeNull();
  expect(urlOf('javascript:alert(1)', 'url', new Notes(1))).toBe('');
});

test('several points in a cell stay several, and none lies outside Japan', () => {
  const notes = new Notes(1);
  expect(pointsOf('①34.34\n②34.35', '①134.03\n②134.04', notes)).toEqual([
    { latitude: 34.34, longitude: 134.03 },
    { latitude: 34.35, longitude: 134.04 },
  ]);
  expect(notes.problems).toMatchObject([{ kind: 'manyPoints' }]);
  const outside = new Notes(1);
  expect(pointsOf('139.5', '35.6', outside)).toEqual([]);
  expect(outside.problems).toMatchObject([{ kind: 'outsideJapan' }]);
  expect(pointsOf('', '', new Notes(1))).toEqual([]);
});

const hall = (sentence: string, text = '月火水木金土日') => {
  const notes = new Notes(1);
  const opening = openingOf({ days: text, from: '09:00', until: '22:00', sentence }, notes);
  return { words: opening ? openingWords(opening) : '', notes, opening };
};

test('closing sentences of real halls become rules', () => {
  const holidays =
    '日曜日は17:00まで。国民の祝日に関する法律に規定する休日及び年末年始（１２月２９日から翌年の1月3日まで）は利用不可。';
  expect(hall(holidays).opening).toEqual({
    weekly: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({
      weekday,
      from: '09:00',
      until: weekday === 0 ? '17:00' : '22:00',
    })),
    closed: [{ kind: 'dates', from: '12-29', until: '01-03' }, { kind: 'nationalHoliday' }],
  });
  const mondays =
    '月曜日と年末年始（１２月２９日から翌年の１月３日まで）は利用不可。ただし月曜日が国民の祝日に関する法律に規定する休日に当たるときは、その日後においてその日に最も近い休日でない日とする。';
  const shifted = hall(mondays, '火水木金土日').opening;
  expect(shifted?.closed).toContainEqual({ kind: 'weekday', weekday: 1, ifHoliday: 'next-day' });
  expect(shifted?.closed).not.toContainEqual({ kind: 'nationalHoliday' });
  expect(shifted?.weekly.map(({ weekday }) => weekday)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(hall('無休').opening?.closed).toEqual([]);
  for (const sentence of [holidays, mondays, '無休']) expect(hall(sentence).notes.problems).toEqual([]);
});

test('a sentence that says more than is known here is told as not understood', () => {
  expect(hall('第3水曜日は利用不可。').notes.problems).toMatchObject([{ kind: 'opening' }]);
  expect(weekdaysOf('月～金')).toEqual([1, 2, 3, 4, 5]);
});
