/** How a planned visit went. */
export type VisitOutcome = 'done' | 'absent' | 'cancelled';
