import type { ConsultationState } from './consultation.rules.ts';

/** What the list is narrowed to. Pages count from 1. */
export type ListFilter = {
  readonly state: 'open' | 'all' | ConsultationState;
  readonly kind: 'all' | 'worry' | 'wish';
  readonly page: number;
};

/** Rows on one page of the list. */
export const listSize = 50;
