import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { afterDecline } from '../consultation/consultation.rules.ts';

/** What the asked post answers, or the sender takes back. */
export type Answered = {
  readonly answer: 'accepted' | 'needMoreInfo' | 'declined' | 'takenBack';
  readonly words: string | null;
  readonly suggestedPostId: string | null;
};

export type OpenSheet = {
  readonly fromPostId: string;
  readonly toPostId: string;
  readonly response: string | null;
};

export type AnswerRefusal =
  | 'already-answered'
  | 'not-your-answer'
  | 'decline-needs-reason'
  | 'decline-needs-next-place'
  | 'next-place-is-you';

/** Who comes next after the answer. `owner` is the post that is responsible from now on. */
export type Verdict = {
  readonly owner: 'asked' | 'sender';
  readonly next: 'nothing' | 'ask-suggested' | 'offer-coordinator' | 'answer-question';
};

/**
 * What an answer means. The sender stays responsible until somebody accepts; a decline names a next place and a reason,
 * and the third decline in a row is offered to the coordinator (T22).
 */
export function decideAnswer(
  sheet: OpenSheet,
  answer: Answered,
  heldPosts: readonly string[],
  declinesBefore: number,
): Result<Verdict, AnswerRefusal> {
  if (sheet.response !== null && sheet.response !== 'needMoreInfo') return refuse('already-answered');
  const side = answer.answer === 'takenBack' ? sheet.fromPostId : sheet.toPostId;
  if (!heldPosts.includes(side)) return refuse('not-your-answer');
  switch (answer.answer) {
    case 'accepted':
      return ok({ owner: 'asked', next: 'nothing' });
    case 'takenBack':
      return ok({ owner: 'sender', next: 'nothing' });
    case 'needMoreInfo':
      return answer.words ? ok({ owner: 'sender', next: 'answer-question' }) : refuse('decline-needs-reason');
    case 'declined':
      if (!answer.words) return refuse('decline-needs-reason');
      if (!answer.suggestedPostId) return refuse('decline-needs-next-place');
      if (answer.suggestedPostId === sheet.toPostId) return refuse('next-place-is-you');
      return ok({
        owner: 'sender',
        next: afterDecline(declinesBefore) === 'coordinator' ? 'offer-coordinator' : 'ask-suggested',
      });
  }
}
