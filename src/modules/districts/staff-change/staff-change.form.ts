import { z } from 'zod';
import { date, longText, uuid } from '../../../kernel/forms/pieces.ts';

export const planForm = z.strictObject({
  accountId: uuid({ label: 'だれが' }),
  lastOn: date({ label: '最後の日' }),
  reason: longText({ label: '備考', max: 500, required: false }),
});

export const successorForm = z.strictObject({
  postId: uuid({ label: '担当' }),
  accountId: uuid({ label: '後任' }),
});

export const earlyForm = z.strictObject({
  assignmentId: uuid({ label: 'だれに' }),
  earlyFrom: date({ label: 'いつから' }),
});

export const endEarlyForm = z.strictObject({
  postId: uuid({ label: '担当' }),
  earlyReadId: uuid({ label: '早めの閲覧' }),
});

/** A deed of one button sends nothing but its machinery. */
export const buttonForm = z.strictObject({});

export const noteForm = z.strictObject({ body: longText({ label: '引き継ぎメモ', max: 10_000 }) });
