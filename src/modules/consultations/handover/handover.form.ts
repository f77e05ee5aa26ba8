import { z } from 'zod';
import { choice, longText, text, uuid } from '../../../kernel/forms/pieces.ts';
import { bases, codesOf } from '../words.rules.ts';

const optional = { required: false } as const;

/** Hand-over sheet (つなぐシート, consultation.md 2.12). */
export const handoverForm = z.strictObject({
  toPostId: uuid({ label: 'つなぎ先' }),
  reason: longText({ label: 'つなぐ理由', max: 2000 }),
  wishes: longText({ label: '本人の希望', max: 2000, ...optional }),
  considerations: longText({ label: '気をつけること', max: 2000, ...optional }),
  basis: choice({ label: '伝える根拠', options: codesOf(bases) }),
  basisNote: text({ label: '根拠の説明', max: 500, ...optional }),
});

export type HandoverSheet = z.output<typeof handoverForm>;

export const answers = {
  accepted: '引き受ける',
  needMoreInfo: 'もう少し教えてほしい',
  declined: '引き受けられない',
} as const;

/** The answer of the asked post; a decline names a next place. */
export const handoverAnswerForm = z.strictObject({
  answer: choice({ label: '返事', options: ['accepted', 'needMoreInfo', 'declined', 'takenBack'] }),
  words: longText({ label: '理由・伝えたいこと', max: 2000, ...optional }),
  suggestedPostId: uuid({ label: '次のつなぎ先', ...optional }),
});

export type HandoverAnswer = z.output<typeof handoverAnswerForm>;
