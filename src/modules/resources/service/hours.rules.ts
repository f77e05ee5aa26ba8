/** Hours of a place as rules (districts place/opening.rules.ts), as far as they are said here. */
type Weekly = readonly { readonly weekday: number; readonly from: string; readonly until: string }[];

const days = ['日', '月', '火', '水', '木', '金', '土'];
const fromMonday = [1, 2, 3, 4, 5, 6, 0];

/** 「月〜金 8:30〜17:15、土 9:00〜12:00」; '' where no hours are known. */
export function hoursLine(weekly: Weekly): string {
  const ofDay = (weekday: number): string =>
    weekly
      .filter((one) => one.weekday === weekday)
      .map(({ from, until }) => `${clock(from)}〜${clock(until)}`)
      .sort()
      .join('・');
  const runs: { first: number; last: number; hours: string }[] = [];
  for (const weekday of fromMonday) {
    const hours = ofDay(weekday);
    const run = runs.at(-1);
    if (run?.hours === hours) run.last = weekday;
    else runs.push({ first: weekday, last: weekday, hours });
  }
  return runs
    .filter(({ hours }) => hours !== '')
    .map(({ first, last, hours }) => `${named(first, last)} ${hours}`)
    .join('、');
}

const clock = (time: string): string => time.replace(/^0/, '');

const named = (first: number, last: number): string => {
  if (first === 1 && last === 0) return '毎日';
  return first === last ? (days[first] ?? '') : `${days[first]}〜${days[last]}`;
};
