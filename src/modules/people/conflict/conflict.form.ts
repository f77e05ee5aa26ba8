import { z } from 'zod';
import { choice, kana, longText, text, uuid } from '../../../kernel/forms/pieces.ts';
import { bornField } from '../person/born.form.ts';
import { conflictKinds } from './conflict.rules.ts';

export const conflictForm = z.strictObject({
  accountId: uuid({ label: '職員', required: false }),
  personId: uuid({ label: '記録', required: false }),
  name: text({ label: '相手の名前', max: 100 }),
  kana: kana({ label: '相手のよみ', required: false }),
  born: bornField('相手の生年月日'),
  kind: choice({ label: '関係', options: conflictKinds }),
  reason: longText({ label: 'どんな関係か', max: 500 }),
});
export type ConflictInput = z.output<typeof conflictForm>;
