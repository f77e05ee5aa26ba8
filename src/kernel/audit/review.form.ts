import { z } from 'zod';
import { choice, text, uuid } from '../forms/pieces.ts';
import { listNames } from './review.rules.ts';

/** Taking a list out as a file. The filters travel along unseen. */
export const exportForm = z.strictObject({
  list: choice({ label: '一覧', options: listNames }),
  month: text({ label: '月', max: 7 }),
  staff: uuid({ label: '職員', required: false }),
  person: uuid({ label: '人', required: false }),
  reason: text({ label: '書き出す理由', max: 200 }),
});
