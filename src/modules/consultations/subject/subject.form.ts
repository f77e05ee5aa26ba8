import { z } from 'zod';
import { date, kana, longText, phone, text, uuid } from '../../../kernel/forms/pieces.ts';

const optional = { required: false } as const;

/** Whom a consultation is about: a person chosen, or one entered by name. Always with a reason. */
export const subjectForm = z.strictObject({
  personId: uuid({ label: '選んだ人', ...optional }),
  name: text({ label: '名前', max: 100, ...optional }),
  kana: kana({ label: 'ふりがな', ...optional }),
  bornOn: date({ label: '生年月日', notToCome: true, ...optional }),
  phone: phone({ label: '電話番号', ...optional }),
  address: text({ label: '住所', max: 300, ...optional }),
  reason: longText({ label: 'その人だと考えた理由', max: 1000 }),
  look: text({ label: '同じ人をさがす', max: 10, ...optional }),
});

export type SubjectChoice = z.output<typeof subjectForm>;

/** Filed on the wrong person: to whom instead, and why. */
export const moveSubjectForm = z.strictObject({
  personId: uuid({ label: '正しい人', ...optional }),
  name: text({ label: '名前', max: 100, ...optional }),
  kana: kana({ label: 'ふりがな', ...optional }),
  bornOn: date({ label: '生年月日', notToCome: true, ...optional }),
  phone: phone({ label: '電話番号', ...optional }),
  address: text({ label: '住所', max: 300, ...optional }),
  reason: longText({ label: 'まちがいとわかった理由', max: 1000 }),
  look: text({ label: '同じ人をさがす', max: 10, ...optional }),
});

/** Linking an earlier consultation needs a reason too (T02). */
export const earlierForm = z.strictObject({
  receiptNo: text({ label: '前の相談の受付番号', max: 20 }),
  reason: longText({ label: 'つなぐ理由', max: 1000 }),
});

export const messageForm = z.strictObject({ body: longText({ label: '返事', max: 4000 }) });
