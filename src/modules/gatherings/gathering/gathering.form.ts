import { z } from 'zod';
import {
  choice,
  choices,
  date,
  integer,
  longText,
  text,
  tick,
  time,
  uuid,
} from '../../../kernel/forms/pieces.ts';
import {
  type GatheringFacts,
  gatheringStateWords,
  type HoursOfWeekday,
  holidayWayWords,
  signupWayWords,
  targetGroupWords,
} from './gathering.rules.ts';
import { type RuleParts, ruleOf } from './words.rules.ts';

/** How the days come about, as the form asks it. */
export const repetitions = {
  month: '毎月 第○ ○曜日',
  week: '毎週 ○曜日',
  monthDay: '毎月 ○日',
  hours: '曜日ごとの開いている時間',
  dates: '決まりはない（日を1日ずつ入れる）',
  rule: 'くり返しの式で入れる（RFC 5545）',
} as const;

export type Repetition = keyof typeof repetitions;

export const repetitionWords = Object.keys(repetitions) as readonly Repetition[];

export const weekdayOptions = ['0', '1', '2', '3', '4', '5', '6'] as const;
export const nthOptions = ['1', '2', '3', '4', '5', '-1'] as const;

const optional = { required: false } as const;
const hour = (label: string) => time({ label, ...optional });
const hoursFields = Object.fromEntries(
  weekdayOptions.flatMap((weekday) => [
    [`from${weekday}`, hour('開く時刻')],
    [`until${weekday}`, hour('閉じる時刻')],
  ]),
);

/** What is asked about a gathering. One form for making and changing. */
export const gatheringForm = z.strictObject({
  name: text({ label: '名前', max: 200 }),
  kana: text({ label: 'よみがな', max: 200, ...optional }),
  alias: text({ label: '呼び名', max: 80, ...optional }),
  lead: longText({ label: 'どんな集まりか', max: 10_000, ...optional }),
  organizerName: text({ label: '開いている人たち', max: 300, ...optional }),
  keepers: choicesOfIds('世話をする担当'),
  districtId: uuid({ label: '地区', ...optional }),
  placeId: uuid({ label: '場所', ...optional }),
  placeNote: text({ label: 'ほかの場所', max: 120, ...optional }),
  repetition: choice({ label: '日の決め方', options: repetitionWords }),
  interval: integer({ label: '何回ごと', min: 1, max: 12, ...optional }),
  nths: choices({ label: '第何週', options: nthOptions }),
  weekdays: choices({ label: '曜日', options: weekdayOptions }),
  monthDays: text({ label: '日にち', max: 60, ...optional }),
  rule: text({ label: 'くり返しの式', max: 200, ...optional }),
  startsOn: date({ label: '始まりの日' }),
  repeatsUntil: date({ label: '最後の日', ...optional }),
  startsAt: hour('始まる時刻'),
  endsAt: hour('終わる時刻'),
  onHoliday: choice({ label: '祝日や会場の休みの日', options: holidayWayWords }),
  displayText: text({ label: '「いつも」の言い方', max: 80, ...optional }),
  perMonthMin: integer({ label: '月の回数（少なくて）', min: 0, max: 31, ...optional }),
  perMonthMax: integer({ label: '月の回数（多くて）', min: 0, max: 31, ...optional }),
  feeYen: integer({ label: '参加費', min: 0, max: 100_000, ...optional }),
  feeNote: text({ label: '参加費について', max: 1000, ...optional }),
  targetGroups: choices({ label: '対象', options: targetGroupWords }),
  allAges: tick({ label: '多世代' }),
  newcomers: tick({ label: 'はじめての人も歓迎' }),
  signup: choice({ label: '申し込み', options: signupWayWords }),
  capacity: integer({ label: '定員', min: 1, max: 5000, ...optional }),
  tallyOnly: tick({ label: '人数だけを数える' }),
  contactName: text({ label: '問い合わせ先', max: 300, ...optional }),
  contactPhone: text({ label: '電話', max: 100, ...optional }),
  contactExtension: text({ label: '内線', max: 40, ...optional }),
  venueAsPrinted: text({ label: '元の記事に書いてある会場', max: 300, ...optional }),
  printedIn: text({ label: 'どこに書いてあるか', max: 120, ...optional }),
  needsReview: text({ label: '確かめること', max: 300, ...optional }),
  state: choice({ label: '公開', options: gatheringStateWords }),
  ...hoursFields,
});

function choicesOfIds(label: string) {
  return z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(uuid({ label })));
}

export type GatheringInput = z.output<typeof gatheringForm>;

