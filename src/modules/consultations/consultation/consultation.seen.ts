import type { Result } from '../../../kernel/result.ts';
import type { readCallBack } from '../callback/callback-view.actions.ts';
import type { readHandover } from '../handover/handover-view.actions.ts';
import type { readConsultation } from './consultation.actions.ts';

// What the pages of this room are given to draw: the answers of its readings.

type Answered<R extends (...words: never[]) => Promise<Result<unknown, string>>> = Extract<
  Awaited<ReturnType<R>>,
  { ok: true }
>['value'];

export type ConsultationStory = Answered<typeof readConsultation>;
export type HandoverStory = Answered<typeof readHandover>;
export type CallBack = Answered<typeof readCallBack>;
