import { z } from 'zod';
import { choice, date, uuid } from '../../../kernel/forms/pieces.ts';
import { partWords } from './assignment.rules.ts';

export const assignForm = z.strictObject({
  accountId: uuid({ label: 'だれが' }),
  part: choice({ label: '主担当か副担当か', options: partWords }),
  fromOn: date({ label: 'いつから' }),
  toOn: date({ label: 'いつまで', required: false }),
});

export const endAssignmentForm = z.strictObject({
  assignmentId: uuid({ label: 'だれの担当' }),
  lastOn: date({ label: '最後の日' }),
});
