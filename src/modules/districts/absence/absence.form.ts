import { z } from 'zod';
import { date, text, uuid } from '../../../kernel/forms/pieces.ts';

export const absenceForm = z.strictObject({
  accountId: uuid({ label: 'だれが', required: false }),
  fromOn: date({ label: 'いつから' }),
  toOn: date({ label: 'いつまで' }),
  reason: text({ label: '理由', max: 200, required: false }),
});

export const takeBackForm = z.strictObject({ absenceId: uuid({ label: '不在' }) });
