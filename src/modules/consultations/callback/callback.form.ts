import { z } from 'zod';
import { choice, date, longText, text, time } from '../../../kernel/forms/pieces.ts';

const optional = { required: false } as const;

export const callBackPromiseForm = z.strictObject({
  wish: text({ label: '希望の時間や相手', max: 200, ...optional }),
  day: date({ label: 'かける日', ...optional }),
  time: time({ label: 'かける時刻', ...optional }),
});

/** `dueAt` is worked out by the desk from day and time. */
export type CallBackPromise = { readonly wish: string | null; readonly dueAt: Date | null };

export const callBackOutcomes = {
  reached: '話せた',
  noAnswer: '出なかった（もう一度かける）',
  notNeeded: '必要がなくなった',
} as const;

export const callBackDoneForm = z.strictObject({
  outcome: choice({ label: 'どうでしたか', options: ['reached', 'noAnswer', 'notNeeded'] }),
  words: longText({ label: '話したこと', ...optional }),
});

export type CallBackDone = z.output<typeof callBackDoneForm>;
