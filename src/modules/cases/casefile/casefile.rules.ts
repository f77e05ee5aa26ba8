import { ok, type Result, refuse } from '../../../kernel/result.ts';

/** Where a case stands (consultation.md §1.4, first cut). */
export type CaseState =
  | 'trustBuilding'
  | 'assessing'
  | 'singleAgency'
  | 'multiAgency'
  | 'inSupport'
  | 'suspended'
  | 'closing'
  | 'closed';

/** What may be done with a case as a whole. */
export type CaseMove =
  | 'buildTrust'
  | 'assess'
  | 'keepAlone'
  | 'workTogether'
  | 'support'
  | 'suspend'
  | 'askClosing'
  | 'close'
  | 'reopen';

type Moves = Partial<Record<CaseMove, CaseState>>;

/** The state machine. A closing that comes to nothing goes back to the state it was asked in (`takeBackClosing`). */
export const caseMoves: Readonly<Record<CaseState, Moves>> = {
  trustBuilding: { assess: 'assessing', askClosing: 'closing' },
  assessing: {
    buildTrust: 'trustBuilding',
    keepAlone: 'singleAgency',
    workTogether: 'multiAgency',
    suspend: 'suspended',
    askClosing: 'closing',
  },
  singleAgency: {
    buildTrust: 'trustBuilding',
    workTogether: 'multiAgency',
    support: 'inSupport',
    suspend: 'suspended',
    askClosing: 'closing',
  },
  multiAgency: {
    buildTrust: 'trustBuilding',
    keepAlone: 'singleAgency',
    support: 'inSupport',
    suspend: 'suspended',
    askClosing: 'closing',
  },
  inSupport: {
    buildTrust: 'trustBuilding',
    assess: 'assessing',
    suspend: 'suspended',
    askClosing: 'closing',
  },
  suspended: { buildTrust: 'trustBuilding', assess: 'assessing', askClosing: 'closing' },
  closing: { close: 'closed' },
  closed: { reopen: 'assessing' },
};

/** The state after a move, or why it cannot be made from here. */
export function moveCase(state: CaseState, move: CaseMove): Result<CaseState, 'case-not-from-here'> {
  const next = caseMoves[state][move];
  return next ? ok(next) : refuse('case-not-from-here');
}

/** Where a case stands again when the closing was declined or taken back. */
export function takeBackClosing(
  state: CaseState,
  askedIn: CaseState,
): Result<CaseState, 'case-not-from-here'> {
  const open = askedIn !== 'closing' && askedIn !== 'closed';
  return state === 'closing' && open ? ok(askedIn) : refuse('case-not-from-here');
}

export const stateWords: Readonly<Record<CaseState, string>> = {
  trustBuilding: '関係づくり',
  assessing: '見立て中',
  singleAgency: '一つの機関で対応',
  multiAgency: '多機関で対応',
  inSupport: '支援中',
  suspended: '中断',
  closing: '終結の手続き中',
  closed: '終結',
};

/** Moves a worker makes by hand, in the words on their buttons. Closing and reopening have pages of their own. */
export const handMoves: Readonly<Partial<Record<CaseMove, string>>> = {
  buildTrust: '関係づくりにする',
  assess: '見立てを始める',
  keepAlone: '一つの機関で続ける',
  workTogether: '多機関で取り組む',
  support: '支援を始める',
  suspend: '中断する',
};

/** The hand moves open from a state. */
export const handMovesFrom = (state: CaseState): { move: CaseMove; to: CaseState; label: string }[] =>
  Object.entries(caseMoves[state]).flatMap(([move, to]) => {
    const label = handMoves[move as CaseMove];
    return label ? [{ move: move as CaseMove, to, label }] : [];
  });

/** Relation level of a person to those who reach out (consultation.md §2.12). */
export const relationWords = [
  'まだ姿が見えない',
  '生活の気配がある',
  'メモや物のやりとりがある',
  'ドア越しに話せる',
  '会える',
  '自分から助けを求める',
] as const;

export type CaseWarning = 'contactOverdue' | 'planMissing';

export type Watched = {
  readonly state: CaseState;
  /** Days since the last try to reach the person, absence included; since the opening when there was none. */
  readonly daysSinceTry: number;
  readonly daysOpen: number;
  readonly hasPlan: boolean;
};

/**
 * What is late on a case. While trust is being built nothing is late but a try to make contact (§1.4, T23):
 * `contactDays` and `planDays` are settings of the town.
 */
export function warningsOf(
  watched: Watched,
  norms: { readonly contactDays: number; readonly planDays: number },
): CaseWarning[] {
  if (watched.state === 'closed' || watched.state === 'closing' || watched.state === 'suspended') return [];
  const contact: CaseWarning[] = watched.daysSinceTry > norms.contactDays ? ['contactOverdue'] : [];
  const planned = watched.state === 'trustBuilding' || watched.hasPlan || watched.daysOpen <= norms.planDays;
  return planned ? contact : [...contact, 'planMissing'];
}
