/**
 * Tokens that mean the same in every town (the town itself is always compared too).
 * All other tokens are identifiers of rows: a post, an assignment (this person in this post), an organisation,
 * an organisation's desk, an account, a case opened by a slip.
 */
const fixed = (tail: string): string => `00000000-0000-8000-8000-${tail.padStart(12, '0')}`;

/** What a post may be cleared for beyond its role. */
export const clearanceTokens = {
  specialCare: fixed('101'),
  safety: fixed('102'),
  abuse: fixed('103'),
  auditReview: fixed('104'),
} as const;

/** Wide views that come with a role. */
export const scopeTokens = {
  staff: fixed('201'),
  allConsultations: fixed('202'),
  allCases: fixed('203'),
  allWork: fixed('204'),
  /** The town's and its commissioned bodies' own staff: not the volunteers, commissioners and guests who sign in too. */
  townStaff: fixed('205'),
} as const;

export type Clearance = keyof typeof clearanceTokens;
export type Scope = keyof typeof scopeTokens;

/** Whether a word read from the database names a clearance. */
export const isClearance = (word: string): word is Clearance => Object.hasOwn(clearanceTokens, word);
