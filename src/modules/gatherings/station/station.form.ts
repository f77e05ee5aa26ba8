import { z } from 'zod';
import { choice, choices, date, integer, longText, text, tick, uuid } from '../../../kernel/forms/pieces.ts';
import { refusablePurposes } from '../booking/booking.rules.ts';
import { uuids } from '../booking/uuids.form.ts';

export const stationForm = z.strictObject({
  placeId: uuid({ label: '場所' }),
  lead: text({ label: 'ひとこと', max: 200, required: false }),
  openSpace: longText({ label: '居間', max: 500, required: false }),
  kitchen: text({ label: '台所', max: 200, required: false }),
  staffWords: text({ label: 'いる人', max: 200, required: false }),
  coming: text({ label: '来かた', max: 300, required: false }),
  public: tick({ label: '住民のページに出す' }),
  postIds: uuids({ label: '担当' }),
});

export const endForm = z.strictObject({
  lastOn: date({ label: '最後の日' }),
  reason: text({ label: '終わる理由', max: 300 }),
});

export const reopenForm = z.strictObject({});

export const stepFreeWords = ['yes', 'partly', 'no', 'unknown'] as const;

export const roomForm = z.strictObject({
  name: text({ label: '部屋の名前', max: 60 }),
  seats: integer({ label: '定員', min: 1, max: 2000, required: false }),
  equipment: text({ label: '設備', max: 300, required: false }),
  stepFree: choice({ label: '段差', options: stepFreeWords }),
  minutesBefore: integer({ label: '予約の前に空ける分', min: 0, max: 240 }),
  minutesAfter: integer({ label: '予約のあとに空ける分', min: 0, max: 240 }),
  bookable: tick({ label: '貸し出している' }),
  sort: integer({ label: '並べる順', min: 0, max: 999 }),
});

export const policyForm = z.strictObject({
  fromOn: date({ label: 'いつから' }),
  slots: longText({ label: '時間の枠', max: 400, required: false }),
  earliestDays: integer({ label: '何日前から', min: 0, max: 400 }),
  latestDays: integer({ label: '何日前まで', min: 0, max: 60 }),
  drawDay: integer({ label: '抽選の日', min: 2, max: 28, required: false }),
  drawMonths: integer({ label: '抽選は何か月前', min: 1, max: 6 }),
  groupSlots: integer({ label: '1か月の上限', min: 1, max: 100, required: false }),
  freeDays: integer({ label: '上限がなくなる日数', min: 0, max: 90 }),
  registeredOnly: tick({ label: '登録した団体だけに貸す' }),
  refusedPurposes: choices({ label: '貸さない使いみち', options: refusablePurposes }),
  confirms: choice({ label: '予約の決まり方', options: ['atOnce', 'staff'] }),
  feeYen: integer({ label: '使用料', min: 0, max: 1_000_000 }),
  feePer: choice({ label: '使用料の数え方', options: ['slot', 'hour'] }),
});
