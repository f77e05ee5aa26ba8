import { ok, type Result, refuse } from '../../../kernel/result.ts';

/** How a contact was made (consultation.md §2.10). */
export type NoteMethod =
  | 'phone'
  | 'visit'
  | 'accompany'
  | 'interview'
  | 'online'
  | 'sms'
  | 'letter'
  | 'caseConference'
  | 'agencyCall'
  | 'attemptNoContact'
  | 'internal';

export const methodWords: Readonly<Record<NoteMethod, string>> = {
  visit: '訪問',
  phone: '電話',
  attemptNoContact: '試みたが会えなかった',
  interview: '面談',
  accompany: '同行',
  online: 'オンライン',
  sms: 'SMS',
  letter: '手紙・メモ',
  agencyCall: '機関との連絡',
  caseConference: 'ケース会議',
  internal: '内部の検討',
};

export const methods = Object.keys(methodWords) as readonly NoteMethod[];

/** Ways in which the person or the family is reached. */
const reaching: ReadonlySet<NoteMethod> = new Set([
  'phone',
  'visit',
  'accompany',
  'interview',
  'online',
  'sms',
  'letter',
]);

/** A contact: somebody was reached. */
export const isContact = (method: NoteMethod): boolean => reaching.has(method);

/** Any try to reach somebody, absence included (K09). */
export const isAttempt = (method: NoteMethod): boolean => method === 'attemptNoContact' || isContact(method);

/** Whether an entry says how a planned visit went. */
export const keepsVisit = (method: NoteMethod): boolean =>
  method === 'visit' || method === 'interview' || method === 'accompany' || method === 'attemptNoContact';

export const sourceWords = {
  staffObservation: '自分で見聞きした',
  self: '本人から',
  family: '家族から',
  otherAgency: 'ほかの機関から',
  resident: '近所の人・住民から',
  document: '書類から',
} as const;

export type NoteSource = keyof typeof sourceWords;

export const sources = Object.keys(sourceWords) as readonly NoteSource[];

/** The four boxes: what was seen, what was said, what the worker thinks, what comes next. */
export type Boxes = {
  readonly fact: string;
  readonly words: string;
  readonly assessment: string;
  readonly next: string;
};

/** One box is enough to save. A visit where nobody answered needs no word at all. */
export function decideBoxes(boxes: Boxes, method: NoteMethod): Result<Boxes, 'nothing-written'> {
  const written = [boxes.fact, boxes.words, boxes.assessment, boxes.next].some((text) => text !== '');
  return written || method === 'attemptNoContact' ? ok(boxes) : refuse('nothing-written');
}

/** How the relation changed from one entry to the next; progress needs no consent (T24). */
export type Progress = { readonly from: number; readonly to: number; readonly kind: 'progress' | 'setback' };

export const progressOf = (before: number | null, after: number | null): Progress | null =>
  after === null || before === null || before === after
    ? null
    : { from: before, to: after, kind: after > before ? 'progress' : 'setback' };

/** Whether an entry was written on another day than it happened: both are then shown. */
export const isLateEntry = (occurredDay: string, recordedDay: string): boolean => occurredDay !== recordedDay;