/** What was typed, as the facts of a gathering; `known` keeps what the form does not ask. */
export function factsOf(
  typed: GatheringInput,
  known: Pick<GatheringFacts, 'organizerId' | 'url' | 'venueAsPrinted' | 'printedIn' | 'needsReview'>,
): GatheringFacts {
  return {
    organizerId: known.organizerId,
    url: known.url,
    name: typed.name,
    kana: typed.kana ?? '',
    alias: typed.alias ?? '',
    lead: typed.lead ?? '',
    organizerName: typed.organizerName ?? '',
    districtId: typed.districtId,
    placeId: typed.placeId,
    placeNote: typed.placeNote ?? '',
    feeYen: typed.feeYen,
    feeNote: typed.feeNote ?? '',
    targetGroups: typed.targetGroups,
    allAges: typed.allAges,
    newcomers: typed.newcomers,
    signup: typed.signup,
    capacity: typed.capacity,
    tallyOnly: typed.tallyOnly,
    contactName: typed.contactName ?? '',
    contactPhone: typed.contactPhone ?? '',
    contactExtension: typed.contactExtension ?? '',
    // What was printed is corrected, never emptied; a doubt ends by saying what was found (review.actions.ts).
    venueAsPrinted: typed.venueAsPrinted ?? known.venueAsPrinted,
    printedIn: typed.printedIn ?? known.printedIn,
    needsReview: typed.needsReview ?? known.needsReview,
    displayText: typed.displayText ?? '',
    perMonthMin: typed.perMonthMin,
    perMonthMax: typed.perMonthMax,
    state: typed.state,
    schedule: {
      kind: kindOf(typed.repetition),
      rule: ruleFrom(typed),
      hours: hoursFrom(typed),
      startsOn: typed.startsOn,
      repeatsUntil: typed.repeatsUntil,
      startsAt: typed.startsAt ?? '',
      endsAt: typed.endsAt ?? '',
      placeId: typed.placeId,
      onHoliday: typed.onHoliday,
    },
  };
}

const kindOf = (repetition: Repetition) =>
  repetition === 'hours' || repetition === 'dates' ? repetition : 'rule';

/** The rule the common words make; '' where something is missing, which the deed refuses with words. */
function ruleFrom({ repetition, interval, nths, weekdays, monthDays, rule }: GatheringInput): string {
  if (repetition === 'rule') return rule ?? '';
  const parts = partsFrom(repetition, interval ?? 1, nths, weekdays, monthDays ?? '');
  return parts ? ruleOf(parts) : '';
}

function partsFrom(
  repetition: Repetition,
  interval: number,
  nths: readonly string[],
  weekdays: readonly string[],
  monthDays: string,
): RuleParts | null {
  const days = weekdays.map(Number);
  if (repetition === 'week' && days.length > 0) return { every: 'week', interval, weekdays: days };
  if (repetition === 'month' && days.length > 0 && nths.length > 0)
    return { every: 'month', interval, weekdays: days, nths: nths.map(Number) };
  const dates = monthDays.normalize('NFKC').match(/\d+/g)?.map(Number) ?? [];
  return repetition === 'monthDay' && dates.length > 0 ? { every: 'monthDay', interval, days: dates } : null;
}

/** Weekdays of which anything was told; half a stretch is refused by the deed with words. */
const hoursFrom = (typed: Readonly<Record<string, unknown>>): HoursOfWeekday[] =>
  weekdayOptions.flatMap((weekday) => {
    const [from, until] = [typed[`from${weekday}`] ?? '', typed[`until${weekday}`] ?? ''];
    return from === '' && until === ''
      ? []
      : [{ weekday: Number(weekday), from: String(from), until: String(until) }];
  });

/** A gathering as the form shows it again. */
export function typedFrom(
  facts: GatheringFacts,
  parts: RuleParts | null,
  keepers: readonly string[],
): Record<string, string | number | boolean | readonly string[] | null> {
  const { schedule, ...said } = facts;
  const hours = schedule.hours.flatMap(({ weekday, from, until }) => [
    [`from${weekday}`, from],
    [`until${weekday}`, until],
  ]);
  return {
    ...said,
    ...schedule,
    hours: null,
    kind: null,
    keepers,
    repetition: schedule.kind === 'rule' ? (parts?.every ?? 'rule') : schedule.kind,
    interval: parts?.interval ?? 1,
    weekdays: parts && 'weekdays' in parts ? parts.weekdays.map(String) : [],
    nths: parts && 'nths' in parts ? parts.nths.map(String) : [],
    monthDays: parts && 'days' in parts ? parts.days.join('、') : '',
    ...Object.fromEntries(hours),
  };
}
