/** A grant as kernel/walls knows it, in plain words, so that the rule stays pure. */
export type CaseGrant = {
  readonly slot: 'reader' | 'writer' | 'need' | 'never' | 'lease' | 'pen';
  readonly token: string;
  readonly rule: string;
  readonly basis?: string;
  readonly untilAt?: Date;
};

/** One post on a case's team, with what the rules need to know about it. */
export type SeatFacts = {
  readonly postId: string;
  readonly part: 'lead' | 'member' | 'coordinator';
  readonly isDistrictOfficer: boolean;
  /** The safety post: cleared to read whoever is hidden. */
  readonly isSafety: boolean;
  /** Somebody of the household lives today in the post's district, or in a part of it. */
  readonly livesInDistrict: boolean;
  /** First instant after the last day of the address that says so; null while it has none. */
  readonly livesThereUntil: Date | null;
  /** A manager granted it and wrote why. */
  readonly grantedByManager: boolean;
};

/** Everything the lock of a case rests on. */
export type CaseLockFacts = {
  readonly caseId: string;
  readonly closedKey: string;
  readonly team: readonly SeatFacts[];
  /** The focal person is under a protection measure: who may open it then, and nobody else (A16); null otherwise. */
  readonly seal: readonly CaseGrant[] | null;
  /** Accounts in conflict with anybody of the household (A17). */
  readonly conflicts: readonly string[];
  /** Posts that work for an opposing party, without a manager who assigned both (A18). */
  readonly opposingPosts: readonly string[];
  readonly tokens: { readonly allCases: string; readonly specialCare: string };
};

/** The rule under which a sealed lock counts its grants; any other grant but `never` is then without force. */
export const sealRule = 'A16';

const shut = (facts: CaseLockFacts): CaseGrant[] => [
  ...facts.conflicts.map((token) => ({ slot: 'never' as const, token, rule: 'A17' })),
  ...facts.opposingPosts.map((token) => ({ slot: 'never' as const, token, rule: 'A18' })),
];

/** Whether a seat opens the case: a district officer's only inside the district, or by a manager's grant (A02). */
export const seatOpens = (seat: SeatFacts): boolean =>
  seat.part !== 'member' || !seat.isDistrictOfficer || seat.livesInDistrict || seat.grantedByManager;

const seatRule = { lead: 'lead', member: 'team', coordinator: 'A05' } as const;

/** A coordinator reads the case; the assessment opens to them by consent alone (A05). */
export type AsWhom = { readonly coordinators: boolean };

const everybody: AsWhom = { coordinators: true };

const opening = (facts: CaseLockFacts, whom: AsWhom): SeatFacts[] =>
  facts.team.filter((seat) => seatOpens(seat) && (whom.coordinators || seat.part !== 'coordinator'));

/** A seat that rests on an address with a last day ends with that day by itself, whether a job runs or not. */
function seatGrants(seat: SeatFacts): CaseGrant[] {
  const byPlace = seat.part === 'member' && seat.isDistrictOfficer;
  const grant = { token: seat.postId, rule: byPlace ? 'A02' : seatRule[seat.part] };
  const untilAt = byPlace && !seat.grantedByManager ? seat.livesThereUntil : null;
  return untilAt
    ? [
        { slot: 'lease', ...grant, untilAt },
        { slot: 'pen', ...grant },
      ]
    : [{ slot: 'writer', ...grant }];
}

/** Why the current episode of an open case opens (docs/walls.md, `case`). */
export function openCaseGrants(facts: CaseLockFacts, whom: AsWhom = everybody): CaseGrant[] {
  if (facts.seal) return [...facts.seal, ...shut(facts)];
  return [
    ...opening(facts, whom).flatMap(seatGrants),
    { slot: 'reader', token: facts.tokens.allCases, rule: 'manager' },
    { slot: 'reader', token: facts.caseId, rule: 'A21' },
    ...shut(facts),
  ];
}

/**
 * Why a closed episode opens: to the last lead agency, the coordinator and the municipal owner, and to those who work
 * on the case again after a reopening; to each only with a reason (A26).
 */
export function closedEpisodeGrants(
  facts: CaseLockFacts,
  last: { readonly leadAfterPostId: string; readonly coordinatorPostId: string | null },
  whom: AsWhom = everybody,
): CaseGrant[] {
  const rule = facts.seal ? sealRule : 'A26';
  const now = opening(facts, whom).map((seat) => seat.postId);
  const posts = [last.leadAfterPostId, ...(last.coordinatorPostId ? [last.coordinatorPostId] : []), ...now];
  const readers = facts.seal
    ? facts.seal.map((grant) => grant.token)
    : [...new Set(posts), facts.tokens.allCases];
  return [
    ...readers.map((token) => ({ slot: 'reader' as const, token, rule })),
    { slot: 'need', token: facts.closedKey, rule },
    ...shut(facts),
  ];
}

/** A consent that shares one category of facts with an organisation. */
export type Sharing = {
  readonly consentId: string;
  readonly organizationId: string;
  /** First instant after the consent's last day; null while it has none and only a withdrawal ends it. */
  readonly untilAt: Date | null;
};

export type FactGround = {
  readonly category: string;
  readonly sharing: readonly Sharing[];
  /** The person it is about is hidden: who may read them at all, as `hiddenGrants` of people says; null otherwise. */
  readonly listed: ReadonlySet<string> | null;
};

/**
 * A fact opens like its episode, coordinators apart; to consented organisations until the consent ends (A04, A13);
 * health to the cleared alone (A14). About a hidden person it opens only to those of them who are listed (A16).
 * `episode` are the grants without coordinators.
 */
export function factGrants(
  episode: readonly CaseGrant[],
  fact: FactGround,
  tokens: CaseLockFacts['tokens'],
  sealed: boolean,
): CaseGrant[] {
  const masked = sealed || fact.listed !== null;
  const cleared: CaseGrant[] =
    fact.category === 'health'
      ? [{ slot: 'need', token: tokens.specialCare, rule: masked ? sealRule : 'A14' }]
      : [];
  return [...listedOf(episode, fact.listed), ...(masked ? [] : fact.sharing.map(leaseOf)), ...cleared];
}

const leaseOf = ({ consentId, organizationId, untilAt }: Sharing): CaseGrant => ({
  slot: untilAt ? 'lease' : 'reader',
  token: organizationId,
  rule: 'A04',
  basis: `consent:${consentId}`,
  ...(untilAt ? { untilAt } : {}),
});

function listedOf(episode: readonly CaseGrant[], listed: ReadonlySet<string> | null): CaseGrant[] {
  if (!listed) return [...episode];
  return episode.flatMap((grant) => {
    if (grant.slot === 'never') return [grant];
    const counts = grant.slot === 'need' || listed.has(grant.token);
    return counts ? [{ ...grant, rule: sealRule }] : [];
  });
}

/** A request to close opens like its case, and to the post asked to stay responsible while it has not ended. */
export function closingGrants(
  episode: readonly CaseGrant[],
  asked: { readonly postId: string | null; readonly requestId: string },
  sealed: boolean,
): CaseGrant[] {
  if (!asked.postId || sealed) return [...episode];
  const answering: CaseGrant = {
    slot: 'writer',
    token: asked.postId,
    rule: 'closing',
    basis: `closing:${asked.requestId}`,
  };
  return [...episode, answering];
}
