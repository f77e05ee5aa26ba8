import { z } from 'zod';
import { choice, date, longText, uuid } from '../../../kernel/forms/pieces.ts';
import { closeReasons } from './closing.rules.ts';

export const closingForm = z.strictObject({
  reason: choice({ label: '終結の理由', options: closeReasons }),
  words: longText({ label: '理由をことばで', max: 4000 }),
  leadAfterPostId: uuid({ label: '終結後に責任を持つ担当', required: false }),
  remainingRisk: longText({ label: '残っている心配', required: false, max: 4000 }),
  reopenTriggers: longText({ label: 'ふたたび開くきっかけ', required: false, max: 4000 }),
  personInformedOn: date({ label: '本人に伝えた日', required: false }),
});

export type ClosingInput = z.infer<typeof closingForm>;

export const leadAnswerForm = z.strictObject({
  answer: choice({ label: '返事', options: ['accepted', 'declined'] }),
  words: longText({ label: 'ひとこと', required: false, max: 2000 }),
});

export type LeadAnswer = z.infer<typeof leadAnswerForm>;

export const emptyForm = z.strictObject({});

export const followUpForm = z.strictObject({
  followUpId: uuid({ label: '見守りの予定' }),
  outcome: choice({ label: 'ようす', options: ['well', 'watch', 'reopen', 'notReached'] }),
  words: longText({ label: 'ことばで', required: false, max: 2000 }),
});

export type FollowUpInput = z.infer<typeof followUpForm>;
