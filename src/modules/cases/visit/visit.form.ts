import { z } from 'zod';
import { date, text, time, uuid } from '../../../kernel/forms/pieces.ts';

export const visitForm = z.strictObject({
  day: date({ label: '訪問する日' }),
  time: time({ label: '時刻' }),
  postId: uuid({ label: '訪問する担当' }),
  purpose: text({ label: '目的', max: 200 }),
  safety: text({ label: '訪問のときに気をつけること', required: false, max: 300 }),
});

export type VisitInput = z.infer<typeof visitForm>;
