import type { Notes } from './notes.rules.ts';

/** Rules by which a place opens, in the shape that `districts` keeps (place/opening.rules.ts there). */
export type OpeningText = {
  readonly weekly: readonly { readonly weekday: number; readonly from: string; readonly until: string }[];
  readonly closed: readonly ClosedText[];
};

type ClosedText =
  | { readonly kind: 'weekday'; readonly weekday: number; readonly ifHoliday: 'closed' | 'open' | 'next-day' }
  | { readonly kind: 'nationalHoliday' }
  | { readonly kind: 'dates'; readonly from: string; readonly until: string };

const DAYS = '日月火水木金土';

/** Weekdays of 火水木金土日 or 月～金; 0 is Sunday. */
export function weekdaysOf(text: string): number[] {
  const flat = text.normalize('NFKC').replace(/曜日?/g, '');
  const run = new RegExp(`([${DAYS}])[~〜-]([${DAYS}])`).exec(flat);
  if (run) {
    const [from, until] = [DAYS.indexOf(run[1] ?? ''), DAYS.indexOf(run[2] ?? '')];
    return Array.from({ length: ((until - from + 7) % 7) + 1 }, (_, at) => (from + at) % 7);
  }
  return [...new Set([...flat].map((letter) => DAYS.indexOf(letter)).filter((day) => day >= 0))];
}

type Told = {
  readonly days: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly sentence: string;
};

/**
 * Turns weekdays, hours and a closing sentence into rules. What a sentence says beyond what is known here is told as
 * not understood; the sentence itself is always kept beside the rules by whoever asks. Null where nothing can be read.
 */
export function openingOf(told: Told, notes: Notes): OpeningText | null {
  const { from, until } = told;
  const days = weekdaysOf(told.days);
  if (days.length === 0 || !from || !until || from >= until) return null;
  const { closed, lastHours, rest } = sentenceOf(told.sentence);
  const shifted = closed.flatMap((rule) =>
    rule.kind === 'weekday' && rule.ifHoliday !== 'closed' ? [rule.weekday] : [],
  );
  const weekly = [...new Set([...days, ...shifted])]
    .sort((a, b) => a - b)
    .map((weekday) => ({ weekday, from, until: lastHours.get(weekday) ?? until }));
  if (rest !== '') notes.tells('openingNote', 'opening', rest);
  const opening = { weekly, closed };
  const before = [told.days, `${from}～${until}`, told.sentence].filter(Boolean).join('　');
  return notes.mends('openingNote', 'opening', before, openingWords(opening)) ? opening : null;
}

const monthDay = (month = '', day = ''): string => `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const CLOSED = '(?:は|、|,|\\s)*(?:利用不可|休館日?|休み|休業|閉館|お休み|休所)(?:です|とする)?';

function sentenceOf(sentence: string) {
  const closed: ClosedText[] = [];
  const lastHours = new Map<number, string>();
  let rest = sentence.normalize('NFKC');
  const take = (pattern: RegExp, work: (found: RegExpExecArray) => void) => {
    for (let found = pattern.exec(rest); found; found = pattern.exec(rest)) {
      work(found);
      rest = rest.slice(0, found.index) + rest.slice(found.index + found[0].length);
    }
  };
  take(new RegExp(`([${DAYS}])曜日?は(\\d{1,2}):(\\d{2})まで。?`), ([, day = '', hour = '', minute = '']) => {
    lastHours.set(DAYS.indexOf(day), `${hour.padStart(2, '0')}:${minute}`);
  });
  const shifts =
    /ただし[^。]*(?:休日|祝日)[^。]*(?:最も近い|翌日|次の)[^。]*(?:日とする|翌日|休館|休み)[^。]*。?/;
  const isShifted = shifts.test(rest);
  rest = rest.replace(shifts, '');
  take(
    /(?:年末年始)?\(?(\d{1,2})月(\d{1,2})日(?:から|~|〜|-)(?:翌年の?)?(\d{1,2})月(\d{1,2})日(?:まで)?\)?/,
    ([, m, d, n, e]) => closed.push({ kind: 'dates', from: monthDay(m, d), until: monthDay(n, e) }),
  );
  take(/国民の祝日(?:に関する法律に規定する休日)?|祝祭日|祝日/, () => {
    if (!closed.some(({ kind }) => kind === 'nationalHoliday')) closed.push({ kind: 'nationalHoliday' });
  });
  take(new RegExp(`(?:毎週)?([${DAYS}])曜日?`), ([, day = '']) =>
    closed.push({
      kind: 'weekday',
      weekday: DAYS.indexOf(day),
      ifHoliday: isShifted ? 'next-day' : 'closed',
    }),
  );
  rest = rest.replace(new RegExp(`[^。]{0,0}${CLOSED}。?`, 'g'), '').replace(/無休|年中無休/g, '');
  rest = rest.replace(/及び|および|並びに|[と、。,\s・は]/g, '');
  return { closed, lastHours, rest };
}

/** Rules in words, for showing what was read out of a sentence. */
export function openingWords({ weekly, closed }: OpeningText): string {
  const hours = new Map<string, number[]>();
  for (const { weekday, from, until } of weekly)
    hours.set(`${from}～${until}`, [...(hours.get(`${from}～${until}`) ?? []), weekday]);
  const open = [...hours].map(([span, days]) => `${days.map((day) => DAYS[day]).join('')} ${span}`);
  const shut = closed.map((rule) => {
    if (rule.kind === 'nationalHoliday') return '祝日休み';
    if (rule.kind === 'dates') return `${rule.from}～${rule.until}休み`;
    const moved = rule.ifHoliday === 'next-day' ? '（祝日なら次の平日）' : '';
    return `${DAYS[rule.weekday]}曜休み${moved}`;
  });
  return [...open, ...shut].join('、');
}
