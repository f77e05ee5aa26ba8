import { z } from 'zod';
import { choice, choices, date, integer, longText, text, time, uuid } from '../../../kernel/forms/pieces.ts';
import { methods, sources } from './note.rules.ts';

export const counterpartWords = {
  person: '本人',
  family: '家族',
  org: '機関',
  resident: '近所の人・住民',
} as const;

const counterparts = ['person', 'family', 'org', 'resident'] as const;
const levels = ['0', '1', '2', '3', '4', '5'] as const;

/** The fields an entry is made of. Only the method is compulsory, and it comes chosen. */
const noteFields = {
  method: choice({ label: 'どのように', options: methods }),
  fact: longText({ label: '見たこと・したこと', required: false }),
  words: longText({ label: '話されたこと', required: false }),
  assessment: longText({ label: '考えたこと', required: false }),
  next: longText({ label: '次にすること', required: false }),
  occurredOn: date({ label: 'いつ（日）', required: false }),
  occurredTime: time({ label: 'いつ（時刻）', required: false }),
  durationMin: integer({ label: 'かかった時間', required: false, min: 0, max: 1440 }),
  counterparts: choices({ label: 'だれと', options: counterparts }),
  place: text({ label: '場所', required: false, max: 100 }),
  source: choice({ label: 'どこから分かったことか', options: sources, required: false }),
  relationLevel: choice({ label: 'いまの関係', options: levels, required: false }),
  changeSeen: text({ label: '気づいた変化', required: false, max: 500 }),
  nextContactOn: date({ label: '次に連絡する日', required: false }),
};

export const noteForm = z.strictObject({
  ...noteFields,
  /** The planned visit this entry keeps. */
  visitId: uuid({ label: '訪問の予定', required: false }),
});

export type NoteInput = z.infer<typeof noteForm>;

export const correctionForm = z.strictObject({
  ...noteFields,
  reason: text({ label: '訂正する理由', max: 500 }),
});

export type CorrectionInput = z.infer<typeof correctionForm>;
