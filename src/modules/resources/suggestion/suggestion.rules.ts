export type Outcome = 'corrected' | 'asIs' | 'spam';

/** What somebody told to be wrong, with the entry it is about. */
export type Suggestion = {
  readonly id: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly said: string;
  readonly replyTo: string;
  readonly sentAt: Date;
  readonly answeredAt: Date | null;
  readonly outcome: Outcome | null;
  readonly answer: string;
};
