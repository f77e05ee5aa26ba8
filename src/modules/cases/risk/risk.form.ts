import { z } from 'zod';
import { choice, text } from '../../../kernel/forms/pieces.ts';
import { riskKinds } from './risk.rules.ts';

export const riskForm = z.strictObject({
  kind: choice({ label: '危険・配慮', options: riskKinds }),
  note: text({ label: 'ひとこと', required: false, max: 300 }),
});

export const clearRiskForm = z.strictObject({ reason: text({ label: '消す理由', max: 300 }) });

export type RiskInput = z.infer<typeof riskForm>;
