import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addMonths, type LocalDate } from '../../../kernel/time.ts';

/** Why an episode ends (consultation.md §2.11). */
export type CloseReason =
  | 'goalsMet'
  | 'outlookClear_leadAccepted'
  | 'movedToStatutoryService'
  | 'transferredToOtherMunicipality'
  | 'personDeclined'
  | 'lostContact'
  | 'died'
  | 'institutionalised'
  | 'duplicate';

export const closeReasonWords: Readonly<Record<CloseReason, string>> = {
  goalsMet: '目標を果たした',
  outlookClear_leadAccepted: '見通しが立ち、担当機関が引き受けた',
  movedToStatutoryService: '制度のサービスに移った',
  transferredToOtherMunicipality: 'ほかの市町村に引き継いだ',
  personDeclined: '本人が望まなくなった',
  lostContact: '連絡が取れなくなった',
  died: '亡くなった',
  institutionalised: '施設・病院に移った',
  duplicate: '同じ方のケースが二つあった',
};

export const closeReasons = Object.keys(closeReasonWords) as readonly CloseReason[];

/** Nobody is left whom a lead agency could stay with: the present lead keeps the record, and accepts by asking. */
const keepsLead: ReadonlySet<CloseReason> = new Set(['died', 'duplicate', 'transferredToOtherMunicipality']);

/** The person cannot be told, so no day of telling is asked. */
const cannotBeTold: ReadonlySet<CloseReason> = new Set(['died', 'duplicate', 'lostContact']);

/** Nobody is left to look in on. */
const nobodyToFollow: ReadonlySet<CloseReason> = new Set([
  'died',
  'duplicate',
  'transferredToOtherMunicipality',
]);

export const staysWithLead = (reason: CloseReason): boolean => keepsLead.has(reason);

export const asksTelling = (reason: CloseReason): boolean => !cannotBeTold.has(reason);

/** Months after closing at which somebody looks in again (consultation.md §1.3 step 12). */
export const followUpMonths = [1, 3, 6] as const;

/** The days to look in again, counted from the day of closing. */
export const followUpDays = (reason: CloseReason, closedOn: LocalDate): LocalDate[] =>
  nobodyToFollow.has(reason) ? [] : followUpMonths.map((months) => addMonths(closedOn, months));

/** A request to close as it stands. */
export type ClosingState = {
  readonly askedBy: string;
  readonly leadAnswer: 'accepted' | 'declined' | null;
  readonly ended: 'closed' | 'takenBack' | 'declined' | null;
};

/** The lead agency after closing answers once, while the request is open. */
export const decideAnswer = (request: ClosingState): Result<null, 'lead-has-answered'> =>
  request.ended || request.leadAnswer ? refuse('lead-has-answered') : ok(null);

export type ApprovalRefusal = 'closing-missing' | 'lead-not-accepted' | 'second-person';

/** Closing needs a lead agency that has accepted and a second person (consultation.md §1.3 step 12, §2.11). */
export function decideApproval(request: ClosingState, approver: string): Result<null, ApprovalRefusal> {
  if (request.ended) return refuse('closing-missing');
  if (request.leadAnswer !== 'accepted') return refuse('lead-not-accepted');
  return request.askedBy === approver ? refuse('second-person') : ok(null);
}
