import { z } from 'zod';
import { choice, longText, text, uuid } from '../../../kernel/forms/pieces.ts';

export const emergencyForm = z.strictObject({
  caseNo: text({ label: 'ケースの番号', max: 20 }),
  reason: longText({ label: '命や体の危険がある理由', min: 5, max: 2000 }),
  dutyAccountId: uuid({ label: '了解した責任者' }),
});

export type EmergencyInput = z.infer<typeof emergencyForm>;

export const closedForm = z.strictObject({ reason: longText({ label: '開く理由', max: 1000 }) });

export const reviewForm = z.strictObject({
  verdict: choice({ label: '点検の結果', options: ['justified', 'notJustified'] }),
  words: longText({ label: '点検のことば', max: 2000 }),
});

export type ReviewInput = z.infer<typeof reviewForm>;
