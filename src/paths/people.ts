const person = (id: string): string => `/people/${id}`;
const household = (id: string): string => `/households/${id}`;
const query = (parts: Readonly<Record<string, string>>): string => {
  const filled = Object.entries(parts).filter(([, value]) => value !== '');
  return filled.length > 0 ? `?${new URLSearchParams(filled)}` : '';
};

/** Persons, households, consents, protection, merging, conflicts of interest. */
export const peoplePaths = {
  search: '/people',
  searchFor: (q: string): string => `/people${query({ q })}`,
  enter: '/people/new',
  askOwner: '/people/ask',
  person,
  edit: (id: string): string => `${person(id)}/edit`,
  fact: (id: string, kind: string): string => `${person(id)}/${kind}/new`,
  endFact: (id: string, kind: string, factId: string): string => `${person(id)}/${kind}/${factId}/end`,
  death: (id: string): string => `${person(id)}/death`,
  letter: (id: string): string => `${person(id)}/letter`,
  why: (id: string): string => `${person(id)}/why`,
  record: (id: string, lang = ''): string => `${person(id)}/record${query({ lang })}`,
  recordNames: (id: string, lang = ''): string => `${person(id)}/record/names${query({ lang })}`,
  merges: (id: string): string => `${person(id)}/merges`,
  merge: (id: string, otherId: string): string => `${person(id)}/merge/${otherId}`,
  askMatch: (id: string): string => `${person(id)}/merges/ask`,
  unmerge: (id: string, alias = ''): string => `${person(id)}/unmerge${query({ alias })}`,
  answer: (id: string, stepId: string): string => `${person(id)}/asked/${stepId}`,
  assign: (id: string, stepId: string): string => `${person(id)}/assign/${stepId}`,
  consents: (id: string): string => `${person(id)}/consents`,
  newConsent: (id: string, from = ''): string => `${person(id)}/consents/new${query({ from })}`,
  withdraw: (id: string, consentId: string): string => `${person(id)}/consents/${consentId}/withdraw`,
  relation: (id: string, q = ''): string => `${person(id)}/relations/new${query({ q })}`,
  endRelation: (id: string, relationId: string): string => `${person(id)}/relations/${relationId}/end`,
  newHousehold: (personId: string): string => `${person(personId)}/households/new`,
  household,
  householdOn: (id: string, on: string): string => `${household(id)}${query({ on })}`,
  joinHousehold: (id: string, q = ''): string => `${household(id)}/members${query({ q })}`,
  leaveHousehold: (id: string, memberId: string): string => `${household(id)}/members/${memberId}/end`,
  endHousehold: (id: string): string => `${household(id)}/end`,
  protections: '/protections',
  newProtection: '/protections/new',
  newProtectionFor: (notice: Readonly<Record<string, string>>): string => `/protections/new${query(notice)}`,
  notSecond: '/protections/not-same',
  protection: (id: string): string => `/protections/${id}`,
  renewProtection: (id: string): string => `/protections/${id}/renew`,
  listProtection: (id: string): string => `/protections/${id}/posts`,
  liftProtection: (id: string): string => `/protections/${id}/lift`,
  conflicts: '/conflicts',
  newConflict: '/conflicts/new',
  newConflictWith: (personId: string): string => `/conflicts/new${query({ person: personId })}`,
  endConflict: (id: string): string => `/conflicts/${id}/end`,
  conflictReads: '/audit/conflicts',
} as const;
