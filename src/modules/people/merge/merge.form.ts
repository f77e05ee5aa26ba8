import { z } from 'zod';
import { choice, longText, uuid } from '../../../kernel/forms/pieces.ts';

export const besideForm = z.strictObject({
  verdict: choice({ label: '同じ人ですか', options: ['same', 'apart'] as const }),
  reason: longText({ label: 'そう考えた理由', max: 1000 }),
});
export const partForm = z.strictObject({
  aliasId: uuid({ label: '元に戻す記録' }),
  reason: longText({ label: '元に戻す理由', max: 1000 }),
});
export const askForm = z.strictObject({ words: longText({ label: '担当に伝えること', max: 1000 }) });
export const answerForm = z.strictObject({ words: longText({ label: 'どう答えたか', max: 1000 }) });
export const assignForm = z.strictObject({
  table: choice({
    label: '記録の種類',
    options: ['name', 'phone', 'address', 'safety_marker', 'consent', 'household_member'] as const,
  }),
  rowId: uuid({ label: '記録' }),
  personId: uuid({ label: 'どちらの人' }),
});
