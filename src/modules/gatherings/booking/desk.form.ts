import { z } from 'zod';
import { choice, date, integer, phone, text, tick, time, uuid } from '../../../kernel/forms/pieces.ts';
import { proxyChannels, purposeWords } from './booking.rules.ts';
import { uuids } from './uuids.form.ts';

export const refuseForm = z.strictObject({ reason: text({ label: '本人へのことば', max: 300 }) });
export const keyForm = z.strictObject({
  deed: choice({ label: '鍵', options: ['out', 'back'] }),
  keyTo: text({ label: '渡す相手の名前', max: 60, required: false }),
});
export const settleForm = z.strictObject({
  outcome: choice({ label: '使った記録', options: ['use', 'miss'] }),
});
export const nothingForm = z.strictObject({});

export const whoseWords = ['person', 'group', 'internal'] as const;

/** A booking that staff type for somebody, or for the town itself. */
export const enterForm = z.strictObject({
  roomId: uuid({ label: '部屋' }),
  day: date({ label: '使う日' }),
  slot: text({ label: '時間の枠', max: 11, required: false }),
  from: time({ label: '始まり', required: false }),
  until: time({ label: '終わり', required: false }),
  whose: choice({ label: 'だれが使いますか', options: whoseWords }),
  groupNumber: text({ label: '団体番号', max: 10, required: false }),
  name: text({ label: '名前', max: 60, required: false }),
  phone: phone({ label: '電話番号', required: false }),
  purpose: choice({ label: '使いみち', options: purposeWords, required: false }),
  purposeWords: text({ label: 'くわしく', max: 200, required: false }),
  headcount: integer({ label: '人数', min: 1, max: 999, required: false }),
  channel: choice({ label: 'どう受けましたか', options: proxyChannels, required: false }),
});

export const groupForm = z.strictObject({
  name: text({ label: '団体の名前', max: 80 }),
  kana: text({ label: 'よみ', max: 80, required: false }),
  publicName: tick({ label: '名前をステーションのページに出す' }),
  contactName: text({ label: '連絡する人の名前', max: 60 }),
  contactPhone: phone({ label: '連絡する人の電話', required: false }),
  members: integer({ label: '人数', min: 1, max: 9999, required: false }),
  does: text({ label: '活動の内容', max: 200, required: false }),
});

export const renewForm = z.strictObject({
  fiscalYear: integer({ label: '年度', min: 2000, max: 2200 }),
});

export const drawForm = z.strictObject({
  month: text({ label: '使う月', min: 7, max: 7 }),
  seed: text({ label: '種のことば', max: 60 }),
});

export const bumpForm = z.strictObject({
  rooms: uuids({ label: '部屋' }),
  fromDay: date({ label: 'いつから（日）' }),
  fromTime: time({ label: 'いつから（時刻）' }),
  untilDay: date({ label: 'いつまで（日）' }),
  untilTime: time({ label: 'いつまで（時刻）' }),
  reason: text({ label: '理由', max: 200 }),
});
