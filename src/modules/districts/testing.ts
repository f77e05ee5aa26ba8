/** Deeds that set up a town's offices, for tests and the demonstration towns. */
export { enterAbsence } from './absence/absence.actions.ts';
export { approveAssignment } from './assignment/assignment.actions.ts';
export { addArea, layInto, makeDistrict } from './district/district.actions.ts';
export { makeCommission } from './organization/commission.actions.ts';
export { addContact, makeOrganization } from './organization/organization.actions.ts';
export type { OrganizationKind, OriginField } from './organization/organization.rules.ts';
export { makePost } from './post/post.actions.ts';
