import { expect, test } from 'vitest';
import { parseTime } from '../time.ts';

const read = (text: string) => {
  const time = parseTime(text);
  return time.ok ? time.value : time.refusal;
};

test.each([
  ['9:05', '09:05'],
  ['09:05:59', '09:05'],
  ['９：０５', '09:05'],
  ['９時５分', '09:05'],
  ['9時', '09:00'],
  ['9', '09:00'],
  ['905', '09:05'],
  ['1405', '14:05'],
  ['14時半', '14:30'],
  ['午後2時', '14:00'],
  ['午後２時５分', '14:05'],
  ['午後 2:05', '14:05'],
  ['午前9時半', '09:30'],
  ['午後0時15分', '12:15'],
  ['午前0時', '00:00'],
  ['零時', '00:00'],
  ['正午', '12:00'],
  ['2:05 pm', '14:05'],
  ['PM2:05', '14:05'],
  ['12:30 a.m.', '00:30'],
])('%s is %s', (text, time) => {
  expect(read(text)).toBe(time);
});

test('hours and minutes that no clock shows are impossible', () => {
  for (const text of ['24:00', '25時', '9:60', '午後14時']) expect(read(text), text).toBe('impossible');
});

test('午後12時 is asked about, because law and digital clocks read it differently', () => {
  expect([read('午後12時'), read('午前12時30分')]).toEqual(['ambiguous', 'ambiguous']);
});

test('words without a clock are not a time', () => {
  for (const text of ['', '夕方', '時', '半', '9:5:5:5', '午後', '12345'])
    expect(read(text), text).toBe('not-a-time');
});
