/** The door of people. Every question and deed takes the open `tx` first. */
export {
  type ConflictChange,
  type ConsentChange,
  type Death,
  type MergeChange,
  type Move,
  onConflictChanged,
  onConsentChanged,
  onDied,
  onMerged,
  onMovedAddress,
  onProtectionChanged,
  type ProtectionChange,
} from './bindings.ts';
export { conflictsOf, householdMates } from './conflict/conflict.walls.ts';
export { type Category, categories } from './consent/consent.rules.ts';
export { consentsOf } from './consent/consent.store.ts';
export { consentFor, type GrantedLease, grantedLeases, hostConsent } from './consent/consent.walls.ts';
export {
  formHousehold,
  householdOf,
  joinHousehold,
  leaveHousehold,
  type NewHousehold,
  type NewMember,
  personsOfHousehold,
  shutConflicts,
} from './household/household.actions.ts';
export type { Member } from './household/household.store.ts';
export { askOwner } from './merge/merge.actions.ts';
export { canonicalId, canonicalIds, personCards } from './person/card.store.ts';
export { enterPerson, type NewPerson } from './person/enter.actions.ts';
export { type PersonPanel, personPanels } from './person/panels.ts';
export type { Born, PersonCard } from './person/person.rules.ts';
export { markersOf } from './person/person.store.ts';
export {
  followPerson,
  identityOf,
  isHidden,
  lockOfPerson,
  placesOf,
  residents,
  unfollowPerson,
} from './person/person.walls.ts';
export { type Candidate, candidates, type Found } from './person/search.store.ts';
export type { Question } from './person/search-keys.ts';
export {
  hiddenGrants,
  hiddenMatches,
  opposedTo,
} from './protection/protection.walls.ts';
export { type RecordPart, recordParts } from './record/panels.ts';
export { type TurnWords, turnWords } from './turn-words.ts';
export { fillTurns, type OwedTurn, type TurnSlot } from './turns.ts';
