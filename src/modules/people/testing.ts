/** Deeds and words of people's records, for tests and the demonstration towns. */
export { enterConsent, withdrawConsent } from './consent/consent.actions.ts';
export type { Answer as ConsentAnswer } from './consent/consent.rules.ts';
export type {
  HouseholdKind,
  MemberRole,
  RelationKind,
  RelationQuality,
} from './household/household.rules.ts';
export { relate } from './household/relation.actions.ts';
export { addMarker, recordDeath } from './person/change.actions.ts';
export type { MarkerKind } from './person/person.rules.ts';
export { protect } from './protection/protection.actions.ts';
