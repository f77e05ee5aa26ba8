export type VisitOutcome = 'done' | 'absent' | 'cancelled';

export const outcomeWords: Readonly<Record<VisitOutcome, string>> = {
  done: '訪問した',
  absent: '留守だった',
  cancelled: '取りやめた',
};
