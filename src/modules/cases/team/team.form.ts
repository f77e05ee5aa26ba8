import { z } from 'zod';
import { choice, text, tick, uuid } from '../../../kernel/forms/pieces.ts';

export const joinForm = z.strictObject({
  postId: uuid({ label: '加える担当' }),
  part: choice({ label: '役割', options: ['member', 'coordinator'] }),
  /** Managers only: why, outside the rules of place and opposing parties. */
  reason: text({ label: 'きまりの外で割り当てる理由', required: false, max: 500 }),
});

export type JoinInput = z.infer<typeof joinForm>;

export const leaveForm = z.strictObject({ seatId: uuid({ label: '外す担当' }) });

export const leadForm = z.strictObject({
  postId: uuid({ label: '引き継ぐ担当' }),
  reason: text({ label: '引き継ぐ理由', max: 500 }),
  keepOld: tick({ label: 'いまの担当もチームに残る' }),
});

export type LeadInput = z.infer<typeof leadForm>;
