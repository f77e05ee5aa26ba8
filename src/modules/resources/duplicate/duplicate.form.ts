import { z } from 'zod';
import { choice, longText } from '../../../kernel/forms/index.ts';

export const decideForm = z.strictObject({
  verdict: choice({ label: '同じ場所ですか', options: ['sameA', 'sameB', 'different', 'later'] }),
  note: longText({ label: 'そう考えた理由', max: 500, required: false }),
});

export const partForm = z.strictObject({ note: longText({ label: '2つに戻す理由', max: 500 }) });
