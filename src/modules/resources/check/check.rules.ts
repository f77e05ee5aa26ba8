import type { LocalDate } from '../../../kernel/time.ts';
import type { InnerDetail } from '../service/service.rules.ts';

/** By which way somebody was asked; `source`: an import found the entry again. */
export const checkWays = ['phone', 'mail', 'postcard', 'visit', 'web', 'source'] as const;
export type CheckWay = (typeof checkWays)[number];

/** What was found; `unreached` leaves the entry due. */
export const checkOutcomes = ['true', 'changed', 'unreached', 'ended'] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

/** How many due entries one list shows; the rest follows when these are done. */
export const mostDue = 200;

export type Check = {
  readonly at: Date;
  readonly how: CheckWay;
  readonly outcome: CheckOutcome;
  readonly who: string;
  readonly changed: string;
};

/** An entry that is due. `dueOn` null: it was never verified. */
export type DueService = {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly organizationName: string | null;
  readonly verifiedAt: Date | null;
  readonly dueOn: LocalDate | null;
};

export type EnquiryWay = 'mail' | 'postcard' | 'phone';
export const enquiryAnswers = ['true', 'changed', 'ended'] as const;
export type EnquiryAnswer = (typeof enquiryAnswers)[number];

/** A contact was asked whether an entry is still true. */
export type Enquiry = {
  readonly id: string;
  readonly serviceId: string;
  readonly how: EnquiryWay;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly answer: EnquiryAnswer | null;
  readonly said: string;
};

/** An entry that is due, how its contact is reached, and what was asked last. */
export type DueEntry = DueService & {
  readonly details: readonly InnerDetail[];
  readonly mail: string | null;
  readonly asked: Enquiry | null;
};

/** What was found when an entry was checked. */
export type Found = {
  readonly how: CheckWay;
  readonly outcome: CheckOutcome;
  readonly who: string | null;
  readonly changed: string | null;
};
