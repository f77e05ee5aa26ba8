import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';

export const purposes = [
  'infoSharing',
  'multiAgencyUse',
  'consultationApplication',
  'participationHost',
  'communitySharing',
  'collectFromThirdParty',
  'disasterList',
] as const;
export const consentStates = [
  'notAsked',
  'pending',
  'granted',
  'partial',
  'refused',
  'withdrawn',
  'expired',
  'impossible',
] as const;
/** What a worker may enter; withdrawing and expiring are deeds of their own. */
export const answerStates = ['granted', 'partial', 'refused', 'pending', 'notAsked', 'impossible'] as const;
export const consentMethods = ['written', 'oral', 'electronic', 'proxy'] as const;
export const proxyAuthorities = ['parent', 'legalGuardian', 'curator', 'attorney'] as const;
/** Data categories, as facts of a case are kept (docs/glossary.md). */
export const categories = [
  'health',
  'money',
  'housing',
  'work',
  'dailyLife',
  'family',
  'ties',
  'safety',
] as const;

export type Purpose = (typeof purposes)[number];
export type ConsentState = (typeof consentStates)[number];
export type AnswerState = (typeof answerStates)[number];
export type ConsentMethod = (typeof consentMethods)[number];
export type ProxyAuthority = (typeof proxyAuthorities)[number];
export type Category = (typeof categories)[number];

/** Purposes that let the organisations named read what they are named for (A04). */
export const openingPurposes: readonly Purpose[] = ['infoSharing', 'multiAgencyUse'];

export type Answer = {
  readonly purpose: Purpose;
  readonly status: AnswerState;
  readonly items: readonly Category[];
  readonly recipients: readonly string[];
  readonly method: ConsentMethod | null;
  readonly explainedWith: string;
  readonly witness: string;
  readonly proxyName: string;
  readonly proxyAuthority: ProxyAuthority | null;
  readonly personsView: string;
  readonly validUntil: LocalDate | null;
};

export type ConsentRefusal =
  | 'items-missing'
  | 'recipients-missing'
  | 'method-missing'
  | 'explanation-missing'
  | 'proxy-missing'
  | 'view-missing'
  | 'already-over';

/** Whether a consent stands: only then does anything rest on it. */
export const stands = (status: ConsentState): boolean => status === 'granted' || status === 'partial';

const needsRecipients: readonly Purpose[] = [...openingPurposes, 'participationHost', 'communitySharing'];

/**
 * Whether an answer can be entered. One that is not yet asked, refused or impossible needs nothing more; a consent names
 * what, to whom, how it was given and with which explanation, and is never for everything (consultation.md 2.7). One
 * given by a proxy also says on what authority, and what the person themselves said (T37).
 */
export function decideAnswer(answer: Answer, today: LocalDate): Result<Answer, ConsentRefusal> {
  if (!stands(answer.status)) return ok(answer);
  if (answer.items.length === 0) return refuse('items-missing');
  if (needsRecipients.includes(answer.purpose) && answer.recipients.length === 0)
    return refuse('recipients-missing');
  if (!answer.method) return refuse('method-missing');
  if (answer.explainedWith === '') return refuse('explanation-missing');
  if (answer.method === 'proxy' && (answer.proxyName === '' || !answer.proxyAuthority))
    return refuse('proxy-missing');
  if (answer.method === 'proxy' && answer.personsView === '') return refuse('view-missing');
  if (answer.validUntil !== null && answer.validUntil < today) return refuse('already-over');
  return ok(answer);
}

export type Standing = {
  readonly status: ConsentState;
  readonly purpose: Purpose;
  readonly items: readonly string[];
  readonly recipients: readonly string[];
  readonly validUntil: LocalDate | null;
};

/** Whether a consent lets an organisation read a category on a day. */
export const allows = (
  consent: Standing,
  organizationId: string,
  category: Category,
  day: LocalDate,
): boolean =>
  stands(consent.status) &&
  openingPurposes.includes(consent.purpose) &&
  consent.items.includes(category) &&
  consent.recipients.includes(organizationId) &&
  (consent.validUntil === null || day <= consent.validUntil);
