export const householdKinds = ['supportUnit', 'livingTogether', 'residentRegister', 'economicUnit'] as const;
export const memberRoles = ['focal', 'member', 'relatedOutside'] as const;
export const relationKinds = [
  'parentChild',
  'spouse',
  'exSpouse',
  'partner',
  'sibling',
  'grandparent',
  'relative',
  'guardian',
  'carer',
  'friend',
  'neighbour',
  'supporter',
  'adversary',
] as const;
export const relationQualities = [
  'unknown',
  'strong',
  'ordinary',
  'weak',
  'strained',
  'conflict',
  'cutOff',
] as const;

export type HouseholdKind = (typeof householdKinds)[number];
export type MemberRole = (typeof memberRoles)[number];
export type RelationKind = (typeof relationKinds)[number];
export type RelationQuality = (typeof relationQualities)[number];

/** Letters of a place in a household: A to Z, then AA, AB … `no` counts from 0. */
export const slotOf = (no: number): string =>
  (no >= 26 ? slotOf(Math.floor(no / 26) - 1) : '') + String.fromCharCode(65 + (no % 26));

/** The next free place; a letter is never given twice in one household, so that an old paper keeps its meaning. */
export const nextSlot = (taken: readonly string[]): string => {
  const from = (no: number): string => (taken.includes(slotOf(no)) ? from(no + 1) : slotOf(no));
  return from(0);
};

/** Someone in a household as a reader may see them. `card` is null for whoever the reader may not open. */
export type Seen<C> = {
  readonly slot: string;
  readonly role: MemberRole;
  readonly relationToHead: string;
  readonly card: C | null;
};

/**
 * What is shown of a member who may not be opened: the letter and nothing else, whatever the reason is. A hidden
 * person and one who simply has not consented look the same (A12, T16).
 */
export const maskOf = <C>(member: Seen<C>): Seen<C> =>
  member.card ? member : { ...member, relationToHead: '', card: null };
