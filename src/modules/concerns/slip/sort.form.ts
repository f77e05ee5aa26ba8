import { z } from 'zod';
import { choice, choices, longText, text, uuid } from '../../../kernel/forms/pieces.ts';
import { closings, codesOf, consentHows, sortings, topics } from '../words.rules.ts';

const optional = { required: false } as const;

export const sortForm = z.strictObject({
  how: choice({ label: '行き先', options: codesOf(sortings) }),
  name: text({ label: '本人の名前', max: 100, ...optional }),
  placeDescription: text({ label: '場所', max: 300, ...optional }),
  gist: longText({ label: 'テーマ', max: 400, ...optional }),
  topics: choices({ label: '話題', options: codesOf(topics) }),
});

export type Sorted = z.output<typeof sortForm>;

export const acknowledgeForm = z.strictObject({});

export const passForm = z.strictObject({
  toPostId: uuid({ label: '渡す相手' }),
});

export const closeForm = z.strictObject({
  closedAs: choice({ label: 'どう終わりましたか', options: codesOf(closings) }),
  thanks: text({ label: '気づいた人へのひとこと', max: 300, ...optional }),
});

export type Closed = z.output<typeof closeForm>;

export const agreeForm = z.strictObject({
  how: choice({ label: 'どうやって聞きましたか', options: codesOf(consentHows) }),
});
